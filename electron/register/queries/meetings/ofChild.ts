import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { compareMoments } from '../../../../shared/domain/time/moment'
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
  const questions = (await questionsOf(db, [childId], viewing)).get(childId) ?? []
  return {
    meetings: meetings.toSorted(
      (a, b) =>
        Number(a.withdrawnReason !== null) - Number(b.withdrawnReason !== null) || compareMoments(b.at, a.at),
    ),
    questions: questions.filter(({ asksOf }) => episodeId === null || asksOf.includes(episodeId)),
  }
})

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
