import { sql } from 'kysely'
import type { RepeatTrigger } from '../../../../shared/domain/settings'
import { contract } from '../../../../shared/contract'
import { addMonths } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { childLabels } from '../children/labels'
import { startSql } from '../episodes/startSql'
import { viewingAt, type Viewing } from '../viewing'
import { questionsOf } from './questions'

/** Every decision that is asked for, the longest waiting first by the reference of its episode. */
export const askedQuestions = query(contract.meetings.asked, async ({ db, now }) => {
  const viewing = await viewingAt(db, now)
  const childIds = [...new Set([...(await withOpenEpisode(db)), ...(await overALine(db, viewing))])]
  const questions = [...(await questionsOf(db, childIds, viewing)).values()].flat()
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

/** Only an open episode asks for a review or a strategy discussion: it cannot be closed before. */
async function withOpenEpisode(db: ReadDatabase): Promise<string[]> {
  const rows = await db
    .selectFrom('episode')
    .select('child_id')
    .distinct()
    .where('status', '=', 'open')
    .where('withdrawn_at', 'is', null)
    .where('before_homeward', '=', 0)
    .execute()
  return rows.map(({ child_id }) => child_id)
}

/** Today looks back so far for triggers nobody decided on; the child's own page shows older ones too. */
const monthsBack = 12

/** Children who may have gone over one of the council's lines: picked in SQL, looked at closely afterwards. */
async function overALine(db: ReadDatabase, { today, settings }: Viewing): Promise<string[]> {
  const ids: string[] = []
  const horizon = addMonths(today, -monthsBack)
  for (const trigger of settings.repeatTriggers.filter(({ on }) => on)) {
    const first = trigger.since !== null && trigger.since > horizon ? trigger.since : horizon
    // One connection: the lines are asked about one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    ids.push(...(await closeTogether(db, trigger, first)))
  }
  return ids
}

/** Children with `count` starts within about `days` days of each other; a day more, for the night around midnight. */
async function closeTogether(
  db: ReadDatabase,
  { count, days, types }: RepeatTrigger,
  first: string,
): Promise<string[]> {
  const starts = db
    .selectFrom('episode')
    .select(['child_id', sql<string>`substr(${startSql}, 1, 10)`.as('start')])
    .where('withdrawn_at', 'is', null)
    .where('status', '!=', 'cancelled')
    .where('type', 'in', types)
    .where(startSql, 'is not', null)
  const steps = db
    .selectFrom(starts.as('starts'))
    .select([
      'child_id',
      'start',
      sql<string | null>`lag("start", ${count - 1}) over (partition by "child_id" order by "start")`.as(
        'earlier',
      ),
    ])
  const rows = await db
    .selectFrom(steps.as('steps'))
    .select('child_id')
    .distinct()
    .where('start', '>=', first)
    .where(sql<boolean>`julianday("start") - julianday("earlier") <= ${days}`)
    .execute()
  return rows.map(({ child_id }) => child_id)
}
