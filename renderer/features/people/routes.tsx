import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: paths.people,
    permission: 'users.manage',
    load: async () => (await import('./PeopleScreen')).PeopleScreen,
  },
]
