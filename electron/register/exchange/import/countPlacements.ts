import { derivePlacements } from './deriveCare'
import type { CareEpisodeFacts, KnownCareEpisode, KnownChild } from './known'
import type { CareEpisodesPlan } from './planCareEpisodes'

/** How many placements the register gains by new care episodes: a new one may only go on with an old placement. */
export function countNewPlacements(
  care: CareEpisodesPlan,
  known: readonly KnownCareEpisode[],
  children: ReadonlyMap<string, KnownChild>,
): number {
  const added = new Map<string, CareEpisodeFacts[]>()
  for (const { childKey, facts } of care.newRows) push(added, children.get(childKey)?.id ?? childKey, facts)
  const held = new Map<string, KnownCareEpisode[]>()
  for (const row of known) push(held, row.childId, row)
  const patches = new Map(care.ended.map(({ known: row, patch }) => [row.id, patch]))
  return [...added].reduce((sum, [child, rows]) => {
    const before = held.get(child) ?? []
    const after = before.map((row) => ({ ...row, ...patches.get(row.id) }))
    const gained = derivePlacements([...after, ...rows]).length - derivePlacements(before).length
    return sum + Math.max(0, gained)
  }, 0)
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
