import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: '/returns/$year/paper',
    permission: 'returns.prepare',
    load: async () => (await import('./StatutoryReturnScreen')).StatutoryReturnScreen,
  },
  {
    path: '/children/$childId/summary',
    permission: 'documents.print',
    load: async () => (await import('./CaseSummaryScreen')).CaseSummaryScreen,
  },
]
