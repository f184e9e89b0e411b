import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  { path: paths.children, load: async () => (await import('./ChildrenScreen')).ChildrenScreen },
  { path: paths.newChild(), load: async () => (await import('./NewChildScreen')).NewChildScreen },
  { path: paths.child('$childId'), load: async () => (await import('./ChildScreen')).ChildScreen },
  {
    path: paths.childEdit('$childId'),
    load: async () => (await import('./EditChildScreen')).EditChildScreen,
  },
]
