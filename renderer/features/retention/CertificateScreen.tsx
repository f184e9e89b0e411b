import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { PaperScreen } from '../documents/PaperScreen'

/** What was destroyed, by whom, and what is left. */
export function CertificateScreen() {
  const destructionId = useParam('destructionId')
  return (
    <PaperScreen
      which={{ kind: 'destructionCertificate', destructionId }}
      title="Certificate of destruction"
      back={{ label: 'Destroying records', to: paths.destructions }}
      mayGo="To the council’s records manager and the data protection officer. It holds the record’s reference and no name."
    />
  )
}
