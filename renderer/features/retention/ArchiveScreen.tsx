import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { PaperScreen } from '../documents/PaperScreen'

/** The whole record of a child, to be kept outside the register when the record is destroyed. */
export function ArchiveScreen() {
  const childId = useParam('childId')
  return (
    <PaperScreen
      which={{ kind: 'subjectAccess', childId, withAccess: true, given: null }}
      title="Archive of the record"
      back={{ label: 'Destroying records', to: paths.destructions }}
      mayGo="Where the council keeps closed records, and nowhere else. It holds everything: what others said, and what the child asked not to be shared."
      protects
    />
  )
}
