import { secondsBetween } from '../../../../shared/domain/time/instant'
import { daysBetween } from '../../../../shared/domain/time/localDate'
import { isTimed, localDateOfMoment, type Moment } from '../../../../shared/domain/time/moment'
import { lengthWords } from '../../../../shared/domain/time/words'
import { plural } from '../../../../shared/text/plural'

/**
 * How long an episode lasted, no more exactly than its two ends are known: "9 h", "about 9 h", "same day",
 * "2 days (dates only)", "not known".
 */
export function episodeLength(start: Moment, end: Moment): string {
  if (isTimed(start) && isTimed(end)) {
    const seconds = secondsBetween(start.at, end.at)
    if (seconds < 0) return 'not known'
    const roughly = start.precision === 'approx' || end.precision === 'approx'
    return `${roughly ? 'about ' : ''}${lengthWords(seconds)}`
  }
  const [from, to] = [localDateOfMoment(start), localDateOfMoment(end)]
  if (from === null || to === null || to < from) return 'not known'
  const days = daysBetween(from, to)
  return days === 0 ? 'same day' : `${plural(days, 'day')} (dates only)`
}
