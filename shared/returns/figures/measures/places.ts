import { labelFor } from '../../../codes'
import { monthWords } from '../../../domain/time/words'
import { breakdown } from '../count/breakdown'
import { measure } from '../count/measure'
import { isIn, monthsOf } from '../period'
import { episodes, isLookedAfter, lookedAfterEpisodes } from './absences'

export const byMonth = breakdown(
  {
    id: 'episodes.begun.byMonth',
    words: 'Episodes by month',
    rule: 'By the calendar month in which the episode began.',
    of: episodes,
    isScale: true,
  },
  (_found, book) => monthsOf(book.asked.period).map((key) => ({ key, words: monthWords(key) })),
  (book, add) => {
    for (const entry of book.begun) add(entry, entry.episode, entry.startedOn.slice(0, 7))
  },
)

/** SSDA903 placement codes, as FOI question 28 puts them together. */
const placementKinds = [
  { key: 'foster', words: 'Foster placements', codes: /^U[1-6]$/ },
  { key: 'residential', words: 'Children’s homes and other residential care', codes: /^(K1|K2|R\d|S1)$/ },
  { key: 'supported', words: 'Supported accommodation and independent living', codes: /^(K3|H5|P2|P3)$/ },
  { key: 'parents', words: 'Placed with parents', codes: /^P1$/ },
  { key: 'adoption', words: 'Placed for adoption', codes: /^A[3-6]$/ },
  { key: 'other', words: 'Other and temporary placements', codes: /./ },
] as const

export const byPlacementKind = breakdown(
  {
    id: 'episodes.lookedAfter.byPlacement',
    words: 'Looked-after children’s episodes, by kind of placement',
    rule: 'By the SSDA903 code of the placement on the day the episode began.',
    of: lookedAfterEpisodes,
  },
  [...placementKinds, { key: 'notKnown', words: 'Placement not recorded' }],
  (book, add) => {
    for (const entry of book.begun) {
      if (!isLookedAfter(entry)) continue
      const code = entry.source.placementType
      const kind = code === null ? undefined : placementKinds.find(({ codes }) => codes.test(code))
      add(entry, entry.episode, kind?.key ?? 'notKnown')
    }
  },
)

export const byHome = breakdown(
  {
    id: 'episodes.lookedAfter.byHome',
    words: 'Looked-after children’s episodes, by home',
    rule: 'By the home the child lived in on the day the episode began, where the register knows it by name.',
    of: lookedAfterEpisodes,
    byHome: true,
  },
  (found, book) => {
    const names = new Map<string, string>()
    for (const { source } of book.begun) if (source.home !== null) names.set(source.home.id, source.home.name)
    const homes = found.filter((key) => key !== '').map((key) => ({ key, words: names.get(key) ?? '' }))
    return [
      ...homes.toSorted((a, b) => (a.words < b.words ? -1 : 1)),
      { key: '', words: 'No home of the register, or not recorded' },
    ]
  },
  (book, add) => {
    for (const entry of book.begun)
      if (isLookedAfter(entry)) add(entry, entry.episode, entry.source.home?.id ?? '')
  },
)

export const incomingPlacements = measure(
  {
    id: 'placements.incoming',
    words: 'Placements of other authorities’ children here',
    rule: 'Placements with a placing authority recorded that began in the period. Not every authority gives notice, so this can be too few.',
    columns: ['care_other_la'],
  },
  'placements',
  (book, add) =>
    book.register.incoming.forEach(({ startedOn }, number) => {
      if (isIn(book.asked.period, startedOn)) add({ group: 'care_other_la' }, number)
    }),
)

export const incomingByAuthority = breakdown(
  {
    id: 'placements.incoming.byAuthority',
    words: 'By placing authority',
    rule: 'The same placements by the authority that placed the child.',
    of: incomingPlacements,
  },
  (found) => found.toSorted().map((key) => ({ key, words: labelFor('authority', key) })),
  (book, add) =>
    book.register.incoming.forEach(({ startedOn, placingLa }, number) => {
      if (isIn(book.asked.period, startedOn)) add({ group: 'care_other_la' }, number, placingLa)
    }),
)
