import { sql } from 'kysely'
import type { RepeatTrigger } from '../../../../shared/domain/settings'
import { contract } from '../../../../shared/contract'
import { addDays, addMonths } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { closedToViewer } from '../../viewer/closedChildren'
import { childLabels } from '../children/labels'
import { startSql } from '../episodes/startSql'
import { viewingAt, type Viewing } from '../viewing'
import { questionsOf } from './questions'

/** Every decision that is asked for, the longest waiting first by the reference of its episode. */
export const askedQuestions = query(contract.meetings.asked, async ({ db, now }) => {
  const viewing = await viewingAt(db, now)
  const childIds = [...new Set([...(await withOpenEpisode(db, viewing)), ...(await overALine(db, viewing))])]
  const questions = [...(await questionsOf(db, childIds, viewing)).values()]
    .flat()
    // What is asked for says that there was harm: for those who may open the record.
    .filter(({ childId }) => closedToViewer(childId) === undefined)
  const labels = await childLabels(
    db,
    questions.map(({ childId }) => childId),
    viewing.today,
  )
  return questions
    .flatMap((question) => {
      const child = labels.get(question.childId)
      return child === undefined ? [] : [{ ...question, child }]
    })
    .toSorted((a, b) => (a.episodeRef < b.episodeRef ? -1 : Number(a.episodeRef > b.episodeRef)))
})

/**
 * Children with an open episode that may ask for a review or a strategy discussion: more than one counted episode and no
 * review yet, or harm. Picked in SQL, looked at closely afterwards; a closed episode asks for neither.
 */
async function withOpenEpisode(db: ReadDatabase, { settings }: Viewing): Promise<string[]> {
  const types = settings.twoOrMoreCountsAway ? (['M', 'A'] as const) : (['M'] as const)
  const open = openEpisodes(db)
  const reviewed = standingAnswers(db)
    .select('meeting.child_id')
    .where('meeting_answer.asked', '=', 'two_or_more')
  const repeated = await db
    .selectFrom('episode')
    .select('child_id')
    .where('child_id', 'in', open.select('child_id'))
    .where('child_id', 'not in', reviewed)
    .where('type', 'in', types)
    .where('status', '!=', 'cancelled')
    .where('withdrawn_at', 'is', null)
    .groupBy('child_id')
    .having(({ fn }) => fn.countAll(), '>', 1)
    .execute()
  const reported = await open.select('child_id').where('harm_reported', '=', 'yes').execute()
  const named = await db
    .selectFrom('episode')
    .innerJoin('interview_episode', 'interview_episode.episode_id', 'episode.id')
    .innerJoin('interview_theme', 'interview_theme.interview_id', 'interview_episode.interview_id')
    .select('episode.child_id')
    .distinct()
    .where('episode.id', 'in', open.select('id'))
    .where('interview_theme.list', 'in', ['harm', 'exploitation'])
    .execute()
  return [...repeated, ...reported, ...named].map(({ child_id }) => child_id)
}

function openEpisodes(db: ReadDatabase) {
  return db
    .selectFrom('episode')
    .where('status', '=', 'open')
    .where('withdrawn_at', 'is', null)
    .where('before_homeward', '=', 0)
}

function standingAnswers(db: ReadDatabase) {
  return db
    .selectFrom('meeting_answer')
    .innerJoin('meeting', 'meeting.id', 'meeting_answer.meeting_id')
    .where('meeting.withdrawn_at', 'is', null)
    .where('meeting_answer.withdrawn_at', 'is', null)
}

/** Today looks back so far for triggers nobody decided on; the child's own page shows older ones too. */
const monthsBack = 12

/** Children who may have gone over one of the council's lines, and nobody has decided at that episode. */
async function overALine(db: ReadDatabase, { today, settings }: Viewing): Promise<string[]> {
  const ids: string[] = []
  const horizon = addMonths(today, -monthsBack)
  for (const trigger of settings.repeatTriggers.filter(({ on }) => on)) {
    const first = trigger.since !== null && trigger.since > horizon ? trigger.since : horizon
    // One connection: the lines are asked about one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    ids.push(...(await undecided(db, trigger, first)))
  }
  return ids
}

/** The words of the index `episode_starts` (migration 0110): change neither. */
const startDay = sql<string>`substr(${startSql}, 1, 10)`

/**
 * The crossings of a line by UTC days, a day generous either way, without those that have an answer on their day. A child
 * too many costs a little time; what is asked for is worked out from the real days.
 */
async function undecided(
  db: ReadDatabase,
  { id, count, days, types }: RepeatTrigger,
  first: string,
): Promise<string[]> {
  const starts = db
    .selectFrom('episode')
    .select(['child_id', startDay.as('start')])
    .where(sql<boolean>`"withdrawn_at" is null and "status" <> 'cancelled'`)
    .where('type', 'in', types)
    // A crossing looks back one window, and the one before it another.
    .where(startDay, '>=', addDays(first, -2 * days))
  const windows = db.selectFrom(starts.as('starts')).select([
    'child_id',
    'start',
    sql<number>`julianday("start")`.as('day'),
    // The day on which the oldest of `count` episodes leaves the window.
    sql<number>`julianday(lag("start", ${count - 1}) over (partition by "child_id" order by "start")) + ${days}`.as(
      'until',
    ),
  ])
  const full = db
    .selectFrom(windows.as('windows'))
    .select([
      'child_id',
      'start',
      'day',
      sql<number | null>`lag("until") over (partition by "child_id" order by "start")`.as('before'),
    ])
    .where(sql<boolean>`"day" <= "until"`)
  const answered = standingAnswers(db)
    .innerJoin('episode', 'episode.id', 'meeting_answer.episode_id')
    .select(['episode.child_id', startDay.as('start')])
    .where('meeting_answer.asked', '=', `trigger:${id}`)
  const rows = await db
    .selectFrom(full.as('full'))
    .leftJoin(answered.as('answered'), (join) =>
      join.onRef('answered.child_id', '=', 'full.child_id').onRef('answered.start', '=', 'full.start'),
    )
    .select('full.child_id')
    .distinct()
    .where('full.start', '>=', first)
    .where('answered.start', 'is', null)
    .where(sql<boolean>`("before" is null or "day" >= "before" - 1)`)
    .execute()
  return rows.map(({ child_id }) => child_id)
}
