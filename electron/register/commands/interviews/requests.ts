import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { isBefore, isKnown } from '../../../../shared/domain/time/moment'
import type { ReadDatabase } from '../../database/types'
import { momentColumns, rowMoment } from '../../queries/rowMoment'
import { command } from '../../rpc/handlers'
import { InputProblems, refuseFuture } from '../inputProblems'
import { interviewRow, unfinishedInterview } from './interviewRow'

/** Another authority or a service was asked to hold the interview. */
export const askFor = command(contract.offering.ask, async ({ input, db, write, audit, now }) => {
  const { interviewId, askedOf, askedName, asked, note } = input
  const problems = new InputProblems()
  problems.code('askedOf', 'deliveredBy', askedOf)
  if (askedOf === 'own') problems.add('askedOf', 'Choose who else was asked: we need not ask ourselves.')
  problems.moment('asked', asked)
  if (!isKnown(asked)) problems.add('asked', 'Say when they were asked; the day is enough.')
  problems.throwIfAny()
  refuseFuture('asked', asked, now)
  const interview = await unfinishedInterview(db, interviewId)
  const saved = await write.insert('interview_request', {
    interview_id: interviewId,
    asked_of: askedOf,
    asked_name: orNull(askedName),
    ...momentColumns('asked', asked),
    note: orNull(note),
  })
  audit({
    action: 'interview.asked',
    subject: { kind: 'child', id: interview.child_id },
    detail: { interviewId, askedOf },
  })
  return saved
})

/** They answered: will hold it, or will not. */
export const answerRequest = command(contract.offering.answer, async ({ input, db, write, audit, now }) => {
  const { id, version, answered, answer, answeredBy, note } = input
  const { childId, asked } = await requestRow(db, id)
  const problems = new InputProblems()
  problems.moment('answered', answered)
  if (isBefore(answered, asked)) problems.add('answered', 'They cannot have answered before they were asked.')
  problems.throwIfAny()
  refuseFuture('answered', answered, now)
  const saved = await write.update('interview_request', id, version, {
    ...momentColumns('answered', answered),
    answer,
    answered_by: orNull(answeredBy),
    note: orNull(note),
  })
  audit({
    action: 'interview.askedAnswered',
    subject: { kind: 'child', id: childId },
    detail: { id, answer },
  })
  return saved
})

/** A request recorded in error; kept, with the reason. */
export const withdrawRequest = command(contract.offering.withdrawRequest, async (scope) => {
  const { input, db, write, audit } = scope
  const { childId } = await requestRow(db, input.id)
  const saved = await write.withdraw('interview_request', input.id, input.version, input.reason)
  const subject = { kind: 'child', id: childId }
  audit({ action: 'interview.askedWithdrawn', subject, detail: { id: input.id, reason: input.reason } })
  return saved
})

/** A withdrawn request counts again. */
export const bringBackRequest = command(contract.offering.bringBackRequest, async (scope) => {
  const { input, db, write, audit } = scope
  const { childId } = await requestRow(db, input.id)
  const saved = await write.bringBack('interview_request', input.id, input.version)
  audit({
    action: 'interview.askedBroughtBack',
    subject: { kind: 'child', id: childId },
    detail: { id: input.id },
  })
  return saved
})

/** Whose interview it is and when they were asked; a finished interview stays as it is. */
async function requestRow(db: ReadDatabase, id: string) {
  const row = await db
    .selectFrom('interview_request')
    .select(['interview_id', 'asked_at', 'asked_precision'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'request' })
  const interview = await interviewRow(db, row.interview_id)
  if (interview.submitted_at !== null)
    throw new Refusal('WRONG_STATE', { what: 'interview', state: 'finished' })
  return { childId: interview.child_id, asked: rowMoment(row, 'asked') }
}

function orNull(words: string | null): string | null {
  return words === null || words.trim() === '' ? null : words.trim()
}
