import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { InterviewTable } from '../../database/schema/interviews'
import type { ReadDatabase } from '../../database/types'
import { interviewNeedsOf } from '../../queries/interviews/needs'
import { command } from '../../rpc/handlers'
import { interviewRow } from '../interviews/interviewRow'
import { factColumns } from '../interviews/save'

/** Words added after sign-off; those that were signed stay as they are. */
export const addAddendum = command(contract.signOff.addAddendum, async ({ input, db, write, audit }) => {
  const { interviewId, text } = input
  const interview = await signedInterview(db, interviewId)
  if (text.trim() === '')
    throw new Refusal('INVALID', { problems: [{ field: 'text', message: 'Write what is to be added.' }] })
  const saved = await write.insert('addendum', { interview_id: interviewId, text })
  audit({
    action: 'interview.addendumAdded',
    subject: { kind: 'child', id: interview.child_id },
    detail: { interviewId },
  })
  return saved
})

/** Added in error; kept, with the reason. */
export const withdrawAddendum = command(
  contract.signOff.withdrawAddendum,
  async ({ input, db, write, audit }) => {
    const { id, version, reason } = input
    const childId = await childOfAddendum(db, id)
    const saved = await write.withdraw('addendum', id, version, reason)
    audit({
      action: 'interview.addendumWithdrawn',
      subject: { kind: 'child', id: childId },
      detail: { id, reason },
    })
    return saved
  },
)

/** A withdrawn addendum stands again. */
export const bringBackAddendum = command(
  contract.signOff.bringBackAddendum,
  async ({ input, db, write, audit }) => {
    const { id, version } = input
    const childId = await childOfAddendum(db, id)
    const saved = await write.bringBack('addendum', id, version)
    audit({
      action: 'interview.addendumBroughtBack',
      subject: { kind: 'child', id: childId },
      detail: { id },
    })
    return saved
  },
)

/** A wrong fact of a signed interview is put right: figures follow, both values stay, the signer is asked to look. */
export const correct = command(contract.signOff.correct, async (scope) => {
  const { input, db, write, audit, now } = scope
  const { interviewId, version, facts, reason } = input
  const interview = await signedInterview(db, interviewId)
  const before = write.writes
  const saved = await write.update(
    'interview',
    interviewId,
    version,
    await factColumns(scope, interview, facts),
  )
  if (write.writes === before)
    throw new Refusal('INVALID', { problems: [{ field: 'facts', message: 'Nothing would change.' }] })
  const { needs } = await interviewNeedsOf(db, await interviewRow(db, interviewId), now)
  if (needs.length > 0) throw new Refusal('INTERVIEW_NEEDS', { missing: needs })
  await write.insert('correction', { interview_id: interviewId, reason })
  audit({
    action: 'interview.corrected',
    subject: { kind: 'child', id: interview.child_id },
    detail: { interviewId, fields: Object.keys(facts), reason },
  })
  return saved
})

/** Somebody who may sign has seen a correction. */
export const looked = command(contract.signOff.looked, async ({ input, db, write, audit, now, session }) => {
  const { id, version } = input
  const row = await db
    .selectFrom('correction')
    .innerJoin('interview', 'interview.id', 'correction.interview_id')
    .select(['correction.interview_id', 'correction.created_by', 'interview.child_id'])
    .where('correction.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'correction' })
  if (row.created_by === session.user.id) throw new Refusal('OWN_WORK', {})
  const saved = await write.update('correction', id, version, {
    looked_at: now,
    looked_by: session.user.id,
  })
  audit({
    action: 'interview.correctionSeen',
    subject: { kind: 'child', id: row.child_id },
    detail: { interviewId: row.interview_id },
  })
  return saved
})

async function childOfAddendum(db: ReadDatabase, id: string): Promise<string> {
  const row = await db
    .selectFrom('addendum')
    .innerJoin('interview', 'interview.id', 'addendum.interview_id')
    .select('interview.child_id')
    .where('addendum.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'addendum' })
  return row.child_id
}

/** @throws WRONG_STATE while it is not signed: until then it is reopened and changed */
async function signedInterview(db: ReadDatabase, id: string): Promise<InterviewTable> {
  const interview = await interviewRow(db, id)
  if (interview.withdrawn_at !== null)
    throw new Refusal('WRONG_STATE', { what: 'interview', state: 'withdrawn' })
  if (interview.sign_off_id === null)
    throw new Refusal('WRONG_STATE', { what: 'interview', state: 'not signed off' })
  return interview
}
