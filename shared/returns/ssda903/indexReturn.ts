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
  for (const row of missing) add(childOf(children, row.childKey), 'missing', row)
  for (const row of tables.episodes ?? []) add(childOf(children, row.childKey), 'episodes', row)
  for (const row of tables.header ?? []) add(childOf(children, row.childKey), 'headers', row)
  for (const child of children.values())
    if (child.episodes !== NONE) child.periods = carePeriods(child.episodes)
  return { ...collectionYearDays(year), missing, missingLast: tables.missingLast ?? [], children }
}

interface GrowingChild {
  missing: MissingRow[]
  episodes: EpisodeRow[]
  headers: HeaderRow[]
  periods: readonly CarePeriod[]
}

/** Shared by all that have none. An empty list that grows takes room for seventeen at once, and most have one or two. */
const NONE: never[] = []

function add<Kind extends 'missing' | 'episodes' | 'headers'>(
  child: GrowingChild,
  kind: Kind,
  row: GrowingChild[Kind][number],
): void {
  const rows: (typeof row)[] = child[kind]
  if (rows === NONE) child[kind] = [row] as GrowingChild[Kind]
  else rows.push(row)
}

function childOf(children: Map<string, GrowingChild>, key: string): GrowingChild {
  const known = children.get(key)
  if (known !== undefined) return known
  const child: GrowingChild = { missing: NONE, episodes: NONE, headers: NONE, periods: NONE }
  children.set(key, child)
  return child
}
