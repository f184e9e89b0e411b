import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { columns, type Column } from '../../../../shared/returns/figures/columns'
import { openBook } from '../../../../shared/returns/figures/book/openBook'
import { countCatalogue, type CountedCatalogue } from '../../../../shared/returns/figures/countCatalogue'
import { shownCatalogue, type ShownCatalogue } from '../../../../shared/returns/suppression/outward'
import { asked2026 } from '../../../builders/figures/asked2026'
import { fortyEpisodes } from '../../../builders/figures/fortyEpisodes'

// What a reader knows is written here a second time, from the words beside the figures: a relation Homeward forgets would
// otherwise be forgotten by its own test as well.

/** The sum of `by` × number lies between nought and `slack`. */
interface Known {
  readonly terms: readonly (readonly [name: string, by: number])[]
  readonly slack: number
}
/** Least and most a number can be. */
type Ranges = Map<string, readonly [least: number, most: number]>

const cell = (id: string, column: Column, row = ''): string => [id, row, column].join(' | ')
const sum = (whole: string, parts: readonly string[]): Known => ({
  terms: [[whole, 1], ...parts.map((part) => [part, -1] as const)],
  slack: 0,
})
const within = (part: string, whole: string): Known => ({ ...sum(whole, [part]), slack: Infinity })

const sums: Readonly<Record<string, readonly string[]>> = {
  'episodes.begun': ['episodes.begun.missing', 'episodes.begun.away'],
  'episodes.due': ['episodes.due.known', 'episodes.offerNotKnown'],
  'episodes.due.known': ['episodes.offered', 'episodes.notOffered', 'episodes.notOfferedYet'],
  'episodes.held': ['episodes.held.known', 'episodes.within72NotKnown'],
  'episodes.held.known': ['episodes.within72', 'episodes.outside72'],
  'interviews.held': ['interviews.held.known', 'interviews.within72NotKnown'],
  'interviews.held.known': ['interviews.within72', 'interviews.outside72'],
}
const parts: Readonly<Record<string, string>> = {
  'children.begun': 'episodes.begun',
  'children.lookedAfter.begun': 'episodes.lookedAfter.begun',
  'episodes.lookedAfter.begun': 'episodes.begun',
  'children.within72': 'episodes.within72',
  'children.declined': 'episodes.declined',
  'children.open': 'episodes.open',
  'children.lookedAfter.overADay': 'episodes.lookedAfter.overADay',
}
const groups = ['home', 'care_own_in_area', 'care_own_out_of_area'] as const
/** Bands of "how often", by the fewest and the most episodes of a child in them. */
const often: Readonly<Record<string, readonly [number, number]>> = {
  '1': [1, 1],
  '2': [2, 2],
  '3': [3, 3],
  '4': [4, 4],
  '5': [5, 5],
  '6to10': [6, 10],
  '11to20': [11, 20],
}

/** A child with one episode in each of two groups has two among ours. */
const apart = new Set(['children.moreThanOnce', 'children.begun.byFrequency'])

/** Ours is all three groups together; an episode is in one of them, a child or an interview may be in two. */
function acrossGroups(id: string, row = ''): Known[] {
  if (apart.has(id)) return []
  const ours = cell(id, 'ours', row)
  const three = groups.map((group) => cell(id, group, row))
  if (id.startsWith('episodes.')) return [sum(ours, three)]
  if (!/^(children|interviews)\./.test(id)) return []
  const together: Known = {
    terms: [...three.map((group) => [group, 1] as const), [ours, -1]],
    slack: Infinity,
  }
  return [together, ...three.map((group) => within(group, ours))]
}

function knownBy({ questions }: ShownCatalogue): Known[] {
  const lines = questions.flatMap((question) => question.lines)
  const tables = questions.flatMap((question) => question.tables)
  const ids = [...lines, ...lines.flatMap(({ of }) => of), ...tables.map(({ of }) => of)].map(({ id }) => id)
  const bands = Object.entries(often).map(([row, limits]) => ({ row, limits }))
  return [
    ...[...new Set(ids)].flatMap((id) => acrossGroups(id)),
    ...tables.flatMap(({ id, rows }) => rows.flatMap(({ key }) => acrossGroups(id, key))),
    ...columns.flatMap((column) => [
      ...tables.map(({ id, of, rows }) =>
        sum(
          cell(of.id, column),
          rows.map(({ key }) => cell(id, column, key)),
        ),
      ),
      ...Object.entries(sums).map(([whole, some]) =>
        sum(
          cell(whole, column),
          some.map((id) => cell(id, column)),
        ),
      ),
      ...Object.entries(parts).map(([part, whole]) => within(cell(part, column), cell(whole, column))),
      ...lines.flatMap(({ id, of }) => of.map((base) => within(cell(id, column), cell(base.id, column)))),
      sum(cell('children.begun', column), [
        cell('children.moreThanOnce', column),
        cell('children.begun.byFrequency', column, '1'),
      ]),
      {
        terms: [
          [cell('episodes.begun', column), 1] as const,
          ...bands.map(
            ({ row, limits }) => [cell('children.begun.byFrequency', column, row), -limits[0]] as const,
          ),
        ],
        slack: Infinity,
      },
      ...['to48h', 'to72h', 'to7d', 'to30d', 'over30d'].map((row) =>
        within(
          cell('episodes.lookedAfter.overADay.byLength', column, row),
          cell('episodes.begun.byLength', column, row),
        ),
      ),
      within(cell('children.over30Days', column), cell('episodes.begun.byLength', column, 'over30d')),
    ]),
  ]
}

/** Every number, by its name. */
function numbersOf<N>({ questions }: { questions: readonly Listed<N>[] }): Map<string, N> {
  const numbers = new Map<string, N>()
  const add = (id: string, counts: Readonly<Partial<Record<Column, N>>>, row = '') => {
    for (const [column, count] of Object.entries(counts)) numbers.set(cell(id, column as Column, row), count)
  }
  for (const { lines, tables } of questions) {
    for (const line of lines) for (const { id, counts } of [line, ...line.of]) add(id, counts)
    for (const { id, of, rows } of tables) {
      add(of.id, of.counts)
      for (const { key, counts } of rows) add(id, counts, key)
    }
  }
  return numbers
}
interface Base<N> {
  readonly id: string
  readonly counts: Readonly<Partial<Record<Column, N>>>
}
interface Listed<N> {
  readonly lines: readonly (Base<N> & { readonly of: readonly Base<N>[] })[]
  readonly tables: readonly {
    readonly id: string
    readonly of: Base<N>
    readonly rows: readonly { readonly key: string; readonly counts: Base<N>['counts'] }[]
  }[]
}

/** Takes away what nothing known allows, until nothing changes. */
function narrowed(ranges: Ranges, known: readonly Known[]): Ranges {
  for (let changed = true; changed;) {
    changed = false
    for (const { terms, slack } of known)
      for (const [name, by] of terms) {
        const others = terms.filter(([other]) => other !== name)
        const ends = others.map(([other, times]) => (ranges.get(other) ?? [0, 0]).map((end) => end * times))
        const low = ends.reduce((all, two) => all + Math.min(...two), 0)
        const high = ends.reduce((all, two) => all + Math.max(...two), 0)
        const limits = [-high / by, (slack - low) / by].toSorted((a, b) => a - b)
        const [least, most] = ranges.get(name) ?? [0, 0]
        const now = [
          Math.max(least, Math.ceil(limits[0] ?? 0)),
          Math.min(most, Math.floor(limits[1] ?? 0)),
        ] as const
        if (now[0] === least && now[1] === most) continue
        ranges.set(name, now)
        changed = true
      }
  }
  return ranges
}

/** Small numbers a reader finds out although they are held back. */
function foundOut(counted: CountedCatalogue, below: number): string[] {
  const shown = shownCatalogue(counted, { below, byHome: true })
  const asShown = numbersOf(shown)
  const ranges: Ranges = new Map(
    [...asShown].map(([name, as]) => {
      if (typeof as === 'number') return [name, [as, as]]
      return [name, as === 'small' ? [1, below - 1] : [0, 10_000]]
    }),
  )
  const known = knownBy(shown).filter(({ terms }) => terms.every(([name]) => asShown.has(name)))
  const values = numbersOf(counted)
  // What the reader takes for known is so.
  for (const { terms, slack } of known) {
    const total = terms.reduce((all, [name, by]) => all + by * (values.get(name) ?? Number.NaN), 0)
    expect([terms, total >= 0 && total <= slack]).toEqual([terms, true])
  }
  return [...narrowed(ranges, known)]
    .filter(([name, [least, most]]) => typeof asShown.get(name) !== 'number' && least === most && least > 0)
    .filter(([name]) => (values.get(name) ?? 0) < below)
    .map(([name]) => name)
}

const said = { texts: { guidance: '', requirements: '', service: '' }, lookedAfterInYear: null }

test('a reader who adds up rows, columns and groups, and takes parts from wholes, finds out no small number', () => {
  fc.assert(
    fc.property(
      fc.subarray([...fortyEpisodes.episodes], { minLength: 5 }),
      fc.subarray([...fortyEpisodes.interviews], { minLength: 3 }),
      fc.constantFrom(3, 5, 6),
      (episodes, interviews, below) => {
        const counted = countCatalogue(openBook({ ...fortyEpisodes, episodes, interviews }, asked2026), said)
        expect(foundOut(counted, below)).toEqual([])
      },
    ),
    { numRuns: 15 },
  )
})
