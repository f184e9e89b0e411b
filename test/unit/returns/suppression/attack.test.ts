import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rangeOf, type Hidden } from '../../../../shared/returns/suppression/hidden'
import { hideAround } from '../../../../shared/returns/suppression/hideAround'
import { suppress } from '../../../../shared/returns/suppression/suppress'
import {
  addsUp,
  atMost,
  atMostTogether,
  sumOf,
  type Counts,
  type Relation,
} from '../../../../shared/returns/suppression/table'

/** No number of these tables is larger. */
const LARGEST = 60

/**
 * A reader who knows every number that is shown, what is said of each that is not, how Homeward chooses, and all that
 * holds between them: every value a hidden count can have, found by trying all of them.
 */
function possibleValues(
  counts: Counts,
  hidden: ReadonlyMap<string, Hidden>,
  threshold: number,
  wanted: string,
): Set<number> {
  const names = [...hidden.keys()]
  const ranges = new Map<string, [number, number]>(
    [...counts.values].map(([name, value]) => {
      const kind = hidden.get(name)
      if (kind === undefined) return [name, [value, value]]
      const { least, most } = rangeOf(kind, threshold)
      return [name, [least, Math.min(most, LARGEST)]]
    }),
  )
  const found = new Set<number>()
  const [low, high] = ranges.get(wanted) ?? [0, -1]
  for (let value = low; value <= high; value += 1) {
    const narrowed = narrow(new Map(ranges).set(wanted, [value, value]), counts.relations)
    if (narrowed !== null && isPossible(narrowed, names, counts.relations)) found.add(value)
    if (found.size > 1) return found
  }
  return found
}

type Ranges = Map<string, [number, number]>

/** Takes away what no relation allows, until nothing changes; null where nothing is left for one. */
function narrow(ranges: Ranges, relations: readonly Relation[]): Ranges | null {
  for (let changed = true; changed;) {
    changed = false
    for (const { terms, slack } of relations)
      for (const { of, by } of terms) {
        const [low, high] = ranges.get(of) ?? [0, 0]
        let [least, most] = [0, slack]
        for (const other of terms) {
          if (other.of === of) continue
          const [a, b] = ranges.get(other.of) ?? [0, 0]
          least -= Math.max(other.by * a, other.by * b)
          most -= Math.min(other.by * a, other.by * b)
        }
        const [x, y] = by > 0 ? [least / by, most / by] : [most / by, least / by]
        const [newLow, newHigh] = [Math.max(low, Math.ceil(x)), Math.min(high, Math.floor(y))]
        if (newLow > newHigh) return null
        if (newLow !== low || newHigh !== high) {
          ranges.set(of, [newLow, newHigh])
          changed = true
        }
      }
  }
  return ranges
}

function isPossible(ranges: Ranges, names: readonly string[], relations: readonly Relation[]): boolean {
  const open = names.find((name) => {
    const [low, high] = ranges.get(name) ?? [0, 0]
    return low !== high
  })
  if (open === undefined)
    return relations.every((relation) => {
      const sum = sumOf(relation, (name) => ranges.get(name)?.[0] ?? 0)
      return sum >= 0 && sum <= relation.slack
    })
  const [low, high] = ranges.get(open) ?? [0, -1]
  for (let value = low; value <= high; value += 1) {
    const narrowed = narrow(new Map(ranges).set(open, [value, value]), relations)
    if (narrowed !== null && isPossible(narrowed, names, relations)) return true
  }
  return false
}

function expectNothingToBeFound(counts: Counts, threshold: number): ReadonlyMap<string, Hidden> {
  for (const relation of counts.relations) {
    const sum = sumOf(relation, (name) => counts.values.get(name) ?? 0)
    expect(sum >= 0 && sum <= relation.slack).toBe(true)
  }
  const hidden = suppress(counts, threshold)
  for (const [name, value] of counts.values)
    if (value > 0 && value < threshold) expect(hidden.has(name)).toBe(true)
  for (const name of hidden.keys()) {
    expect(counts.values.get(name)).toBeGreaterThan(0)
    expect([name, possibleValues(counts, hidden, threshold, name).size]).toEqual([name, 2])
  }
  return hidden
}

const small = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 9 }) },
)
const grid = (rows: number, columns: number) =>
  fc.array(fc.array(small, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
const threshold = fc.constantFrom(3, 5, 5, 5, 6)

/** A table with totals of rows and columns, and of everything. */
function twoWays(cells: readonly (readonly number[])[]): Counts {
  const values = new Map<string, number>()
  const relations: Relation[] = []
  const columns = cells[0]?.map((_, at) => at) ?? []
  cells.forEach((row, r) => {
    row.forEach((value, c) => values.set(`${r},${c}`, value))
    values.set(
      `${r},all`,
      row.reduce((a, b) => a + b, 0),
    )
    relations.push(
      addsUp(
        `${r},all`,
        columns.map((c) => `${r},${c}`),
      ),
    )
  })
  for (const c of columns) {
    values.set(
      `all,${c}`,
      cells.reduce((sum, row) => sum + (row[c] ?? 0), 0),
    )
    relations.push(
      addsUp(
        `all,${c}`,
        cells.map((_, r) => `${r},${c}`),
      ),
    )
  }
  values.set(
    'all',
    cells.flat().reduce((a, b) => a + b, 0),
  )
  relations.push(
    addsUp(
      'all',
      columns.map((c) => `all,${c}`),
    ),
  )
  relations.push(
    addsUp(
      'all',
      cells.map((_, r) => `${r},all`),
    ),
  )
  return { values, relations }
}

describe('a reader who tries to work out what is hidden', () => {
  it('finds nothing in a table with totals of rows and columns', () => {
    fc.assert(
      fc.property(grid(2, 3), threshold, (cells, below) => {
        expectNothingToBeFound(twoWays(cells), below)
      }),
      { numRuns: 250 },
    )
  })

  it('finds nothing in a larger one', () => {
    fc.assert(
      fc.property(grid(3, 3), (cells) => {
        expectNothingToBeFound(twoWays(cells), 5)
      }),
      { numRuns: 80 },
    )
  })

  it('finds nothing between a number and two ways of telling it apart', () => {
    fc.assert(
      fc.property(
        fc.array(small, { minLength: 2, maxLength: 4 }),
        fc.array(small, { minLength: 1, maxLength: 3 }),
        threshold,
        (first, second, below) => {
          const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)
          const rest = Math.max(0, sum(first) - sum(second))
          if (sum(second) > sum(first)) return
          const values = new Map<string, number>([
            ['all', sum(first)],
            ...first.map((value, at): [string, number] => [`a${at}`, value]),
            ...[...second, rest].map((value, at): [string, number] => [`b${at}`, value]),
          ])
          const relations = [
            addsUp(
              'all',
              first.map((_, at) => `a${at}`),
            ),
            addsUp(
              'all',
              [...second, rest].map((_, at) => `b${at}`),
            ),
          ]
          expectNothingToBeFound({ values, relations }, below)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('finds nothing in held = within + outside + not known, of episodes and of children, by group', () => {
    const parts = ['within', 'outside', 'notKnown']
    const groups = ['home', 'in']
    fc.assert(
      fc.property(grid(2, 3), fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }), (cells, less) => {
        const values = new Map<string, number>()
        const relations: Relation[] = []
        const episodes = (part: string, group: string) => `${part}.${group}`
        groups.forEach((group, g) => {
          parts.forEach((part, p) => values.set(episodes(part, group), cells[g]?.[p] ?? 0))
          values.set(`held.${group}`, cells[g]?.reduce((a, b) => a + b, 0) ?? 0)
          relations.push(
            addsUp(
              `held.${group}`,
              parts.map((part) => episodes(part, group)),
            ),
          )
          // Children within 72 hours: as many as episodes, or fewer.
          const within = values.get(episodes('within', group)) ?? 0
          values.set(
            `children.${group}`,
            Math.min(within, Math.max(within > 0 ? 1 : 0, within - (less[g] ?? 0))),
          )
          relations.push(atMost([`children.${group}`], episodes('within', group)))
        })
        for (const part of [...parts, 'held']) {
          values.set(
            `${part}.ours`,
            groups.reduce((sum, group) => sum + (values.get(`${part}.${group}`) ?? 0), 0),
          )
          relations.push(
            addsUp(
              `${part}.ours`,
              groups.map((group) => `${part}.${group}`),
            ),
          )
        }
        const both = groups.map((group) => values.get(`children.${group}`) ?? 0)
        values.set('children.ours', Math.max(...both, (both[0] ?? 0) + (both[1] ?? 0) - (less[2] ?? 0)))
        relations.push(
          atMostTogether(
            'children.ours',
            groups.map((group) => `children.${group}`),
          ),
        )
        for (const group of groups) relations.push(atMost([`children.${group}`], 'children.ours'))
        relations.push(atMost(['children.ours'], 'within.ours'))
        expectNothingToBeFound({ values, relations }, 5)
      }),
      { numRuns: 120 },
    )
  })

  it('finds nothing between bands and the number of episodes they come to', () => {
    fc.assert(
      fc.property(fc.array(small, { minLength: 4, maxLength: 4 }), threshold, (bands, below) => {
        const values = new Map<string, number>([
          ['children', bands.reduce((a, b) => a + b, 0)],
          ['episodes', bands.reduce((sum, count, at) => sum + (at + 1) * count, 0)],
          ...bands.map((count, at): [string, number] => [`${at + 1}`, count]),
        ])
        const relations: Relation[] = [
          addsUp(
            'children',
            bands.map((_, at) => `${at + 1}`),
          ),
          {
            terms: [{ of: 'episodes', by: 1 }, ...bands.map((_, at) => ({ of: `${at + 1}`, by: -(at + 1) }))],
            slack: 0,
          },
        ]
        expectNothingToBeFound({ values, relations }, below)
      }),
      { numRuns: 300 },
    )
  })
})

const asRows = (at: number) => `episodes.by/${at}`
const asFigures = (at: number) => `episodes.of${at}`
/** Rows of a breakdown, or figures that add up, in two groups, with the totals of both and of everything. */
function byGroup(
  cells: readonly (readonly [home: number, inArea: number])[],
  named: (at: number) => string = asRows,
): Counts {
  const values = new Map<string, number>()
  const relations: Relation[] = []
  const rows = cells.map((_, at) => named(at))
  for (const [at, [home, inArea]] of cells.entries()) {
    const row = named(at)
    values
      .set(`${row}/home`, home)
      .set(`${row}/care_own_in_area`, inArea)
      .set(`${row}/ours`, home + inArea)
    relations.push(addsUp(`${row}/ours`, [`${row}/home`, `${row}/care_own_in_area`]))
  }
  for (const column of ['home', 'care_own_in_area', 'ours']) {
    const parts = rows.map((row) => `${row}/${column}`)
    values.set(
      `episodes/${column}`,
      parts.reduce((sum, part) => sum + (values.get(part) ?? 0), 0),
    )
    relations.push(addsUp(`episodes/${column}`, parts))
  }
  relations.push(addsUp('episodes/ours', ['episodes/home', 'episodes/care_own_in_area']))
  return { values, relations }
}

describe('a reader who knows the total whatever it gives away', () => {
  const pairs = fc.array(fc.tuple(small, small), { minLength: 1, maxLength: 3 })

  it('finds no number that is told, and no small one of which nothing is said', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(asRows, asFigures), (cells, named) => {
        const counts = byGroup(cells, named)
        if ((counts.values.get('episodes/ours') ?? 0) < 5) return
        const settled = { names: new Set(['episodes/ours']), hidden: new Map<string, Hidden>() }
        const { hidden, unsafe } = hideAround(counts, 5, settled)
        expect([unsafe, hidden.has('episodes/ours')]).toEqual([[], false])
        for (const [name, how] of hidden) {
          const value = counts.values.get(name) ?? 0
          if (how === 'untold' && (value === 0 || value >= 5)) continue
          expect([name, possibleValues(counts, hidden, 5, name).size]).toEqual([name, 2])
        }
      }),
      { numRuns: 600 },
    )
  })

  it('is told the noughts and totals of a breakdown whose groups would give each other away', () => {
    // Of three rows in the second group none is nought, of two in the first neither: 3 and 2 are all that make 5.
    const counts = byGroup([
      [1, 1],
      [1, 1],
      [0, 1],
      [0, 0],
    ])
    const { hidden } = hideAround(counts, 5, { names: new Set(['episodes/ours']), hidden: new Map() })
    const how = (name: string) => hidden.get(name)
    expect(how('episodes.by/0/home')).toBe('untold')
    expect([how('episodes.by/0/ours'), how('episodes.by/3/ours')]).toEqual(['small', undefined])
    expect([how('episodes/home'), how('episodes/care_own_in_area')]).toEqual(['small', 'small'])
  })
})

describe('what is hidden', () => {
  it('nothing where every number is nought or large enough', () => {
    expect(
      suppress(
        twoWays([
          [0, 5, 9],
          [12, 0, 6],
        ]),
        5,
      ).size,
    ).toBe(0)
  })

  it('one small number takes others with it, and noughts never', () => {
    const hidden = suppress(
      twoWays([
        [2, 9, 0],
        [8, 7, 0],
      ]),
      5,
    )
    expect([...hidden].toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual([
      ['0,0', 'small'],
      ['0,1', 'protects'],
      ['1,0', 'protects'],
      ['1,1', 'protects'],
    ])
  })

  it('two small numbers whose sum would give both away are not called small', () => {
    const values = new Map([
      ['all', 8],
      ['a', 4],
      ['b', 4],
    ])
    const hidden = suppress({ values, relations: [addsUp('all', ['a', 'b'])] }, 5)
    // 4 and 4 are the only two that make 8: the total goes.
    expect(hidden.get('all')).toBe('protects')
  })
})
