import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: paths.insight,
    permission: 'returns.read',
    load: async () => (await import('./InsightScreen')).InsightScreen,
  },
  {
    path: '/insight/lists/$list',
    permission: 'documents.print',
    load: async () => (await import('./WorkListScreen')).WorkListScreen,
  },
  {
    path: '/insight/periods/$list',
    permission: 'returns.read',
    load: async () => (await import('./PeriodListScreen')).PeriodListScreen,
  },
  {
    path: '/insight/reports/$report',
    permission: 'returns.read',
    load: async () => (await import('./FigureReportScreen')).FigureReportScreen,
  },
]
