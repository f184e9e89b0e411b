import { sql, type SqlBool } from 'kysely'
import { momentOf } from '../../../../shared/domain/time/moment'
import type { FigureInterview } from '../../../../shared/returns/figures/register'
import type { ReadDatabase } from '../../database/types'
import { inChunks } from '../chunks'
import { outcomeOf } from '../interviews/coverage'
import { isOneOf, ofTheirInterviews, type Among } from './among'

type Covered = ReadonlyMap<string, readonly string[]>

/**
 * The interviews that cover some of the episodes, oldest record first, each with every episode it covers. Read from the
 * indices of migration 0220, some hundred at a time: what was read of them is gone before the next ones come.
 */
export async function figureInterviews(
  db: ReadDatabase,
  episodeIds: ReadonlySet<string>,
  among: Among,
): Promise<FigureInterview[]> {
  const covered = await coveredBy(db, episodeIds, among)
  return inChunks([...covered.keys()].toSorted(), (ids) => readSome(db, ids, covered))
}

/** @param ids in their order */
async function readSome(
  db: ReadDatabase,
  ids: readonly string[],
  covered: Covered,
): Promise<FigureInterview[]> {
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
    .where(isOneOf('interview.id', ids))
    .orderBy('interview.id')
    .execute()
  const attempts = await attemptsOf(db, ids)
  const themes = await exploitationOf(db, ids)
  return rows.map((row) => ({
    id: row.id,
    childId: row.child_id,
    episodeIds: covered.get(row.id) ?? [],
    outcome: outcomeOf(row.outcome),
    outcomeReason: row.outcome_reason,
    finished: row.submitted_at !== null,
    held: momentOf(row.held_at, row.held_precision),
    interviewerType: row.type,
    attempts: attempts.get(row.id) ?? NO_ATTEMPTS,
    exploitation: themes.get(row.id) ?? NO_THEMES,
  }))
}

const NO_ATTEMPTS: FigureInterview['attempts'] = []
const NO_THEMES: FigureInterview['exploitation'] = []

/** Episodes by the interview that covers them, of the interviews that cover one of the given. */
async function coveredBy(db: ReadDatabase, episodeIds: ReadonlySet<string>, among: Among): Promise<Covered> {
  const links = await db
    .selectFrom('interview_episode')
    .select(['interview_id', 'episode_id'])
    .where('withdrawn_at', 'is', null)
    .where(ofTheirInterviews(among, 'interview_id'))
    .execute()
  const covered = new Map<string, string[]>()
  const others: typeof links = []
  for (const link of links)
    if (episodeIds.has(link.episode_id)) push(covered, link.interview_id, link.episode_id)
    else others.push(link)
  for (const { interview_id, episode_id } of others) covered.get(interview_id)?.push(episode_id)
  return covered
}

async function attemptsOf(db: ReadDatabase, interviewIds: readonly string[]) {
  const rows = await db
    .selectFrom('offer')
    .select(['interview_id', 'at', 'at_precision', 'to_whom', 'result'])
    .where('withdrawn_at', 'is', null)
    .where(isOneOf('interview_id', interviewIds))
    .orderBy('interview_id')
    .orderBy('id')
    .execute()
  const found = new Map<string, FigureInterview['attempts'][number][]>()
  for (const { interview_id, at, at_precision, to_whom, result } of rows)
    push(found, interview_id, {
      // The column holds a text even where nobody knows the time.
      at: momentOf(at === '' ? null : at, at_precision),
      toWhom: to_whom,
      result,
    })
  return found
}

async function exploitationOf(db: ReadDatabase, interviewIds: readonly string[]) {
  const rows = await db
    .selectFrom('interview_theme')
    .select(['interview_id', 'code'])
    // In the words of the partial index: a value that is passed in would not be recognised.
    .where(sql<SqlBool>`list = 'exploitation' and withdrawn_at is null`)
    .where(isOneOf('interview_id', interviewIds))
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
