import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { FigureInterview } from '../../../../shared/returns/figures/register'
import type { ReadDatabase } from '../../database/types'
import { outcomeOf } from '../interviews/coverage'
import { rowMoment } from '../rowMoment'

/**
 * The interviews that cover some of the episodes, oldest record first, each with every episode it covers. Read in one go
 * from the indices of migration 0220: asked for some hundred at a time, tens of thousands of them took seconds.
 */
export async function figureInterviews(
  db: ReadDatabase,
  episodeIds: readonly string[],
): Promise<FigureInterview[]> {
  const covered = await coveredBy(db, episodeIds)
  const among = oneOf('interview_id', [...covered.keys()])
  const rows = await db
    .selectFrom('interview')
    .leftJoin('worker', 'worker.id', 'interview.interviewer_id')
    .select([
      'interview.id',
      'interview.child_id',
      'interview.outcome',
      'interview.outcome_reason',
      'interview.submitted_at',
      'interview.held_at',
      'interview.held_precision',
      'worker.type',
    ])
    .where('interview.withdrawn_at', 'is', null)
    .where(oneOf('interview.id', [...covered.keys()]))
    .orderBy('interview.id')
    .execute()
  const offers = await attemptsOf(db, among)
  const themes = await exploitationOf(db, among)
  return rows.map((row) => ({
    id: row.id,
    childId: row.child_id,
    episodeIds: covered.get(row.id) ?? [],
    outcome: outcomeOf(row.outcome),
    outcomeReason: row.outcome_reason,
    finished: row.submitted_at !== null,
    held: rowMoment(row, 'held'),
    interviewerType: row.type,
    attempts: offers.get(row.id) ?? [],
    exploitation: themes.get(row.id) ?? [],
  }))
}

/**
 * Whether a column is one of many values, as one parameter. The plus sign has SQLite go through the index that holds
 * everything, in its order, in the place of looking up row after row.
 */
function oneOf(column: string, values: readonly string[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`+${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`
}

/** Episodes by the interview that covers them, of the interviews that cover one of the given. */
async function coveredBy(
  db: ReadDatabase,
  episodeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const links = db
    .selectFrom('interview_episode')
    .select(['interview_id', 'episode_id'])
    .where('withdrawn_at', 'is', null)
  const covered = new Map<string, string[]>()
  for (const { interview_id, episode_id } of await links.where(oneOf('episode_id', episodeIds)).execute())
    push(covered, interview_id, episode_id)
  for (const { interview_id, episode_id } of await links
    .where(oneOf('interview_id', [...covered.keys()]))
    .where(sql<SqlBool>`not (${oneOf('episode_id', episodeIds)})`)
    .execute())
    push(covered, interview_id, episode_id)
  return covered
}

async function attemptsOf(db: ReadDatabase, among: RawBuilder<SqlBool>) {
  const rows = await db
    .selectFrom('offer')
    .select(['interview_id', 'at', 'at_precision', 'to_whom', 'result'])
    .where('withdrawn_at', 'is', null)
    .where(among)
    .orderBy('interview_id')
    .orderBy('id')
    .execute()
  const found = new Map<string, FigureInterview['attempts'][number][]>()
  for (const { interview_id, at, at_precision, to_whom, result } of rows)
    push(found, interview_id, {
      // The column holds a text even where nobody knows the time.
      at: rowMoment({ at_at: at === '' ? null : at, at_precision }, 'at'),
      toWhom: to_whom,
      result,
    })
  return found
}

async function exploitationOf(db: ReadDatabase, among: RawBuilder<SqlBool>) {
  const rows = await db
    .selectFrom('interview_theme')
    .select(['interview_id', 'code'])
    .where(sql<SqlBool>`list = 'exploitation' and withdrawn_at is null`)
    .where(among)
    .execute()
  const found = new Map<string, string[]>()
  for (const { interview_id, code } of rows) push(found, interview_id, code)
  return found
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
