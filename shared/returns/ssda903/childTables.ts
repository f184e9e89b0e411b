import { carePeriods, type CarePeriod } from './carePeriods'
import { collectionYearDays } from './dates'
import { inPlaces } from './inPlaces'
import type { EpisodeRow, HeaderRow, MissingRow, ReturnTables } from './types'

/** What the tables of one return hold of one child, rows in file order; none where a table is absent. */
export interface ChildTables {
  /** CHILD upper-cased; '' holds the rows without one, which belong to nobody. */
  readonly key: string
  /** Day numbers of 1 April and 31 March of the collection year. */
  readonly firstDay: number
  readonly lastDay: number
  readonly missing: readonly MissingRow[]
  readonly episodes: readonly EpisodeRow[]
  readonly headers: readonly HeaderRow[]
  readonly missingLast: readonly MissingRow[]
  readonly periods: readonly CarePeriod[]
}

/**
 * The tables for collection year `year` (the year it ends in), child by child. Each child is put together when its turn
 * comes and let go after it: an index of them all is 15 MB for 100,000 rows, and V8 copies it twice while it is young.
 */
export function* childrenOf(tables: ReturnTables, year: number): Generator<ChildTables> {
  const { firstDay, lastDay } = collectionYearDays(year)
  const numbers = new Map<string, number>()
  const headers = byChild(tables.header, numbers)
  const episodes = byChild(tables.episodes, numbers)
  const missing = byChild(tables.missing, numbers)
  const missingLast = byChild(tables.missingLast, numbers)
  for (const [key, number] of numbers) {
    const placements = episodes(number)
    yield {
      key,
      firstDay,
      lastDay,
      missing: missing(number),
      episodes: placements,
      headers: headers(number),
      missingLast: missingLast(number),
      periods: carePeriods(placements),
    }
  }
}

const NONE: readonly never[] = []

/**
 * @param numbers of the children so far; those of `rows` are added
 * @returns the rows of a child by its number
 */
function byChild<Row extends { readonly childKey: string }>(
  rows: readonly Row[] | null,
  numbers: Map<string, number>,
): (child: number) => readonly Row[] {
  const { sorted, ends } = inPlaces(rows ?? [], ({ childKey }) => {
    const known = numbers.get(childKey)
    if (known !== undefined) return known
    numbers.set(childKey, numbers.size)
    return numbers.size - 1
  })
  return (child) => (child < ends.length ? sorted.slice(ends[child - 1] ?? 0, ends[child]) : NONE)
}
