import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: '/paper-days',
    permission: 'children.read',
    load: async () => (await import('./PaperDaysScreen')).PaperDaysScreen,
  },
  {
    path: '/paper-days/sheet',
    permission: 'episodes.record',
    load: async () => (await import('../catchUp/CatchUpScreen')).CatchUpScreen,
  },
  {
    path: '/paper-days/forms/$form',
    permission: 'documents.print',
    load: async () => (await import('./BlankFormScreen')).BlankFormScreen,
  },
]
