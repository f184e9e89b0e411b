import { paths } from '../../app/paths'
import { PaperScreen } from '../documents/PaperScreen'

const which = { kind: 'backupCertificate' } as const

/** The certificate of the newest test of the backups. */
export function CertificateScreen() {
  return (
    <PaperScreen
      which={which}
      title="Backup certificate"
      back={{ label: 'Test my backup', to: paths.testBackup }}
      mayGo="For the council’s own file, the data protection officer and auditors. It names no child."
    />
  )
}
