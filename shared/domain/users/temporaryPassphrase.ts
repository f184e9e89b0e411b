import type { Instant } from '../time/instant'
import { addDays, type LocalDate } from '../time/localDate'
import { localDateOf } from '../time/london'

/**
 * The last day a temporary passphrase lets anybody in; a letter with one must not open a register for ever.
 *
 * @param since when it was given
 * @param days setting `temporaryPassphraseDays`
 */
export function temporaryUntil(since: Instant, days: number): LocalDate {
  return addDays(localDateOf(since), days)
}
