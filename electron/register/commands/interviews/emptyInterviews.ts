import { sql } from 'kysely'
import type { ReadDatabase } from '../../database/types'
import { oneByOne } from '../oneByOne'

/**
 * Interviews that cover this episode and no other, in which nobody has written anything: no outcome, no words, no
 * attempt, no action. Version 1, or brought back since, with every column as it was made.
 */
export async function emptyInterviewsOf(db: ReadDatabase, episodeId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('interview_episode')
    .innerJoin('interview', 'interview.id', 'interview_episode.interview_id')
    .selectAll('interview')
    .where('interview_episode.episode_id', '=', episodeId)
    .where('interview_episode.withdrawn_at', 'is', null)
    .where('interview.withdrawn_at', 'is', null)
    .execute()
  const untouched = rows.filter((row) =>
    Object.entries(row).every(([column, value]) => isAsMade(column, value)),
  )
  const kept: string[] = []
  await oneByOne(untouched, async ({ id }) => {
    if (!(await hasAnything(db, id))) kept.push(id)
  })
  return kept
}

/** Columns the row writer fills, the child, and whom it was given to: they say nothing about the interview. */
const managed =
  /^(id|child_id|assigned_to|created_.*|updated_.*|version|withdrawn_.*|source|import_batch_id)$/

function isAsMade(column: string, value: unknown): boolean {
  return managed.test(column) || value === null || value === 'not_known' || value === 'unknown'
}

/** Tables whose rows belong to an interview; the episode it covers is one of them. */
const partTables = [
  'offer',
  'interview_theme',
  'interview_request',
  'companion',
  'interview_place',
  'report_chase',
  'interview_feedback',
  'interview_mark',
  'child_page',
  'action',
  'document',
  'share',
  'interview_episode',
] as const

/** Attempts, answers, actions, documents, or another episode it covers. */
async function hasAnything(db: ReadDatabase, interviewId: string): Promise<boolean> {
  const { parts } = await db
    .selectNoFrom((select) => {
      const of = (table: (typeof partTables)[number]) =>
        select
          .selectFrom(table as 'offer')
          .select((count) => count.fn.countAll<number>().as('count'))
          .where('interview_id', '=', interviewId)
          .where('withdrawn_at', 'is', null)
          .$asScalar()
      return sql<number>`${sql.join(partTables.map(of), sql` + `)} - 1`.as('parts')
    })
    .executeTakeFirstOrThrow()
  return parts > 0
}

/** The interview of its own an episode lost when another one came to cover it; null when it lost none. */
export async function withdrawnInterviewOf(db: ReadDatabase, episodeId: string): Promise<string | null> {
  const row = await db
    .selectFrom('interview_episode')
    .innerJoin('interview', 'interview.id', 'interview_episode.interview_id')
    .select('interview.id')
    .where('interview_episode.episode_id', '=', episodeId)
    .where('interview_episode.withdrawn_at', 'is', null)
    .where('interview.withdrawn_at', 'is not', null)
    .orderBy('interview.withdrawn_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}
