import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: '/returns/$year/paper',
    load: async () => (await import('./StatutoryReturnScreen')).StatutoryReturnScreen,
  },
  {
    path: '/children/$childId/summary',
    load: async () => (await import('./CaseSummaryScreen')).CaseSummaryScreen,
  },
]
