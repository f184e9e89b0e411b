import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { Instant } from '../../../../shared/domain/time/instant'
import { compareMoments, exactly, isKnown, UNKNOWN, type Moment } from '../../../../shared/domain/time/moment'
import { query } from '../../rpc/handlers'
import { viewingAt } from '../viewing'
import { questionsOf } from './questions'
import { meetingsShown } from './shown'

/** A child's meetings, or one episode's, newest first and withdrawn ones last; and what is still asked for. */
export const meetingsOfChild = query(contract.meetings.ofChild, async ({ input, db, now }) => {
  const { childId, episodeId } = input
  const viewing = await viewingAt(db, now)
  const answered = db
    .selectFrom('meeting_answer')
    .select('meeting_id')
    .where('episode_id', '=', episodeId ?? '')
  const rows = await db
    .selectFrom('meeting')
    .selectAll()
    .where('child_id', '=', childId)
    .$if(episodeId !== null, (select) =>
      select.where((where) => where.or([where('episode_id', '=', episodeId), where('id', 'in', answered)])),
    )
    .orderBy('id', 'desc')
    .execute()
  const meetings = await meetingsShown(db, rows, viewing)
  const writtenAt = new Map(rows.map((row) => [row.id, row.created_at]))
  // One that was decided against has no time of its own: it stands where the decision was written down.
  const when = ({ id, at }: (typeof meetings)[number]) => (isKnown(at) ? at : writtenDown(writtenAt.get(id)))
  const questions = (await questionsOf(db, [childId], viewing)).get(childId) ?? []
  return {
    meetings: meetings.toSorted(
      (a, b) =>
        Number(a.withdrawnReason !== null) - Number(b.withdrawnReason !== null) ||
        compareMoments(when(b), when(a)),
    ),
    questions: questions.filter(({ asksOf }) => episodeId === null || asksOf.includes(episodeId)),
  }
})

const writtenDown = (at: Instant | undefined): Moment => (at === undefined ? UNKNOWN : exactly(at))

/** One meeting, for its form. */
export const meetingPage = query(
  contract.meetings.get,
  async ({ input, db, now }) => {
    const row = await db.selectFrom('meeting').selectAll().where('id', '=', input.id).executeTakeFirst()
    const [shown] = row === undefined ? [] : await meetingsShown(db, [row], await viewingAt(db, now))
    if (shown === undefined) throw new Refusal('NOT_FOUND', { what: 'meeting' })
    return shown
  },
  {
    about: ({ id }, { child }) => ({
      action: 'meeting.viewed',
      subject: { kind: 'child', id: child.id },
      detail: { id },
    }),
  },
)
