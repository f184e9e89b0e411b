import { compareReturns } from './compareReturns'
import type { ExportRow } from './exportRow'

/** One row that differs between two lists: changed (both), new (no `before`) or gone (no `after`). */
export interface RowChange<Before extends ExportRow, After extends ExportRow> {
  readonly before: Before | null
  readonly after: After | null
}

/**
 * What became of the rows of a file, one entry a row. A row that went and one that came are the same incident changed
 * where child and start agree, or child and end; whatever is left is told as gone and as new.
 */
export function rowChanges<Before extends ExportRow, After extends ExportRow>(
  before: readonly Before[],
  after: readonly After[],
): RowChange<Before, After>[] {
  const gone = compareReturns<ExportRow>(after, before).added as Before[]
  const came = compareReturns<ExportRow>(before, after).added as After[]
  const pairs = new Map<After, Before>()
  const left = pairOff(gone, came, pairs, ({ child, misStart }) => `${child}\n${misStart}`)
  const over = pairOff(left, came, pairs, ({ child, misEnd }) =>
    misEnd === '' ? null : `${child}\n${misEnd}`,
  )
  return [
    ...came.map((row) => ({ before: pairs.get(row) ?? null, after: row })),
    ...over.map((row) => ({ before: row, after: null })),
  ]
}

/** Pairs rows of one key, first with first. @returns the gone rows that found no pair */
function pairOff<Before extends ExportRow, After extends ExportRow>(
  gone: readonly Before[],
  came: readonly After[],
  pairs: Map<After, Before>,
  keyOf: (row: ExportRow) => string | null,
): Before[] {
  const waiting = new Map<string, After[]>()
  for (const row of came) {
    const key = pairs.has(row) ? null : keyOf(row)
    if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), row])
  }
  return gone.filter((row) => {
    const key = keyOf(row)
    const pair = key === null ? undefined : waiting.get(key)?.shift()
    if (pair !== undefined) pairs.set(pair, row)
    return pair === undefined
  })
}
