import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { isOwnWork } from '../../../../shared/domain/interviews/signOff'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { InterviewTable } from '../../database/schema/interviews'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import type { Session } from '../../session'
import { authorsOf, somebodyMaySign } from './authors'
import { correctionsOf } from './corrections'
import { standingWords, stateOf } from './decisions'

/** How a finished interview stands: decisions, what was added and put right since, and what this person may do. */
export const signOffStanding = query(
  contract.signOff.of,
  async ({ input, db, now, session }) => {
    const row = await db
      .selectFrom('interview')
      .selectAll()
      .where('id', '=', input.interviewId)
      .executeTakeFirst()
    if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'interview' })
    const { state, decisions } = await stateOf(db, row)
    const waits = state === 'waiting' || state === 'escalated'
    const { authors, whyNot } = await whyNotToDecide(db, row, session)
    return {
      childId: row.child_id,
      state,
      words: standingWords(state, decisions.at(-1)),
      decisions: decisions.map(({ id, decision, at, by, comment, other_name, outside_on }) => ({
        id,
        decision,
        at,
        by,
        comment,
        name: other_name,
        on: outside_on,
      })),
      addenda: await addendaOf(db, row.id),
      corrections: (await correctionsOf(db, row.id, now)).map(
        ({ id, version, at, by, reason, changes, looked_at, looked_by }) => ({
          id,
          version,
          at,
          by,
          reason,
          changes,
          lookedAt: looked_at,
          lookedBy: looked_by,
        }),
      ),
      mayDecide: waits && whyNot === null,
      whyNot: waits ? whyNot : null,
      mayApproveOutside: waits && !(await somebodyMaySign(db, authors, localDateOf(now))),
    }
  },
  {
    about: ({ interviewId }, { childId }) => ({
      action: 'interview.viewed',
      subject: { kind: 'child', id: childId },
      detail: { interviewId },
    }),
  },
)

async function whyNotToDecide(db: ReadDatabase, row: InterviewTable, session: Session) {
  const authors = await authorsOf(db, row)
  const own = isOwnWork({ userId: session.user.id, name: session.user.name }, authors)
  const may = session.permissions.has('interviews.signOff')
  return { authors, whyNot: whyNotWords(own, may) }
}

function whyNotWords(own: boolean, may: boolean): string | null {
  if (own) return 'You held or finished this interview; somebody else signs it off.'
  return may ? null : 'A team lead or an administrator signs it off.'
}

/** What was added after sign-off, oldest first. */
export async function addendaOf(db: ReadDatabase, interviewId: string) {
  return db
    .selectFrom('addendum')
    .innerJoin('user', 'user.id', 'addendum.created_by')
    .select([
      'addendum.id',
      'addendum.version',
      'addendum.created_at as at',
      'user.name as by',
      'addendum.text',
    ])
    .where('addendum.interview_id', '=', interviewId)
    .where('addendum.withdrawn_at', 'is', null)
    .orderBy('addendum.id')
    .execute()
}
