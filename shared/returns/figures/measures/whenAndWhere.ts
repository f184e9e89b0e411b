import { placeKind } from '../../../codes/placements'
import { startOf } from '../../../domain/episodes/span'
import { weekday } from '../../../domain/time/localDate'
import { toLocal } from '../../../domain/time/london'
import { isTimed } from '../../../domain/time/moment'
import type { BegunEntry } from '../book/openBook'
import { breakdown, type Part } from '../count/breakdown'
import { episodes } from './absences'
import { detailsOf } from './details'

/** Bands of three hours: of single hours a small council would have hardly more than one each. */
const hourBands: readonly Part[] = [0, 3, 6, 9, 12, 15, 18, 21].map((from) => ({
  key: String(from),
  words: `${hourWords(from)} to ${hourWords(from + 2).slice(0, 2)}:59`,
}))

function hourWords(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}

const NOT_KNOWN = 'notKnown'

export const byHour = breakdown(
  {
    id: 'episodes.begun.byHour',
    isScale: true,
    words: 'Episodes by hour of the day',
    rule: 'By the hour the child left or was last seen, as clocks in England showed it. A time that is about right counts as it was written down; a day without a time is “time not known”.',
    of: episodes,
  },
  [...hourBands, { key: NOT_KNOWN, words: 'Time not known' }],
  (book, add) => {
    for (const entry of book.begun) add(entry, entry.episode, hourKey(entry))
  },
)

function hourKey({ source }: BegunEntry): string {
  const { at } = startOf(source.times)
  if (!isTimed(at)) return NOT_KNOWN
  const hour = Number(toLocal(at.at).time.slice(0, 2))
  return String(hour - (hour % 3))
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

export const byWeekday = breakdown(
  {
    id: 'episodes.begun.byWeekday',
    isScale: true,
    words: 'Episodes by day of the week',
    rule: 'By the day in England on which the episode began.',
    of: episodes,
  },
  DAYS.map((words, at) => ({ key: String((at + 1) % 7), words })),
  (book, add) => {
    for (const entry of book.begun) add(entry, entry.episode, String(weekday(entry.startedOn)))
  },
)

export const byFoundAt = breakdown(
  {
    id: 'episodes.begun.byFoundAt',
    words: 'Episodes by where the child was found',
    rule: 'By the kind of the place the child was found at, where it is a place of the register. What was written down as text alone, and what nobody wrote down, stand apart.',
    of: episodes,
  },
  [
    ...placeKind.codes.map(({ code, label }) => ({ key: code, words: label })),
    { key: 'text', words: 'Written down, no place of the register' },
    { key: NOT_KNOWN, words: 'Not recorded' },
  ],
  (book, add) => {
    const { foundAt } = detailsOf(book)
    for (const entry of book.begun) {
      const kind = foundAt.get(entry.source.id)
      add(entry, entry.episode, kind === undefined ? NOT_KNOWN : kind === '' ? 'text' : kind)
    }
  },
)

export const byArea = breakdown(
  {
    id: 'episodes.begun.byArea',
    words: 'Episodes by area',
    rule: 'By the first half of the postcode of where the child lived when the episode began.',
    of: episodes,
  },
  (found) => [
    ...found
      .filter((key) => key !== '')
      .toSorted()
      .map((key) => ({ key, words: key })),
    { key: '', words: 'Postcode not recorded' },
  ],
  (book, add) => {
    const { livedIn } = detailsOf(book)
    for (const entry of book.begun) add(entry, entry.episode, livedIn.get(entry.source.id) ?? '')
  },
)
