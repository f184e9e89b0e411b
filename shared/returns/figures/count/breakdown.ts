import type { Book, Entry } from '../book/openBook'
import { columns, isOurs, type Column } from '../columns'
import { acrossOf, keptIn, type Across, type Measure, type Words } from './measure'
import { sizeOf, Tallier, Tally, type Unit } from './tally'

/** One row of a breakdown. */
export interface Part {
  readonly key: string
  readonly words: string
}

/**
 * A number told apart: each of what `of` counts stands in exactly one part, in every column.
 */
export interface Breakdown {
  readonly id: string
  readonly words: string
  readonly rule: string
  readonly unit: Unit
  readonly across: Across
  readonly columns: readonly Column[]
  /** What the parts add up to. */
  readonly of: Measure
  /** Names homes: given only where somebody asks for it. */
  readonly byHome: boolean
  /** Its rows have an order of their own (months, bands): a nought among them is an answer and stands with the others. */
  readonly isScale: boolean
  readonly parts: (book: Book) => readonly (Part & { readonly tally: Tally })[]
}

/** What parts there are: known beforehand, or those that were found, in the order given. */
type Parts = readonly Part[] | ((found: readonly string[], book: Book) => readonly Part[])

type Shape = Words & {
  readonly of: Measure
  readonly byHome?: boolean
  readonly isScale?: boolean
  readonly unit?: Unit
}

/** Tells apart by a key of each, which is the same however often it comes. @param each calls `add` with whatever is counted, its number and its key */
export function breakdown(
  shape: Shape,
  parts: Parts,
  each: (book: Book, add: (entry: Pick<Entry, 'group'>, number: number, key: string) => void) => void,
): Breakdown {
  const unit = shape.unit ?? shape.of.unit
  return shaped(shape, unit, acrossOf(unit), (book) => {
    const tallier = new Tallier(sizeOf(book, unit))
    const found = new Map<string, Tally>()
    each(book, ({ group }, number, key) => tallier.add(tallyOf(found, key), group, number))
    return listed(parts, book, found)
  })
}

/**
 * Tells children apart by their episodes, column by column: a child with two absences from home and three from care
 * stands under 2, under 3, and in the total under 5.
 *
 * @param entries the episodes looked at, in the register's order
 * @param keyOf of one child's episodes in one column; null where the child is not counted there
 */
export function breakdownOfChildren<E extends Entry>(
  shape: Shape,
  parts: Parts,
  entries: (book: Book) => readonly E[],
  keyOf: (episodes: readonly E[], book: Book) => string | null,
): Breakdown {
  return shaped(shape, 'children', 'apart', (book) => {
    const tallier = new Tallier(sizeOf(book, 'children'))
    const found = new Map<string, Tally>()
    for (const column of columns)
      for (const [child, episodes] of byChild(entries(book), column)) {
        const key = keyOf(episodes, book)
        if (key !== null) tallier.addTo(tallyOf(found, key), column, child)
      }
    return listed(parts, book, found)
  })
}

function shaped(
  { id, words, rule, of, columns: some, byHome = false, isScale = false }: Shape,
  unit: Unit,
  across: Across,
  make: (book: Book) => ReturnType<Breakdown['parts']>,
): Breakdown {
  const shape = { id, words, rule, of, unit, across, byHome, isScale, columns: some ?? of.columns }
  return { ...shape, parts: (book) => keptIn(book, id, () => make(book)) }
}

function tallyOf(found: Map<string, Tally>, key: string): Tally {
  let tally = found.get(key)
  if (tally === undefined) found.set(key, (tally = new Tally()))
  return tally
}

function listed(parts: Parts, book: Book, found: ReadonlyMap<string, Tally>): ReturnType<Breakdown['parts']> {
  const all = typeof parts === 'function' ? parts([...found.keys()], book) : parts
  return all.map((part) => ({ ...part, tally: found.get(part.key) ?? new Tally() }))
}

/** Episodes of one column by child; the total takes those of our three groups. */
function byChild<E extends Entry>(entries: readonly E[], column: Column): ReadonlyMap<number, readonly E[]> {
  const found = new Map<number, E[]>()
  for (const entry of entries) {
    const inside = column === 'ours' ? isOurs(entry.group) : entry.group === column
    if (!inside) continue
    const list = found.get(entry.child)
    if (list === undefined) found.set(entry.child, [entry])
    else list.push(entry)
  }
  return found
}
