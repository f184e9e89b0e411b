import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: paths.audit(),
    permission: 'audit.read',
    load: async () => (await import('./AuditScreen')).AuditScreen,
  },
]
