import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  { path: paths.settings, load: async () => (await import('./SettingsScreen')).SettingsScreen },
]
