import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: paths.testBackup,
    permission: 'register.manage',
    load: async () => (await import('./TestBackupScreen')).TestBackupScreen,
  },
  {
    path: paths.backupCertificate,
    permission: 'register.manage',
    load: async () => (await import('./CertificateScreen')).CertificateScreen,
  },
]
