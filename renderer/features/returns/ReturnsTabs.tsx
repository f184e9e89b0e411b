import { paths } from '../../app/paths'
import { useMayOpen } from '../../app/useMayOpen'
import { PageTabs } from '../../components/PageTabs'

const tabs = [
  { to: paths.returns, label: 'SSDA903 Missing' },
  { to: paths.annexA, label: 'Ofsted Annex A' },
  { to: paths.checkFiles, label: 'Check files' },
] as const

/** The pages about what goes to DfE and Ofsted; what a person may not open is not shown. */
export function ReturnsTabs({ here }: { readonly here: (typeof tabs)[number]['to'] }) {
  const mayOpen = useMayOpen()
  return (
    <PageTabs
      label="Returns"
      tabs={tabs
        .filter(({ to }) => mayOpen(to))
        .map(({ to, label }) => ({ to, label, current: to === here }))}
    />
  )
}
