import { checkReturn } from './check'
import type { Failure } from './rule'
import type { EpisodeRow, MissingRow } from './types'

/**
 * What a change of care brings: the failures of Missing rows with the placements of `after` that they had not with
 * those of `before`.
 *
 * @param missing the rows, the same for both
 * @param year collection year, by the year it ends in
 */
export function newFailures(
  missing: readonly MissingRow[],
  { before, after }: { readonly before: readonly EpisodeRow[]; readonly after: readonly EpisodeRow[] },
  year: number,
): Failure[] {
  const failing = (episodes: readonly EpisodeRow[]) =>
    checkReturn({ missing, episodes, header: null, missingLast: null }, year).failures.filter(
      ({ table }) => table === 'missing',
    )
  const known = new Set(failing(before).map(keyOf))
  return failing(after).filter((failure) => !known.has(keyOf(failure)))
}

function keyOf({ row, rule, level }: Failure): string {
  return `${row} ${rule} ${level}`
}
