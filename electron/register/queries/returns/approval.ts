import type { YearPage } from '../../../../shared/contract/returns'
import { isOwnWork, type Authors } from '../../../../shared/domain/interviews/signOff'
import { localDateOf } from '../../../../shared/domain/time/london'
import { approvalOf, lastSaid, type StepMade } from '../../../../shared/returns/ssda903/yearSteps'
import type { ReadDatabase } from '../../database/types'
import type { Session } from '../../session'
import { somebodyMay } from '../signOff/authors'

/** Whoever checked a return does not approve it; sign-off's own words for whose work something is. */
export function authorsOfCheck(checked: StepMade): Authors {
  return { submittedBy: checked.userId, interviewerUser: null, interviewerName: checked.by }
}

/** Whether somebody in the register may approve what this person checked. */
export async function somebodyMayApprove(db: ReadDatabase, checked: StepMade, now: string): Promise<boolean> {
  return somebodyMay(db, 'returns.approve', authorsOfCheck(checked), localDateOf(now))
}

/** The check that holds for the file as it stands; null where nobody made it. */
export function checkOf(made: readonly StepMade[], sha256: string): StepMade | null {
  const checked = lastSaid(made, 'checked')
  return checked?.sha256 === sha256 ? checked : null
}

/** What the person at the register may do about the approval, and in words why not. */
export async function approvalFor(
  db: ReadDatabase,
  made: readonly StepMade[],
  { sha256, session, now }: { readonly sha256: string; readonly session: Session; readonly now: string },
): Promise<YearPage['approval']> {
  const checked = checkOf(made, sha256)
  if (approvalOf(made, sha256) !== null) return { may: false, whyNot: null, mayOutside: false }
  if (checked === null)
    return { may: false, whyNot: 'The file as it stands has to be checked first.', mayOutside: false }
  const mayOutside = !(await somebodyMayApprove(db, checked, now))
  const signer = { userId: session.user.id, name: session.user.name }
  if (isOwnWork(signer, authorsOfCheck(checked)))
    return { may: false, whyNot: 'You checked it: somebody else approves it.', mayOutside }
  if (!session.permissions.has('returns.approve'))
    return { may: false, whyNot: 'A team lead or administrator approves it.', mayOutside }
  return { may: true, whyNot: null, mayOutside }
}
