import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { isOwnWork, isSigned } from '../../../../shared/domain/interviews/signOff'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { InterviewTable } from '../../database/schema/interviews'
import type { ReadDatabase } from '../../database/types'
import { authorsOf, somebodyMaySign } from '../../queries/signOff/authors'
import { stateOf } from '../../queries/signOff/decisions'
import { command, type InputOf } from '../../rpc/handlers'
import { blankAsNull } from '../hangsOn'
import { InputProblems, refuseFutureDay } from '../inputProblems'
import { interviewRow } from '../interviews/interviewRow'

/** A manager approves a finished interview, sends it back with a comment, or escalates it. */
export const decide = command(contract.signOff.decide, async ({ input, db, write, audit, session }) => {
  const { interviewId, version, decision, comment, escalatedTo } = input
  checkDecision(input)
  const interview = await waitingInterview(db, interviewId)
  const signer = { userId: session.user.id, name: session.user.name }
  if (isOwnWork(signer, await authorsOf(db, interview))) throw new Refusal('OWN_WORK', {})
  const made = await write.insert('sign_off', {
    interview_id: interviewId,
    decision,
    comment: blankAsNull(comment),
    other_name: decision === 'escalated' ? escalatedTo : null,
    finished_by: interview.submitted_by,
  })
  const saved = await write.update('interview', interviewId, version, afterDecision(decision, made.id))
  audit({
    action: `interview.${decision}`,
    subject: { kind: 'child', id: interview.child_id },
    detail: { interviewId },
  })
  return saved
})

/** Where nobody else may sign, a manager outside Homeward has looked at it: by name and day, and printed so. */
export const approveOutside = command(
  contract.signOff.approveOutside,
  async ({ input, db, write, audit, now }) => {
    const { interviewId, version, name, on } = input
    const problems = new InputProblems()
    problems.day('on', on)
    problems.throwIfAny()
    refuseFutureDay('on', on, localDateOf(now))
    const interview = await waitingInterview(db, interviewId)
    const authors = await authorsOf(db, interview)
    if (await somebodyMaySign(db, authors, localDateOf(now)))
      throw new Refusal('WRONG_STATE', { what: 'interview', state: 'with somebody else who may sign it' })
    if (isOwnWork({ userId: '', name }, authors)) throw new Refusal('OWN_WORK', {})
    const made = await write.insert('sign_off', {
      interview_id: interviewId,
      decision: 'approved_outside',
      other_name: name,
      outside_on: on,
      finished_by: interview.submitted_by,
    })
    const saved = await write.update('interview', interviewId, version, { sign_off_id: made.id })
    audit({
      action: 'interview.approvedOutside',
      subject: { kind: 'child', id: interview.child_id },
      detail: { interviewId, name, on },
    })
    return saved
  },
)

function checkDecision({ decision, comment, escalatedTo }: InputOf<typeof contract.signOff.decide>): void {
  const problems = new InputProblems()
  if (decision !== 'approved' && blankAsNull(comment) === null)
    problems.add('comment', decision === 'returned' ? 'Say what should be looked at again.' : 'Say why.')
  if (decision === 'escalated' && escalatedTo === null) problems.add('escalatedTo', 'Say to whom it goes.')
  problems.throwIfAny()
}

function afterDecision(decision: 'approved' | 'returned' | 'escalated', signOffId: string) {
  if (decision === 'approved') return { sign_off_id: signOffId }
  return decision === 'returned' ? { submitted_at: null, submitted_by: null } : {}
}

/** @throws WRONG_STATE unless it is finished and not signed */
async function waitingInterview(db: ReadDatabase, id: string): Promise<InterviewTable> {
  const interview = await interviewRow(db, id)
  if (interview.withdrawn_at !== null)
    throw new Refusal('WRONG_STATE', { what: 'interview', state: 'withdrawn' })
  const { state } = await stateOf(db, interview)
  if (isSigned(state)) throw new Refusal('WRONG_STATE', { what: 'interview', state: 'signed off' })
  if (interview.submitted_at === null)
    throw new Refusal('WRONG_STATE', { what: 'interview', state: 'not finished' })
  return interview
}
