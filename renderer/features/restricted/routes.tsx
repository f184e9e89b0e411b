import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: paths.handInNotice(),
    permission: 'children.read',
    load: async () => (await import('./HandInScreen')).HandInScreen,
  },
]
