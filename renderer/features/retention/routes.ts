import { paths } from '../../app/paths'
import type { Screen } from '../../app/screen'

export const routes: readonly Screen[] = [
  {
    path: paths.retention,
    permission: 'retention.review',
    load: async () => (await import('./ReviewScreen')).ReviewScreen,
  },
  {
    path: paths.legalHolds,
    permission: 'retention.review',
    load: async () => (await import('./HoldsScreen')).HoldsScreen,
  },
  {
    path: paths.destructions,
    permission: 'records.destroy',
    load: async () => (await import('./DestructionsScreen')).DestructionsScreen,
  },
  {
    path: paths.destructionCertificate('$destructionId'),
    permission: 'records.destroy',
    load: async () => (await import('./CertificateScreen')).CertificateScreen,
  },
  {
    path: paths.archive('$childId'),
    permission: 'records.destroy',
    load: async () => (await import('./ArchiveScreen')).ArchiveScreen,
  },
]
