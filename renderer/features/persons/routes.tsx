import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: paths.named,
    permission: 'persons.read',
    load: async () => (await import('./NamedScreen')).NamedScreen,
  },
  {
    path: paths.person('$personId'),
    permission: 'persons.read',
    load: async () => (await import('./PersonScreen')).PersonScreen,
  },
  {
    path: paths.personEdit('$personId'),
    permission: 'persons.write',
    load: async () => (await import('./EditPersonScreen')).EditPersonScreen,
  },
]
