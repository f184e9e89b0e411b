import { derivePlacements, type DerivedPlacement } from './deriveCare'
import { homeOf } from './linkHome'
import type { CareEpisodeFacts, HomesByUrn, KnownCareEpisode, KnownChild } from './known'
import type { CareEpisodesPlan } from './planCareEpisodes'

/** The placements an import makes. */
export interface NewPlacements {
  readonly count: number
  /** Those in a home the register knows by its number. */
  readonly linked: number
  /** Names of these homes, each once. */
  readonly homes: readonly string[]
}

/** What the register gains by new care episodes: a new one may only go on with an old placement. */
export function countNewPlacements(
  care: CareEpisodesPlan,
  known: readonly KnownCareEpisode[],
  children: ReadonlyMap<string, KnownChild>,
  homes: HomesByUrn,
): NewPlacements {
  const added = new Map<string, CareEpisodeFacts[]>()
  for (const { childKey, facts } of care.newRows) push(added, children.get(childKey)?.id ?? childKey, facts)
  const held = new Map<string, KnownCareEpisode[]>()
  for (const row of known) push(held, row.childId, row)
  const patches = new Map(care.ended.map(({ known: row, patch }) => [row.id, patch]))
  const gained = [...added].map(([child, rows]) => {
    const before = held.get(child) ?? []
    const after = derivePlacements([...before.map((row) => ({ ...row, ...patches.get(row.id) })), ...rows])
    const there = new Set(derivePlacements(before).map(stretchOf))
    const fresh = after.filter((placement) => !there.has(stretchOf(placement)))
    return {
      count: Math.max(0, after.length - there.size),
      homes: fresh.flatMap(({ urn }) => homeOf(urn, homes) ?? []),
    }
  })
  const linked = gained.flatMap((ofChild) => ofChild.homes)
  return {
    count: gained.reduce((sum, { count }) => sum + count, 0),
    linked: linked.length,
    homes: [...new Set(linked.map(({ name }) => name))],
  }
}

/** A placement that goes on longer, or ends, is the one it was. */
function stretchOf({ started_on, urn, placement_type }: DerivedPlacement): string {
  return [started_on, urn, placement_type].join('|')
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
