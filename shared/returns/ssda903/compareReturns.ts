import { rowKey } from './exportRow'

/** What became of the rows between two lists, counted as multisets: identical twins are legal and each counts. */
export interface RowChanges<Row> {
  readonly added: readonly Row[]
  readonly removed: readonly Row[]
}

type Comparable = Parameters<typeof rowKey>[0]

/** Rows of `after` that `before` lacks, and the other way round, by all five cells. */
export function compareReturns<Row extends Comparable>(
  before: readonly Row[],
  after: readonly Row[],
): RowChanges<Row> {
  return { added: without(after, before), removed: without(before, after) }
}

function without<Row extends Comparable>(rows: readonly Row[], taken: readonly Row[]): Row[] {
  const left = new Map<string, number>()
  for (const row of taken) left.set(rowKey(row), (left.get(rowKey(row)) ?? 0) + 1)
  return rows.filter((row) => {
    const count = left.get(rowKey(row)) ?? 0
    if (count === 0) return true
    left.set(rowKey(row), count - 1)
    return false
  })
}
