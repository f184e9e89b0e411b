import type { Screen } from '../../app/screen'
import { paths } from '../../app/paths'

export const routes: readonly Screen[] = [
  {
    path: paths.childProfile('$childId'),
    permission: 'children.read',
    load: async () => (await import('./ProfileScreen')).ProfileScreen,
  },
  {
    path: paths.childProfileEdit('$childId'),
    permission: 'profile.write',
    load: async () => (await import('./EditProfileScreen')).EditProfileScreen,
  },
  {
    path: paths.outOfHours,
    permission: 'documents.print',
    load: async () => (await import('./OutOfHoursScreen')).OutOfHoursScreen,
  },
  {
    path: paths.policePack('$childId'),
    permission: 'documents.print',
    load: async () => (await import('./PolicePackScreen')).PolicePackScreen,
  },
]
