import { sortFew } from './sortFew'
import type { EpisodeRow } from './types'

/** A time in care without a gap. */
export interface CarePeriod {
  readonly start: number
  /** Day care ceased; null while it goes on. */
  readonly end: number | null
}

/**
 * The care periods of one child as the sector's validator builds them for rules 577 and 578: rows by DECOM (file
 * order where equal), a new period where DECOM is later than the row before's DEC. A period ends with the DEC of its
 * last-starting row, which need not be the latest; a DEC that cannot be read counts as blank; a row without a
 * readable DECOM is passed over.
 *
 * @param episodes rows of one child in file order
 */
export function carePeriods(episodes: readonly EpisodeRow[]): CarePeriod[] {
  const placed = sortFew(
    episodes.filter((row) => row.decomDay !== null),
    byStart,
  )
  const periods: { start: number; end: number | null }[] = []
  for (const row of placed) {
    const current = periods.at(-1)
    // Rows without CHILD are nobody's: the validator never joins two of them.
    const alone = current === undefined || row.childKey === ''
    if (alone || (current.end !== null && startOf(row) > current.end)) {
      periods.push({ start: startOf(row), end: row.decDay })
    } else {
      current.end = row.decDay
    }
  }
  return periods
}

/** Only asked of rows whose DECOM can be read. */
function startOf(row: EpisodeRow): number {
  return row.decomDay ?? 0
}

function byStart(a: EpisodeRow, b: EpisodeRow): number {
  return startOf(a) - startOf(b)
}
