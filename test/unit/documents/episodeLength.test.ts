import { expect, test } from 'vitest'
import { episodeLength } from '../../../electron/register/documents/caseSummary/episodeLength'
import { about, exactly, onDate, UNKNOWN } from '../../../shared/domain/time/moment'

const left = exactly('2026-11-21T23:50:00Z')

test.each([
  ['hours', left, exactly('2026-11-22T09:15:00Z'), '9 h'],
  ['minutes', left, exactly('2026-11-22T00:15:00Z'), '25 min'],
  ['about, when one end is', left, about('2026-11-22T09:15:00Z'), 'about 9 h'],
  ['days, when an end has no time', left, onDate('2026-11-23'), '2 days (dates only)'],
  ['one day', onDate('2026-11-22'), onDate('2026-11-23'), '1 day (dates only)'],
  ['within a day', onDate('2026-11-22'), onDate('2026-11-22'), 'same day'],
  [
    'over the October night, elapsed',
    exactly('2026-10-25T00:30:00Z'),
    exactly('2026-10-25T02:30:00Z'),
    '2 h',
  ],
  ['nothing, when the end is not known', left, UNKNOWN, 'not known'],
  ['nothing, when the start is not known', UNKNOWN, left, 'not known'],
  ['nothing, when the end is before the start', left, exactly('2026-11-21T20:00:00Z'), 'not known'],
])('%s', (_what, start, end, words) => {
  expect(episodeLength(start, end)).toBe(words)
})
