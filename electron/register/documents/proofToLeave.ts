import type { OpenRegister } from '../openRegister'
import { requireProof } from '../unlock/presence'
import type { PaperFacts } from './madePapers'

/** Papers in which nobody is named. */
const namesNobody: ReadonlySet<PaperFacts['kind']> = new Set([
  'blankForm',
  'emptyInterview',
  'backupCertificate',
])

/**
 * Before a paper about many children leaves, the passphrase must have been given lately: what lies in the printer's tray
 * is gone as much as a file on a stick. A paper about one child asks nothing, nor does the out-of-hours pack on its way to
 * the printer: nobody looks for a passphrase while a duty desk waits.
 *
 * @throws ASK_AGAIN
 */
export function requireProofToLeave(
  open: OpenRegister,
  { kind, childId }: Pick<PaperFacts, 'kind' | 'childId'>,
  how: 'printed' | 'saved',
): void {
  const aboutMany = childId === null && !namesNobody.has(kind)
  const printedFirst = how === 'printed' && kind === 'outOfHoursPack'
  if (aboutMany && !printedFirst) requireProof(open)
}
