import { localDateOf } from '../../../shared/domain/time/london'
import { utcOf } from '../clock'
import type { NewRow } from '../commands/rowShapes'
import type { DemoChild } from './demoChild'
import { demoInterview } from './demoInterview'
import type { DemoEpisode } from './demoMeetings'
import type { DemoRows } from './demoRows'
import { day, hour, lengthOfAbsence } from './demoTimes'
import { demoTold } from './demoTold'
import type { Chance } from './random'

/** How an episode stands today; most are long over. */
export type Standing = 'past' | 'missingNow' | 'foundNotBack' | 'noReturnTime' | 'overdue' | 'waiting'

export interface EpisodeWish {
  readonly startMs: number
  /** Start of the child's next episode: this one must be over by then. */
  readonly nextMs: number
  readonly standing: Standing
}

export interface EpisodeSetting {
  readonly nowMs: number
  readonly interviewers: readonly string[]
  readonly ref: (startMs: number) => string
  /** For what was added beside the episodes themselves: those stay the same for the same seed. */
  readonly others: Chance
}

/** One made-up episode with its grades, who was told, and its interview. */
export function demoEpisode(
  rows: DemoRows,
  chance: Chance,
  child: DemoChild,
  wish: EpisodeWish,
  setting: EpisodeSetting,
): DemoEpisode {
  const { startMs, standing } = wish
  const id = chance.id(startMs)
  const type = chance.happens(child.cohort === 'home' ? 0.02 : 0.22) ? 'A' : 'M'
  const endMs = endOf(chance, wish, setting.nowMs)
  const returned = standing === 'past' || standing === 'overdue' || standing === 'waiting'
  const interviewed = returned || standing === 'noReturnTime'
  const closed = standing === 'past' && setting.nowMs - endMs > 12 * day
  rows.add('episode', {
    id,
    ref: setting.ref(startMs),
    child_id: child.id,
    status: closed ? 'closed' : 'open',
    type,
    placement_id: child.placementId,
    status_at_start: child.statusAtStart,
    before_homeward: 0,
    still_missing_question: 0,
    ...report(chance, child, startMs),
    ...ending(chance, standing, type, startMs, endMs),
    ...(closed ? { closed_at: utcOf(endMs + 5 * day) } : {}),
  })
  rows.add('episode_grade', {
    id: chance.id(startMs),
    episode_id: id,
    given_by: 'police',
    grade: chance.pick(['VL', 'L', 'M', 'M', 'M', 'H', 'U']),
    at: utcOf(startMs + 2 * hour),
    at_precision: 'exact',
  })
  if (standing === 'missingNow') toldAgain(rows, chance, id, startMs)
  const tell = { child, episodeId: id, nowMs: setting.nowMs }
  demoTold(rows, setting.others, { ...tell, event: 'missing', learntMs: startMs + 2 * hour })
  // Older ones were written down before anybody asked for it.
  if (returned && endMs > setting.nowMs - 365 * day)
    demoTold(rows, setting.others, { ...tell, event: 'found', learntMs: endMs })
  const harm =
    interviewed &&
    demoInterview(rows, chance, {
      child,
      episodeId: id,
      returnedMs: endMs,
      nowMs: setting.nowMs,
      interviewers: setting.interviewers,
      waiting: standing !== 'past',
    })
  return { id, startMs, type, closed, harm }
}

function endOf(chance: Chance, { startMs, nextMs, standing }: EpisodeWish, nowMs: number): number {
  if (standing === 'waiting') return nowMs - chance.whole(2, 71) * hour
  if (standing === 'overdue') return nowMs - chance.whole(75, 120) * hour
  const latest = Math.min(nextMs - hour, nowMs - hour)
  return Math.max(startMs + 30 * 60_000, Math.min(startMs + lengthOfAbsence(chance), latest))
}

function report(chance: Chance, child: DemoChild, startMs: number): Partial<NewRow<'episode'>> {
  const told = chance.happens(0.94)
  const exact = chance.happens(0.75)
  return {
    left_at: utcOf(startMs),
    left_precision: exact ? 'exact' : 'approx',
    last_seen_at: utcOf(startMs - 20 * 60_000),
    last_seen_precision: 'approx',
    noticed_at: utcOf(startMs + hour / 2),
    noticed_precision: 'exact',
    notice_received_at: utcOf(startMs + 2 * hour),
    notice_received_precision: 'exact',
    notice_source:
      child.cohort === 'home'
        ? chance.pick(['police_email', 'parent', 'school'])
        : chance.pick(['home', 'foster_carer', 'edt', 'police_email']),
    police_told: told ? 'yes' : 'no',
    ...(told
      ? {
          police_told_at: utcOf(startMs + hour),
          police_told_precision: 'exact' as const,
          police_told_by: child.worker,
          police_told_method: 'phone',
          police_ref: `DEMO/${String(chance.whole(10_000, 99_999))}`,
        }
      : { police_not_told_reason: 'Carer knew where the child was.' }),
    began: chance.pick([
      'own_choice',
      'own_choice',
      'own_choice',
      'told_to_leave',
      'forced_or_lured',
      'not_known',
    ]),
    circumstances: chance.pick([
      'Left after tea and did not come back by the agreed time.',
      'Did not come home from school.',
      'Went out to meet friends; phone off since.',
      'Not in the room at the 22:00 check, window open.',
    ]),
    has_phone: chance.pick(['yes', 'no', 'not_known']),
  }
}

function ending(
  chance: Chance,
  standing: Standing,
  type: 'M' | 'A',
  startMs: number,
  endMs: number,
): Partial<NewRow<'episode'>> & { prevention_interview: 'done' | 'not_done' | 'not_known' } {
  if (standing === 'missingNow') return { prevention_interview: 'not_known' }
  if (standing === 'foundNotBack')
    return {
      prevention_interview: 'not_known',
      located_at: utcOf(Math.min(endMs, startMs + 5 * hour)),
      located_precision: 'exact',
      located_place: 'At a friend’s flat',
      located_by: 'Police',
    }
  const back = {
    prevention_interview: chance.pick(['done', 'done', 'not_done', 'not_known'] as const),
    return_mode: chance.pick([
      'own_accord',
      'own_accord',
      'police',
      'parent_carer',
      'placement_staff',
      'not_known',
    ]),
  }
  if (standing === 'noReturnTime') return back
  const timed = standing !== 'past' || chance.happens(0.93)
  return {
    ...back,
    ...(type === 'M' && timed && chance.happens(0.5)
      ? { located_at: utcOf(Math.max(startMs, endMs - hour)), located_precision: 'approx' as const }
      : {}),
    returned_at: timed ? utcOf(endMs) : localDateOf(utcOf(endMs)),
    returned_precision: timed ? 'exact' : 'date_only',
  }
}

/** The police ring about a child the home has told the council of already: a notice, not a second episode. */
function toldAgain(rows: DemoRows, chance: Chance, episodeId: string, startMs: number): void {
  rows.add('notice', {
    id: chance.id(startMs),
    episode_id: episodeId,
    received_at: utcOf(startMs + 2.5 * hour),
    received_precision: 'exact',
    source_code: 'police_email',
    told_by: 'Control room (made up)',
    reference: `DEMO/${String(chance.whole(10_000, 99_999))}`,
    said: 'Phone last used near the bus station.',
  })
}
