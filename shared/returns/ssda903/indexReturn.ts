import { carePeriods, type CarePeriod } from './carePeriods'
import { collectionYearDays } from './dates'
import type { EpisodeRow, HeaderRow, MissingRow, ReturnTables } from './types'

/** What the tables hold of one child, rows in file order. */
export interface ChildTables {
  readonly missing: readonly MissingRow[]
  readonly episodes: readonly EpisodeRow[]
  readonly headers: readonly HeaderRow[]
  readonly periods: readonly CarePeriod[]
}

/** The tables of one return, each gone through once and held by child, as every rule needs them. */
export interface IndexedReturn {
  /** Day numbers of 1 April and 31 March of the collection year. */
  readonly firstDay: number
  readonly lastDay: number
  /** In file order; empty where the table is absent. */
  readonly missing: readonly MissingRow[]
  readonly missingLast: readonly MissingRow[]
  /** Everybody in any table of this year, by the child's key. */
  readonly children: ReadonlyMap<string, ChildTables>
}

/** Indexes the tables for collection year `year` (the year it ends in). */
export function indexReturn(tables: ReturnTables, year: number): IndexedReturn {
  const missing = tables.missing ?? []
  const children = new Map<string, GrowingChild>()
  for (const row of missing) childOf(children, row.childKey).missing.push(row)
  for (const row of tables.episodes ?? []) childOf(children, row.childKey).episodes.push(row)
  for (const row of tables.header ?? []) childOf(children, row.childKey).headers.push(row)
  for (const child of children.values()) child.periods = carePeriods(child.episodes)
  return { ...collectionYearDays(year), missing, missingLast: tables.missingLast ?? [], children }
}

interface GrowingChild {
  readonly missing: MissingRow[]
  readonly episodes: EpisodeRow[]
  readonly headers: HeaderRow[]
  periods: CarePeriod[]
}

function childOf(children: Map<string, GrowingChild>, key: string): GrowingChild {
  const known = children.get(key)
  if (known !== undefined) return known
  const child: GrowingChild = { missing: [], episodes: [], headers: [], periods: [] }
  children.set(key, child)
  return child
}
