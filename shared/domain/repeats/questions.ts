import { isCounted } from '../episodes/counts'
import type { LocalDate } from '../time/localDate'
import { plainDateWords } from '../time/words'
import type { RepeatTrigger } from '../settings'
import { crossings, type Crossing } from './crossings'
import { inOrder, type Dated } from './inOrder'
import { asksForRepeatReview, type RepeatedEpisode } from './twoOrMore'

/** What asks for a decision. A trigger is named by its own id: "trigger:…". */
export type Asked = 'two_or_more' | 'harm' | `trigger:${string}`

/** A decision that is asked for; nothing of it is stored but the answer. */
export interface Question {
  readonly asked: Asked
  /** The episode that asks: the decision is kept by it. */
  readonly episodeId: string
  /** Every episode the answer is for: all those after the child's first, all those of one crossing. */
  readonly asksOf: readonly string[]
  /** Day on which a trigger's line was reached; null for the other two. */
  readonly reachedOn: LocalDate | null
  /** A sentence without its full stop. */
  readonly words: string
  /** Kind of meeting that would answer it, a code of `meetingType`. */
  readonly type: 'repeat_review' | 'strategy' | 'missing_intervention'
}

/** An answer as it is kept. */
export interface Answered {
  readonly asked: string
  readonly episodeId: string
}

/** An episode as the questions see it. */
export interface AskingEpisode extends RepeatedEpisode {
  /** Harm was reported when the child came back, or an interview about the episode names harm or exploitation. */
  readonly harm: boolean
  /** Other episodes of the same interview: an answer on one of them is an answer for all. */
  readonly harmAnsweredBy: readonly string[]
}

export interface RepeatSettings {
  readonly repeatTriggers: readonly RepeatTrigger[]
  readonly twoOrMoreCountsAway: boolean
}

/** Everything one child's episodes ask for that nobody has answered. A reason why not is an answer like a meeting. */
export function openQuestions(
  episodes: readonly AskingEpisode[],
  answers: readonly Answered[],
  settings: RepeatSettings,
): Question[] {
  const ordered = inOrder(episodes)
  return [
    ...repeatReview(ordered, answers, settings),
    ...harm(episodes, answers),
    ...settings.repeatTriggers.flatMap((trigger) => firings(ordered, answers, trigger)),
  ]
}

/**
 * The review after two or more: careful words, because the guidance's own are not confirmed (R7, duty 13).
 */
function repeatReview(
  episodes: readonly Dated<AskingEpisode>[],
  answers: readonly Answered[],
  { twoOrMoreCountsAway }: RepeatSettings,
): Question[] {
  if (answers.some(({ asked }) => asked === 'two_or_more')) return []
  const asksOf = asksForRepeatReview(episodes, twoOrMoreCountsAway)
  const [episodeId] = asksOf
  if (episodeId === undefined) return []
  const words =
    'Two or more episodes: was a discussion offered to child and family, and were earlier actions looked at again?'
  return [{ asked: 'two_or_more', episodeId, asksOf, reachedOn: null, words, type: 'repeat_review' }]
}

/** A strategy discussion, or why there was none, where harm is suspected (duty 16, unconfirmed; Working Together 2023). */
function harm(episodes: readonly AskingEpisode[], answers: readonly Answered[]): Question[] {
  const answered = new Set(answers.filter(({ asked }) => asked === 'harm').map(({ episodeId }) => episodeId))
  return episodes
    .filter(
      ({ harm: harmed, status, episodeId, harmAnsweredBy }) =>
        harmed && status === 'open' && ![episodeId, ...harmAnsweredBy].some((id) => answered.has(id)),
    )
    .map(({ episodeId }) => ({
      asked: 'harm',
      episodeId,
      asksOf: [episodeId],
      reachedOn: null,
      words: 'Harm is recorded: a strategy discussion, or why there was none',
      type: 'strategy',
    }))
}

/** Crossings of a council's own trigger that nobody has decided on; none from before Homeward. */
function firings(
  episodes: readonly Dated<AskingEpisode>[],
  answers: readonly Answered[],
  trigger: RepeatTrigger,
): Question[] {
  const asked = `trigger:${trigger.id}` as const
  const decided = new Set(
    answers.filter((answer) => answer.asked === asked).map(({ episodeId }) => episodeId),
  )
  const before = new Set(
    episodes.flatMap(({ episode }) => (episode.beforeHomeward ? [episode.episodeId] : [])),
  )
  return triggerCrossings(episodes, trigger)
    .filter(({ episodeId, from, memberIds }) => {
      const counts = trigger.since === null || from >= trigger.since
      return counts && !before.has(episodeId) && !memberIds.some((id) => decided.has(id))
    })
    .map(({ episodeId, from, memberIds }) => ({
      asked,
      episodeId,
      asksOf: memberIds,
      reachedOn: from,
      words: `${lineWords(trigger)}, reached on ${plainDateWords(from)}: ${inSentence(trigger.action)}`,
      type: 'strategy',
    }))
}

/**
 * The crossings of a trigger that is switched on, oldest first.
 *
 * @param episodes in the order they began
 */
export function triggerCrossings(
  episodes: readonly Dated<RepeatedEpisode>[],
  trigger: RepeatTrigger,
): Crossing[] {
  if (!trigger.on) return []
  const types: readonly string[] = trigger.types
  const starts = episodes.flatMap(({ episode, on }) =>
    on !== null && types.includes(episode.type) && isCounted(episode)
      ? [{ episodeId: episode.episodeId, on }]
      : [],
  )
  return crossings(starts, trigger)
}

/** "3 episodes in 90 days". */
export function lineWords({ count, days }: Pick<RepeatTrigger, 'count' | 'days'>): string {
  return `${count} episodes in ${days} days`
}

function inSentence(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`
}
