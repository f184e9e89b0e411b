import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  { path: paths.returns, load: async () => (await import('./ReturnsScreen')).ReturnsScreen },
  { path: '/returns/$year', load: async () => (await import('./YearScreen')).YearScreen },
]
