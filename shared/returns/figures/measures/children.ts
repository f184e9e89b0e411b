import { ageOn } from '../../../domain/time/ages'
import type { BegunEntry, Book } from '../book/openBook'
import { lookedAfterColumns } from '../columns'
import { breakdownOfChildren, type Part } from '../count/breakdown'
import { childrenWhere, episodesWhere, keptIn, measureOfOurs, type Measure } from '../count/measure'
import { Tally, without } from '../count/tally'
import type { Period } from '../period'
import type { FigureChild } from '../register'
import { childrenMissing } from './absences'
import { isOverADay, lookedAfterOverADay } from './lengths'

/** Bands of how often a child went missing (F2, practice.md 11; FOI question 17). Both inside. */
export const frequencyBands: readonly (Part & { readonly from: number; readonly upTo: number })[] = [
  { key: '1', words: '1 episode', from: 1, upTo: 1 },
  { key: '2', words: '2 episodes', from: 2, upTo: 2 },
  { key: '3', words: '3 episodes', from: 3, upTo: 3 },
  { key: '4', words: '4 episodes', from: 4, upTo: 4 },
  { key: '5', words: '5 episodes', from: 5, upTo: 5 },
  { key: '6to10', words: '6 to 10 episodes', from: 6, upTo: 10 },
  { key: '11to20', words: '11 to 20 episodes', from: 11, upTo: 20 },
  { key: '21to50', words: '21 to 50 episodes', from: 21, upTo: 50 },
  { key: '51to100', words: '51 to 100 episodes', from: 51, upTo: 100 },
  { key: 'over100', words: 'More than 100 episodes', from: 101, upTo: Infinity },
]

export const byFrequency = breakdownOfChildren(
  {
    id: 'children.begun.byFrequency',
    words: 'How often children went missing',
    rule: 'Distinct children by how many episodes they had in the period; in each column by their episodes in that column, so a child in two groups can stand under different numbers in them.',
    of: childrenMissing,
    isScale: true,
  },
  frequencyBands,
  (book) => book.begun,
  (episodes) => frequencyBands.find(({ upTo }) => episodes.length <= upTo)?.key ?? null,
)

export const childrenMoreThanOnce: Measure = {
  id: 'children.moreThanOnce',
  words: 'Children with more than one episode',
  rule: 'Distinct children with at least two episodes in the period; in each column, of that column.',
  unit: 'children',
  across: 'apart',
  columns: childrenMissing.columns,
  tally: (book) => {
    const once = byFrequency.parts(book).find(({ key }) => key === '1')?.tally
    return without(childrenMissing.tally(book), once ?? new Tally())
  },
}

function childOf(book: Book, [first]: readonly BegunEntry[]): FigureChild | undefined {
  return first === undefined ? undefined : book.register.children[first.child]
}

const overADay = (book: Book) => keptIn(book, 'overADay', () => book.begun.filter(isOverADay))
const ofOverADay = { of: lookedAfterOverADay, columns: lookedAfterColumns }
const AMONG = 'Looked-after children missing for more than 24 hours'

export const overADayByAge = breakdownOfChildren(
  {
    ...ofOverADay,
    id: 'children.lookedAfter.overADay.byAge',
    isScale: true,
    words: 'Looked-after children missing for more than 24 hours, by age',
    rule: `${AMONG}, by age when the first such episode of the column began. Only a known day of birth gives an age.`,
  },
  [
    { key: 'under10', words: 'Under 10' },
    ...[10, 11, 12, 13, 14, 15, 16, 17].map((age) => ({ key: String(age), words: String(age) })),
    { key: 'notKnown', words: 'Not known' },
  ],
  overADay,
  (episodes, book) => ageKey(childOf(book, episodes), episodes),
)

function ageKey(child: FigureChild | undefined, episodes: readonly BegunEntry[]): string {
  const first = episodes.map(({ startedOn }) => startedOn).toSorted()[0]
  const age = child?.dobPrecision === 'exact' && first !== undefined ? ageOn(child.dob, first) : null
  if (age === null || age > 17) return 'notKnown'
  return age < 10 ? 'under10' : String(age)
}

export const overADayBySex = breakdownOfChildren(
  {
    ...ofOverADay,
    id: 'children.lookedAfter.overADay.bySex',
    words: 'Looked-after children missing for more than 24 hours, by sex',
    rule: `${AMONG}, by sex as the SSDA903 asks for it.`,
  },
  [
    { key: 'F', words: 'Female' },
    { key: 'M', words: 'Male' },
    { key: 'U', words: 'Not known' },
  ],
  overADay,
  (episodes, book) => childOf(book, episodes)?.sex ?? 'U',
)

export const overADayByNationality = breakdownOfChildren(
  {
    ...ofOverADay,
    id: 'children.lookedAfter.overADay.byNationality',
    words: 'Looked-after children missing for more than 24 hours, by nationality',
    rule: `${AMONG}, by nationality as it was recorded.`,
  },
  (found) => [
    ...found
      .filter((key) => key !== '')
      .toSorted()
      .map((key) => ({ key, words: key })),
    { key: '', words: 'Not recorded' },
  ],
  overADay,
  (episodes, book) => (childOf(book, episodes)?.nationality ?? '').trim(),
)

/** Whether this council looked after the child on a day of the period. */
function lookedAfterIn({ lookedAfter }: FigureChild, { from, to }: Period): boolean {
  return lookedAfter.some((days) => days.from <= to && (days.to === null || days.to >= from))
}

type Flag = (child: FigureChild) => boolean

/** Our looked-after children with a mark, whether they went missing or not: counted in the total alone. */
function flaggedChildren(id: string, words: string, rule: string, has: Flag) {
  return measureOfOurs({ id, words, rule }, 'children', ({ register, asked }) =>
    register.children.flatMap((child, number) =>
      has(child) && lookedAfterIn(child, asked.period) ? number : [],
    ),
  )
}

function flaggedMissing(id: string, words: string, has: Flag) {
  const rule = 'Distinct looked-after children of these with at least one episode that began in the period.'
  return childrenWhere('begun', { id, words, rule, columns: lookedAfterColumns }, (entry, book) => {
    const child = book.register.children[entry.child]
    return entry.lookedAfter === 'us' && child !== undefined && has(child)
  })
}

function flaggedEpisodes(id: string, words: string, has: Flag) {
  const rule = 'Episodes of these children that began in the period while they were looked after.'
  return episodesWhere('begun', { id, words, rule, columns: lookedAfterColumns }, (entry, book) => {
    const child = book.register.children[entry.child]
    return entry.lookedAfter === 'us' && child !== undefined && has(child)
  })
}

function flaggedOpen(id: string, words: string, has: Flag) {
  const rule =
    'Distinct looked-after children of these with an episode still going on at the end of the period (or now, where it has not ended).'
  return childrenWhere('open', { id, words, rule, columns: lookedAfterColumns }, (entry, book) => {
    const child = book.register.children[entry.child]
    return entry.open === 'yes' && entry.lookedAfter === 'us' && child !== undefined && has(child)
  })
}

const unaccompanied: Flag = (child) => child.unaccompanied
const trafficked: Flag = (child) => child.trafficked
const LOOKED_AFTER =
  'looked after by this council on at least one day of the period, as far as the register knows.'

export const unaccompaniedChildren = flaggedChildren(
  'children.unaccompanied',
  'Unaccompanied asylum-seeking children we looked after',
  `Recorded as unaccompanied, and ${LOOKED_AFTER}`,
  unaccompanied,
)

export const traffickedChildren = flaggedChildren(
  'children.trafficked',
  'Children thought to have been trafficked we looked after',
  `Recorded as trafficked, with a flag of modern slavery, or referred to the National Referral Mechanism, and ${LOOKED_AFTER}`,
  trafficked,
)

export const unaccompaniedMissing = flaggedMissing(
  'children.unaccompanied.missing',
  'Of the unaccompanied, children who went missing',
  unaccompanied,
)

export const traffickedMissing = flaggedMissing(
  'children.trafficked.missing',
  'Of the trafficked, children who went missing',
  trafficked,
)

export const unaccompaniedEpisodes = flaggedEpisodes(
  'episodes.unaccompanied.begun',
  'Of the unaccompanied, episodes',
  unaccompanied,
)

export const traffickedEpisodes = flaggedEpisodes(
  'episodes.trafficked.begun',
  'Of the trafficked, episodes',
  trafficked,
)

export const unaccompaniedOpen = flaggedOpen(
  'children.unaccompanied.open',
  'Of the unaccompanied, children not found or not back',
  unaccompanied,
)

export const traffickedOpen = flaggedOpen(
  'children.trafficked.open',
  'Of the trafficked, children not found or not back',
  trafficked,
)
