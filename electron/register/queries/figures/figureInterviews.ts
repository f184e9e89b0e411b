import { sql, type SqlBool } from 'kysely'
import type { FigureInterview } from '../../../../shared/returns/figures/register'
import type { ReadDatabase } from '../../database/types'
import { outcomeOf } from '../interviews/coverage'
import { rowMoment } from '../rowMoment'

/**
 * The interviews that cover some of the episodes, oldest record first, each with every episode it covers. Everything is
 * read from the indices of migration 0220 at once and sorted out here: asked for interview by interview, 100,000 of them
 * took seconds.
 */
export async function figureInterviews(
  db: ReadDatabase,
  episodeIds: ReadonlySet<string>,
): Promise<FigureInterview[]> {
  const covered = await coveredBy(db, episodeIds)
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
    .execute()
  const offers = await offersOf(db, covered)
  const themes = await exploitationOf(db, covered)
  return rows
    .filter(({ id }) => covered.has(id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) => ({
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

/** Episodes by the interview that covers them, of the interviews that cover one of the given. */
async function coveredBy(
  db: ReadDatabase,
  episodeIds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const links = await db
    .selectFrom('interview_episode')
    .select(['interview_id', 'episode_id'])
    .where('withdrawn_at', 'is', null)
    .execute()
  const covered = new Map<string, string[]>()
  for (const { interview_id, episode_id } of links)
    if (episodeIds.has(episode_id) && !covered.has(interview_id)) covered.set(interview_id, [])
  for (const { interview_id, episode_id } of links) covered.get(interview_id)?.push(episode_id)
  return covered
}

type Attempts = FigureInterview['attempts'][number][]

async function offersOf(
  db: ReadDatabase,
  interviews: ReadonlyMap<string, unknown>,
): Promise<ReadonlyMap<string, Attempts>> {
  const rows = await db
    .selectFrom('offer')
    .select(['id', 'interview_id', 'at', 'at_precision', 'to_whom', 'result'])
    .where('withdrawn_at', 'is', null)
    .execute()
  const found = new Map<string, Attempts>()
  const wanted = rows.filter(({ interview_id }) => interviews.has(interview_id))
  for (const offer of wanted.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const attempt = {
      // The column holds a text even where nobody knows the time.
      at: rowMoment({ at_at: offer.at === '' ? null : offer.at, at_precision: offer.at_precision }, 'at'),
      toWhom: offer.to_whom,
      result: offer.result,
    }
    const attempts = found.get(offer.interview_id)
    if (attempts === undefined) found.set(offer.interview_id, [attempt])
    else attempts.push(attempt)
  }
  return found
}

async function exploitationOf(
  db: ReadDatabase,
  interviews: ReadonlyMap<string, unknown>,
): Promise<ReadonlyMap<string, string[]>> {
  const rows = await db
    .selectFrom('interview_theme')
    .select(['interview_id', 'code'])
    .where(sql<SqlBool>`list = 'exploitation' and withdrawn_at is null`)
    .execute()
  const found = new Map<string, string[]>()
  for (const { interview_id, code } of rows) {
    if (!interviews.has(interview_id)) continue
    const codes = found.get(interview_id)
    if (codes === undefined) found.set(interview_id, [code])
    else codes.push(code)
  }
  return found
}
