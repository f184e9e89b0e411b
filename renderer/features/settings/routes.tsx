import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: paths.settings,
    permission: 'register.use',
    load: async () => (await import('./SettingsScreen')).SettingsScreen,
  },
]
