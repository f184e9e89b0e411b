import { useMayOpen } from '../../app/useMayOpen'
import { paths } from '../../app/paths'
import { PageTabs } from '../../components/PageTabs'

const tabs = [
  { to: paths.retention, label: 'Yearly review' },
  { to: paths.legalHolds, label: 'Legal holds' },
  { to: paths.destructions, label: 'Destroying records' },
] as const

/** The three pages about how long records are kept. */
export function RetentionTabs({ here }: { readonly here: (typeof tabs)[number]['to'] }) {
  const mayOpen = useMayOpen()
  return (
    <PageTabs
      label="How long records are kept"
      tabs={tabs.filter(({ to }) => mayOpen(to)).map((tab) => ({ ...tab, current: tab.to === here }))}
    />
  )
}
