import { addSeconds, type Instant } from '../time/instant'
import { compareMoments, earliest, type Moment } from '../time/moment'
import { dueWords } from '../time/words'
import type { Attempt } from './offers'

/** After these a second try is asked for (R3: declined or no reply; a message left is one too). */
const TRY_AGAIN: readonly string[] = ['declined', 'no_reply', 'message_left', 'letter_sent']

/**
 * Until when a second try is asked for (R3: within 48 h of the first and before the interview is due; proposal). A prompt,
 * never a block. Null where none is: nothing tried yet, tried twice, or the first came to something else.
 *
 * @param hours a setting; null: the council does not want the prompt
 * @param due when the interview is due, where that is known
 */
export function secondTryBy(
  attempts: readonly Attempt[],
  due: Instant | null,
  hours: number | null,
): Instant | null {
  const [first, second] = attempts.toSorted((a, b) => compareMoments(a.at, b.at))
  if (hours === null || first === undefined || second !== undefined) return null
  const from = firstAt(first.at)
  if (from === null || !TRY_AGAIN.includes(first.result)) return null
  const by = addSeconds(from, hours * 3600)
  return due !== null && due > from && due < by ? due : by
}

function firstAt(at: Moment): Instant | null {
  return earliest(at, 0)
}

/** "Second try due in 9 h", "Second try 4 h overdue". */
export function secondTryWords(by: Instant, now: Instant): string {
  return `Second try ${dueWords(by, now)}`
}
