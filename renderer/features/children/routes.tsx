import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: paths.children,
    permission: 'children.read',
    load: async () => (await import('./ChildrenScreen')).ChildrenScreen,
  },
  {
    path: paths.newChild(),
    permission: 'children.write',
    load: async () => (await import('./NewChildScreen')).NewChildScreen,
  },
  {
    path: paths.child('$childId'),
    permission: 'children.read',
    load: async () => (await import('./ChildScreen')).ChildScreen,
  },
  {
    path: paths.childEdit('$childId'),
    permission: 'children.write',
    load: async () => (await import('./EditChildScreen')).EditChildScreen,
  },
  {
    path: paths.childMerge('$childId'),
    permission: 'children.merge',
    load: async () => (await import('./merge/MergeChildScreen')).MergeChildScreen,
  },
]
