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

const entries: readonly { readonly to: string; readonly label: string; readonly icon: Icon }[] = [
  { to: paths.today, label: 'Today', icon: IconHome },
  { to: paths.children, label: 'Children', icon: IconUsers },
  { to: paths.episodes, label: 'Episodes', icon: IconCalendarTime },
  { to: paths.interviews, label: 'Interviews', icon: IconMessage2 },
  { to: paths.places, label: 'Places', icon: IconMapPin },
  { to: paths.insight, label: 'Insight', icon: IconChartBar },
  { to: paths.returns, label: 'Returns', icon: IconReportAnalytics },
  { to: paths.import, label: 'Import', icon: IconFileImport },
  { to: paths.paperDays, label: 'Paper days', icon: IconClipboardText },
  { to: paths.settings, label: 'Settings', icon: IconSettings },
]

/** The places of Homeward, down the left side; icons alone where the window is narrow. */
export function Rail() {
  const here = useRouterState({ select: (state) => state.location.pathname })
  const mayOpen = useMayOpen()
  return (
    <nav className={classes.rail} aria-label="Places">
      <ul>
        {entries
          .filter(({ to }) => mayOpen(to))
          .map(({ to, label, icon: Sign }) => (
            <li key={to} title={label} data-here={here === to || here.startsWith(`${to}/`) || undefined}>
              <AppLink to={to} className={classes.link} current={here === to || here.startsWith(`${to}/`)}>
                <Sign size={19} stroke={1.75} aria-hidden />
                <span className={classes.label}>{label}</span>
              </AppLink>
            </li>
          ))}
      </ul>
    </nav>
  )
}
