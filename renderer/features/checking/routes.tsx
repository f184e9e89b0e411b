import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: paths.checkFiles,
    permission: 'returns.read',
    load: async () => (await import('./CheckScreen')).CheckScreen,
  },
]
