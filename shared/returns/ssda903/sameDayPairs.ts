import type { ExportRow } from './exportRow'

/** A child with several incidents that begin on one day: legal, yet worth a look before the file goes out. */
export interface SameDayPair {
  readonly child: string
  /** dd/mm/yyyy. */
  readonly date: string
  readonly rows: number
}

/** Children and days on which more than one row starts, in the order of the rows. */
export function sameDayPairs(rows: readonly ExportRow[]): SameDayPair[] {
  const counts = new Map<string, SameDayPair>()
  for (const { child, misStart: date } of rows) {
    const key = `${child}\n${date}`
    counts.set(key, { child, date, rows: (counts.get(key)?.rows ?? 0) + 1 })
  }
  return [...counts.values()].filter((pair) => pair.rows > 1)
}
