import { lookedAfterColumns } from '../columns'
import { lengthBands, openBands } from '../book/lengths'
import { lengthOf } from '../../../domain/episodes/span'
import { breakdown } from '../count/breakdown'
import { childrenWhere, episodesWhere } from '../count/measure'
import type { BegunEntry } from '../book/openBook'
import { episodes, episodesOpen, isLookedAfter } from './absences'

const END = 'A missing child’s episode ends when the child is found, an away one when the child is back.'

export const byLength = breakdown(
  {
    id: 'episodes.begun.byLength',
    words: 'How long episodes lasted',
    rule: `By elapsed time. ${END} Where only days are known the length often cannot be determined.`,
    of: episodes,
    isScale: true,
  },
  [
    ...lengthBands,
    { key: 'goingOn', words: 'Still going on' },
    { key: 'notKnown', words: 'Cannot be determined' },
  ],
  (book, add) => {
    for (const entry of book.begun) add(entry, entry.episode, entry.length.band)
  },
)

const DAY_SECONDS = 86_400

/** Certainly over, and certainly longer than 24 hours, of a looked-after child; see `isLookedAfter`. */
export function isOverADay(entry: BegunEntry): boolean {
  return isLookedAfter(entry) && (entry.length.seconds ?? 0) > DAY_SECONDS
}

export const lookedAfterOverADay = childrenWhere(
  'begun',
  {
    id: 'children.lookedAfter.overADay',
    words: 'Looked-after children missing for more than 24 hours',
    rule: `Distinct looked-after children with at least one episode that is over and lasted more than 24 hours. ${END}`,
    columns: lookedAfterColumns,
  },
  isOverADay,
)

export const lookedAfterEpisodesOverADay = episodesWhere(
  'begun',
  {
    id: 'episodes.lookedAfter.overADay',
    words: 'Their episodes of more than 24 hours',
    rule: `Episodes of looked-after children that are over and lasted more than 24 hours. ${END}`,
    columns: lookedAfterColumns,
  },
  isOverADay,
)

export const lookedAfterByLength = breakdown(
  {
    id: 'episodes.lookedAfter.overADay.byLength',
    words: 'Looked-after children’s episodes of more than 24 hours, by length',
    rule: 'The same episodes by length.',
    of: lookedAfterEpisodesOverADay,
    isScale: true,
  },
  [
    ...lengthBands.filter(({ key }) => key !== 'to24h'),
    { key: 'notKnown', words: 'More than 24 hours; how much more cannot be determined' },
  ],
  (book, add) => {
    for (const entry of book.begun) if (isOverADay(entry)) add(entry, entry.episode, entry.length.band)
  },
)

export const childrenOver30Days = childrenWhere(
  'begun',
  {
    id: 'children.over30Days',
    words: 'Children with an episode of more than 30 days',
    rule: 'Distinct children with at least one episode that is over and lasted more than 30 days.',
  },
  ({ length }) => length.band === 'over30d',
)

export const openByLength = breakdown(
  {
    id: 'episodes.open.byLength',
    words: 'How long they have been missing or away so far',
    rule: 'Whole days from the start to the end of the period (or now, where it has not ended).',
    of: episodesOpen,
    isScale: true,
  },
  [...openBands, { key: 'notKnown', words: 'Cannot be determined' }],
  (book, add) => {
    for (const entry of book.open) {
      if (entry.open !== 'yes') continue
      const soFar = lengthOf(
        {
          ...entry.source.times,
          located: NOT_YET,
          returned: NOT_YET,
          returnMode: null,
          notReturnedReason: null,
        },
        book.asAt,
        book.asked.approxMinutes,
      )
      const band = openBands.find(
        ({ over, upTo }) => soFar !== null && soFar.smallest >= over && soFar.largest < upTo,
      )
      add(entry, entry.episode, band?.key ?? 'notKnown')
    }
  },
)

const NOT_YET = { at: null, precision: 'unknown' } as const
