import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: paths.import,
    permission: 'exchange.import',
    load: async () => (await import('./ImportScreen')).ImportScreen,
  },
]
