import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: paths.rights,
    permission: 'rights.record',
    load: async () => (await import('./RightsScreen')).RightsScreen,
  },
  {
    path: paths.newRight(),
    permission: 'rights.record',
    load: async () => (await import('./NewRightScreen')).NewRightScreen,
  },
  {
    path: paths.right('$caseId'),
    permission: 'rights.record',
    load: async () => (await import('./RightScreen')).RightScreen,
  },
]
