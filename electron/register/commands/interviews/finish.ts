import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { interviewNeedsOf } from '../../queries/interviews/needs'
import { command } from '../../rpc/handlers'
import { interviewRow, unfinishedInterview } from './interviewRow'

/** The interview is written up, refused or could not be offered: it leaves the queue. */
export const finishInterview = command(contract.interviews.finish, async (scope) => {
  const { input, db, write, audit, now, session } = scope
  const { id, version } = input
  const interview = await unfinishedInterview(db, id)
  const saved = await write.update('interview', id, version, {
    submitted_at: now,
    submitted_by: session.user.id,
  })
  const { needs } = await interviewNeedsOf(db, interview, now)
  if (needs.length > 0) throw new Refusal('INTERVIEW_NEEDS', { missing: needs })
  audit({
    action: 'interview.finished',
    subject: { kind: 'child', id: interview.child_id },
    detail: { interviewId: id, outcome: interview.outcome },
  })
  return saved
})

/** A finished interview is opened again, with the reason in the audit trail. */
export const reopenInterview = command(contract.interviews.reopen, async ({ input, db, write, audit }) => {
  const { id, version, reason } = input
  const interview = await interviewRow(db, id)
  if (interview.submitted_at === null)
    throw new Refusal('WRONG_STATE', { what: 'interview', state: 'not finished' })
  if (interview.sign_off_id !== null)
    throw new Refusal('WRONG_STATE', { what: 'interview', state: 'signed off' })
  const saved = await write.update('interview', id, version, {
    submitted_at: null,
    submitted_by: null,
  })
  audit({
    action: 'interview.reopened',
    subject: { kind: 'child', id: interview.child_id },
    detail: { interviewId: id, reason },
  })
  return saved
})
