import { AppLink } from './AppLink'
import classes from './PageTabs.module.css'

export interface PageTab {
  readonly to: string
  readonly label: string
  /** This is the page being shown. */
  readonly current: boolean
}

/** Pages that belong together, as links in a row under the title. */
export function PageTabs({ label, tabs }: { readonly label: string; readonly tabs: readonly PageTab[] }) {
  return (
    <nav aria-label={label} className={classes.tabs}>
      {tabs.map(({ to, label: name, current }) => (
        <AppLink key={to} to={to} current={current} className={classes.tab}>
          {name}
        </AppLink>
      ))}
    </nav>
  )
}
