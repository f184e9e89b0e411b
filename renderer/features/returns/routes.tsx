import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: paths.returns,
    permission: 'returns.read',
    load: async () => (await import('./ReturnsScreen')).ReturnsScreen,
  },
  {
    path: '/returns/$year',
    permission: 'returns.read',
    load: async () => (await import('./YearScreen')).YearScreen,
  },
]
