import { carePeriods, type CarePeriod } from './carePeriods'
import { collectionYearDays } from './dates'
import type { EpisodeRow, HeaderRow, MissingRow, ReturnTables } from './types'

/** The tables of one return, each gone through once and held by child, as every rule needs them. */
export interface IndexedReturn {
  /** Day numbers of 1 April and 31 March of the collection year. */
  readonly firstDay: number
  readonly lastDay: number
  /** In file order; empty where the table is absent. */
  readonly missing: readonly MissingRow[]
  readonly missingLast: readonly MissingRow[]
  /** By the child's key, rows in file order. */
  readonly missingByChild: ReadonlyMap<string, readonly MissingRow[]>
  readonly episodesByChild: ReadonlyMap<string, readonly EpisodeRow[]>
  readonly headersByChild: ReadonlyMap<string, readonly HeaderRow[]>
  readonly carePeriodsByChild: ReadonlyMap<string, readonly CarePeriod[]>
}

/** Indexes the tables for collection year `year` (the year it ends in). */
export function indexReturn(tables: ReturnTables, year: number): IndexedReturn {
  const missing = tables.missing ?? []
  const episodesByChild = byChild(tables.episodes ?? [])
  const periods = new Map<string, readonly CarePeriod[]>()
  for (const [child, rows] of episodesByChild) periods.set(child, carePeriods(rows))
  return {
    ...collectionYearDays(year),
    missing,
    missingLast: tables.missingLast ?? [],
    missingByChild: byChild(missing),
    episodesByChild,
    headersByChild: byChild(tables.header ?? []),
    carePeriodsByChild: periods,
  }
}

function byChild<Row extends { readonly childKey: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const those = found.get(row.childKey)
    if (those === undefined) found.set(row.childKey, [row])
    else those.push(row)
  }
  return found
}
