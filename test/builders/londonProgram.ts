import { utcNow, systemClock } from '../../electron/register/clock'
import { nextOpening } from '../../shared/domain/calendar/opening'
import { interviewClock } from '../../shared/domain/interviews/clock72'
import { defaultSettings } from '../../shared/domain/settings'
import { isInstant } from '../../shared/domain/time/instant'
import { localDateOf } from '../../shared/domain/time/london'
import { exactly, UNKNOWN } from '../../shared/domain/time/moment'
import { readTypedMoment } from '../../shared/domain/time/typedMoment'
import { exactWords } from '../../shared/domain/time/words'

/**
 * A program of its own, run under other time zones: what Homeward says of the same instants. Prints JSON: for each instant
 * given, the local words, the due time and its words, the next opening, and what the words mean typed in again.
 */
const answers = process.argv.slice(2).map((returned) => {
  const clock = interviewClock(
    {
      type: 'M',
      left: UNKNOWN,
      lastSeen: UNKNOWN,
      startOverride: UNKNOWN,
      located: UNKNOWN,
      returned: exactly(returned),
      returnMode: null,
      notReturnedReason: null,
      status: 'open',
      beforeHomeward: false,
      adultAtStart: false,
      outcome: null,
    },
    { now: returned, nextOpen: nextOpening(returned, defaultSettings) },
  )
  const [day = '', time = ''] = exactWords(exactly(returned)).split(', ')
  return {
    returned: exactWords(exactly(returned)),
    date: localDateOf(returned),
    due: clock.dueAt,
    dueWords: clock.dueAt === null ? null : exactWords(exactly(clock.dueAt)),
    nextOpen: nextOpening(returned, defaultSettings),
    typedAgain: readTypedMoment({ day: day.slice(4), time: time.slice(0, 5) }, '2026-12-31T12:00:00Z'),
  }
})
const zone = new Date(2026, 6, 1).getTimezoneOffset()
process.stdout.write(JSON.stringify({ zone, nowIsUtc: isInstant(utcNow(systemClock)), answers }))
