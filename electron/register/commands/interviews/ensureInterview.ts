import { isInterviewDue } from '../../../../shared/domain/interviews/clock72'
import { wasAdultAtStart } from '../../queries/episodes/adultAtStart'
import { episodeTimes, timeColumns, type TimeRow } from '../../queries/episodes/episodeTimes'
import { isLive } from '../../queries/episodes/notBack'
import { coveringInterviews } from '../../queries/interviews/coverage'
import { oneByOne } from '../oneByOne'
import type { Door } from '../runCommand'
import { emptyInterviewsOf, withdrawnInterviewOf } from './emptyInterviews'

/** What of an episode decides whether it has an interview. */
export type InterviewableEpisode = TimeRow & {
  readonly id: string
  readonly child_id: string
  readonly before_homeward: number
}

/**
 * Makes the interview record of an episode when the child is back or found: duty 3, every missing child is offered
 * one. An episode that has one keeps it; one that had one taken away gets it back. Information only and episodes from
 * before Homeward have none, nor somebody who was 18 already; an empty one goes when the return is taken back.
 *
 * @returns the interview, or null when none is due
 */
export async function ensureInterview(door: Door, episode: InterviewableEpisode): Promise<string | null> {
  const covering = (await coveringInterviews(door.db, [episode.id])).get(episode.id) ?? []
  const [first] = covering
  if (episode.before_homeward === 1) return first?.interviewId ?? null
  if (!isInterviewDue(episodeTimes(episode)) || (await wasAdultAtStart(door.db, episode))) {
    await withdrawEmpty(door, episode.id, 'No interview is due any more')
    return null
  }
  return first?.interviewId ?? (await bringBackOrMake(door, episode))
}

async function bringBackOrMake(door: Door, episode: InterviewableEpisode): Promise<string> {
  const withdrawn = await withdrawnInterviewOf(door.db, episode.id)
  if (withdrawn !== null) {
    await door.write.bringBack('interview', withdrawn, 'latest')
    return withdrawn
  }
  const { id } = await door.write.insert('interview', { child_id: episode.child_id })
  await door.write.insert('interview_episode', { interview_id: id, episode_id: episode.id })
  return id
}

/**
 * Withdraws the interviews nothing was written in yet that cover this episode alone.
 *
 * @returns how many
 */
export async function withdrawEmpty(door: Door, episodeId: string, reason: string): Promise<number> {
  const empty = await emptyInterviewsOf(door.db, episodeId)
  await oneByOne(empty, (id) => door.write.withdraw('interview', id, 'latest', reason))
  return empty.length
}

/** The same for every episode of a child that counts, after what decides about all of them has changed. */
export async function ensureInterviewsOf(door: Door, childId: string): Promise<void> {
  const rows = await door.db
    .selectFrom('episode')
    .select(['id', 'child_id', 'before_homeward', ...timeColumns])
    .where('child_id', '=', childId)
    .where(isLive)
    .execute()
  await oneByOne(rows, (episode) => ensureInterview(door, episode))
}
