import { crossings } from '../../../shared/domain/repeats/crossings'
import { defaultSettings } from '../../../shared/domain/settings'
import { localDateOf } from '../../../shared/domain/time/london'
import { utcOf } from '../clock'
import type { DemoChild } from './demoChild'
import type { DemoRows } from './demoRows'
import { day, hour } from './demoTimes'
import type { Chance } from './random'

/** A made-up episode as its meetings need it. */
export interface DemoEpisode {
  readonly id: string
  readonly startMs: number
  readonly type: 'M' | 'A'
  readonly closed: boolean
  /** Its interview names exploitation. */
  readonly harm: boolean
}

/** What is asked for within so many days of now may still be open; everything older was decided. */
const freshDays = 14

/** The meetings of one made-up child: what repeats and harm asked for, held, or not held with the reason. */
export function demoMeetings(
  rows: DemoRows,
  chance: Chance,
  child: DemoChild,
  episodes: readonly DemoEpisode[],
  nowMs: number,
): void {
  const settled = ({ startMs, closed }: DemoEpisode) => closed || startMs < nowMs - freshDays * day
  const second = episodes.filter(({ type }) => type === 'M')[1]
  if (second !== undefined && settled(second))
    meeting(rows, chance, { child, episode: second, type: 'repeat_review', asked: 'two_or_more', nowMs })
  for (const episode of episodes.filter(({ harm, closed }) => harm && closed))
    meeting(rows, chance, { child, episode, type: 'strategy', asked: 'harm', nowMs })
  for (const trigger of defaultSettings.repeatTriggers.filter(({ on }) => on)) {
    const starts = episodes
      .filter(({ type }) => trigger.types.includes(type))
      .map(({ id, startMs }) => ({ episodeId: id, on: localDateOf(utcOf(startMs)) }))
    for (const { episodeId } of crossings(starts, trigger)) {
      const episode = episodes.find(({ id }) => id === episodeId)
      if (episode !== undefined && settled(episode))
        meeting(rows, chance, { child, episode, type: 'strategy', asked: `trigger:${trigger.id}`, nowMs })
    }
  }
}

interface Wish {
  readonly child: DemoChild
  readonly episode: DemoEpisode
  readonly type: 'repeat_review' | 'strategy'
  readonly asked: string
  readonly nowMs: number
}

function meeting(rows: DemoRows, chance: Chance, { child, episode, type, asked, nowMs }: Wish): void {
  const at = Math.min(nowMs - hour, episode.startMs + chance.whole(1, 5) * day)
  const id = chance.id(at)
  const held = chance.happens(0.8)
  const review = type === 'repeat_review'
  rows.add('meeting', {
    id,
    created_at: utcOf(at),
    child_id: child.id,
    episode_id: episode.id,
    type,
    ...(held ? heldAt(chance, child, at, review) : { not_held_reason: chance.pick(reasons) }),
    ...(held && review
      ? {
          discussion_offered: 'yes',
          actions_reviewed: 'yes',
          alternatives_considered: chance.pick(['yes', 'not_known']),
        }
      : {}),
  })
  rows.add('meeting_answer', { id: chance.id(at), meeting_id: id, episode_id: episode.id, asked })
}

const reasons = [
  'Discussed at the missing panel the same week.',
  'A strategy discussion about the same concerns was held the week before.',
  'The child is back with family and the plan has been changed; manager agreed.',
]

function heldAt(chance: Chance, child: DemoChild, at: number, review: boolean) {
  return {
    at: utcOf(at),
    at_precision: 'exact' as const,
    attendees: `${child.worker}; police missing-person team; ${review ? 'the child and the family' : 'health'}`,
    decisions: review
      ? 'Family support offered and taken up. The curfew agreed before did not work: the child rings at eight instead.'
      : chance.pick([
          'No further enquiries. Safety plan to be written with the child.',
          'Enquiries under section 47. Police to speak with the adults named.',
        ]),
  }
}
