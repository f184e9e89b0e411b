import {
  IconCalendarTime,
  IconChartBar,
  IconClipboardText,
  IconFileImport,
  IconHome,
  IconMapPin,
  IconMessage2,
  IconReportAnalytics,
  IconSettings,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import { useRouterState } from '@tanstack/react-router'
import { AppLink } from '../../components/AppLink'
import { paths } from '../paths'
import { useMayOpen } from '../useMayOpen'
import classes from './Rail.module.css'

interface Entry {
  readonly to: string
  readonly label: string
  readonly icon: Icon
  /** Pages with addresses of their own that it leads to. */
  readonly leadsTo?: readonly string[]
}

const entries: readonly Entry[] = [
  { to: paths.today, label: 'Today', icon: IconHome },
  { to: paths.children, label: 'Children', icon: IconUsers },
  { to: paths.episodes, label: 'Episodes', icon: IconCalendarTime },
  { to: paths.interviews, label: 'Interviews', icon: IconMessage2 },
  { to: paths.places, label: 'Places', icon: IconMapPin },
  { to: paths.insight, label: 'Insight', icon: IconChartBar },
  { to: paths.returns, label: 'Returns', icon: IconReportAnalytics },
  { to: paths.import, label: 'Import', icon: IconFileImport },
  { to: paths.paperDays, label: 'Paper days', icon: IconClipboardText },
  {
    to: paths.settings,
    label: 'Settings',
    icon: IconSettings,
    leadsTo: [paths.people, paths.audit(), paths.retention, paths.legalHolds, paths.destructions, '/backups'],
  },
]

function isHere({ to, leadsTo = [] }: Entry, here: string): boolean {
  return [to, ...leadsTo].some((path) => here === path || here.startsWith(`${path}/`))
}

/** The places of Homeward, down the left side; icons alone where the window is narrow. */
export function Rail() {
  const here = useRouterState({ select: (state) => state.location.pathname })
  const mayOpen = useMayOpen()
  return (
    <nav className={classes.rail} aria-label="Places">
      <ul>
        {entries
          .filter(({ to }) => mayOpen(to))
          .map((entry) => ({ ...entry, current: isHere(entry, here) }))
          .map(({ to, label, icon: Sign, current }) => (
            <li key={to} title={label} data-here={current || undefined}>
              <AppLink to={to} className={classes.link} current={current}>
                <Sign size={19} stroke={1.75} aria-hidden />
                <span className={classes.label}>{label}</span>
              </AppLink>
            </li>
          ))}
      </ul>
    </nav>
  )
}
