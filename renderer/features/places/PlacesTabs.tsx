import { paths } from '../../app/paths'
import { useMayOpen } from '../../app/useMayOpen'
import { PageTabs } from '../../components/PageTabs'

const tabs = [
  { to: paths.places, label: 'Homes' },
  { to: paths.named, label: 'Places and people of concern' },
  { to: paths.incoming, label: "Others' children placed here" },
] as const

/** The pages about places; what a person may not open is not shown. */
export function PlacesTabs({ here }: { readonly here: (typeof tabs)[number]['to'] }) {
  const mayOpen = useMayOpen()
  return (
    <PageTabs
      label="About places"
      tabs={tabs
        .filter(({ to }) => mayOpen(to))
        .map(({ to, label }) => ({ to, label, current: to === here }))}
    />
  )
}
