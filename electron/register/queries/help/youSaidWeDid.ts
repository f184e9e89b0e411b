import { labelFor } from '../../../../shared/codes'
import { contract } from '../../../../shared/contract'
import type { LastTime } from '../../../../shared/contract/help'
import { localDateOfMoment } from '../../../../shared/domain/time/moment'
import { plainDateWords } from '../../../../shared/domain/time/words'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { childOf } from '../aboutRecord'
import { rowMoment } from '../rowMoment'

/** What the child said at earlier interviews would help, and what was done: told at the beginning of the next one. */
export const youSaidWeDid = query(
  contract.help.youSaidWeDid,
  async ({ input, db }) => {
    const childId = await childOf(db, { kind: 'interview', id: input.interviewId })
    const earlier = await db
      .selectFrom('interview')
      .select(['id', 'held_at', 'held_precision', 'what_would_help'])
      .where('child_id', '=', childId)
      .where('id', '<', input.interviewId)
      .where('withdrawn_at', 'is', null)
      .where('submitted_at', 'is not', null)
      .orderBy('id', 'desc')
      .execute()
    const earlierTimes: LastTime[] = []
    for (const row of earlier) {
      const did = await doneAfter(db, row.id)
      const held = localDateOfMoment(rowMoment(row, 'held'))
      if (row.what_would_help !== null || did.length > 0)
        earlierTimes.push({
          interviewId: row.id,
          held: held === null ? null : plainDateWords(held),
          said: row.what_would_help,
          did,
        })
    }
    return { childId, earlier: earlierTimes }
  },
  { about: (_, { childId }) => ({ action: 'help.viewed', subject: { kind: 'child', id: childId } }) },
)

async function doneAfter(db: ReadDatabase, interviewId: string): Promise<LastTime['did']> {
  const actions = await db
    .selectFrom('action')
    .selectAll()
    .where('interview_id', '=', interviewId)
    .where('withdrawn_at', 'is', null)
    .where('type', '!=', 'none')
    .orderBy('id')
    .execute()
  const help = await db
    .selectFrom('help')
    .selectAll()
    .where('interview_id', '=', interviewId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  return [
    ...actions.map(({ type, what, done_on, outcome }) => ({
      what: what ?? labelFor('actionType', type),
      became:
        done_on === null
          ? 'not done yet'
          : `done on ${plainDateWords(done_on)}${outcome === null ? '' : `: ${outcome}`}`,
      done: done_on !== null,
    })),
    ...help.map(({ type, what, state }) => ({
      what: what ?? labelFor('helpType', type),
      became: labelFor('helpState', state).toLowerCase(),
      done: state === 'taken_up' || state === 'ended',
    })),
  ]
}
