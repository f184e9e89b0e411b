import { labelFor } from '../../../../shared/codes'
import { contract } from '../../../../shared/contract'
import type { LastTime } from '../../../../shared/contract/help'
import { localDateOfMoment } from '../../../../shared/domain/time/moment'
import { plainDateWords } from '../../../../shared/domain/time/words'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { childOf } from '../aboutRecord'
import { groupBy } from '../chunks'
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
    const done = await doneForChild(db, childId)
    const told = earlier.flatMap((row): LastTime[] => {
      const did = done.get(row.id) ?? []
      const held = localDateOfMoment(rowMoment(row, 'held'))
      if (row.what_would_help === null && did.length === 0) return []
      return [
        {
          interviewId: row.id,
          held: held === null ? null : plainDateWords(held),
          said: row.what_would_help,
          did: did.map(({ what, became, done: isDone }) => ({ what, became, done: isDone })),
        },
      ]
    })
    return { childId, earlier: told }
  },
  { about: (_, { childId }) => ({ action: 'help.viewed', subject: { kind: 'child', id: childId } }) },
)

type Done = LastTime['did'][number] & { readonly interviewId: string }

/** What was done for a child after interviews, by the interview: tasks first, then help. */
async function doneForChild(db: ReadDatabase, childId: string): Promise<ReadonlyMap<string, Done[]>> {
  const actions = await db
    .selectFrom('action')
    .selectAll()
    .where('child_id', '=', childId)
    .where('interview_id', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .where('type', '!=', 'none')
    .orderBy('id')
    .execute()
  const help = await db
    .selectFrom('help')
    .selectAll()
    .where('child_id', '=', childId)
    .where('interview_id', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  const done = [
    ...actions.map(({ interview_id, type, what, done_on, outcome }) => ({
      interviewId: interview_id ?? '',
      what: what ?? labelFor('actionType', type),
      became: done_on === null ? 'not done yet' : doneWords(done_on, outcome),
      done: done_on !== null,
    })),
    ...help.map(({ interview_id, type, what, state }) => ({
      interviewId: interview_id ?? '',
      what: what ?? labelFor('helpType', type),
      became: labelFor('helpState', state).toLowerCase(),
      done: state === 'taken_up' || state === 'ended',
    })),
  ]
  return groupBy(done, ({ interviewId }) => interviewId)
}

function doneWords(doneOn: string, outcome: string | null): string {
  return `done on ${plainDateWords(doneOn)}${outcome === null ? '' : `: ${outcome}`}`
}
