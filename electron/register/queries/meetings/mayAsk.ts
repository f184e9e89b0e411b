import { sql } from 'kysely'
import type { ReadDatabase } from '../../database/types'
import type { Viewing } from '../viewing'
import { standingAnswers } from './answers'
import { overALine } from './overALine'

/** Children whose episodes may ask for a decision: a child too many is looked at closely for nothing, none is missed. */
export async function mayAsk(db: ReadDatabase, viewing: Viewing): Promise<string[]> {
  return [...new Set([...(await withOpenEpisode(db, viewing)), ...(await overALine(db, viewing))])]
}

/**
 * Children with an open episode that may ask for a review or a strategy discussion: more than one counted episode and no
 * review yet, or harm. Picked in SQL, looked at closely afterwards; a closed episode asks for neither.
 */
async function withOpenEpisode(db: ReadDatabase, { settings }: Viewing): Promise<string[]> {
  const types = settings.twoOrMoreCountsAway ? (['M', 'A'] as const) : (['M'] as const)
  const open = openEpisodes(db)
  const reviewed = standingAnswers(db)
    .select('meeting.id')
    .whereRef('meeting.child_id', '=', sql.ref('episode.child_id'))
    .where('meeting_answer.asked', '=', 'two_or_more')
  const repeated = await db
    .selectFrom('episode')
    .select('episode.child_id')
    .where('child_id', 'in', open.select('child_id'))
    .where('type', 'in', types)
    .where('status', '!=', 'cancelled')
    .where('withdrawn_at', 'is', null)
    .groupBy('child_id')
    .having(({ fn }) => fn.countAll(), '>', 1)
    // After the counting: few children are left, and each is asked about once.
    .having((where) => where.not(where.exists(reviewed)))
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
