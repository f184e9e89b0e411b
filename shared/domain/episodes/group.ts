import { episodeGroup } from '../../codes/episodes'
import { labelOf, type CodeOf } from '../../codes/codeList'
import { areaOf } from '../placements/area'
import { lookedAfterBy, type LookedAfterBy } from '../placements/lookedAfterBy'

/** Which count an episode stands in, at the time it began. */
export type EpisodeGroup = CodeOf<typeof episodeGroup>

export interface GroupFacts {
  /** Code of the list `careStatus` when it began; null where nobody knows. */
  readonly careStatus: string | null
  /** DfE number of the authority responsible for the child; null stands for this council. */
  readonly responsibleLa: string | null
  /** Authority the placement lies in, DfE number or WAL, SCO, NIR, NUK, CON; null where nobody knows. */
  readonly placementLa: string | null
  /** This council's DfE number; null until it is set. */
  readonly ownLa: string | null
  /** A group set by hand; its reason is recorded beside it. */
  readonly override: EpisodeGroup | null
}

export interface GroupOfEpisode {
  readonly group: EpisodeGroup
  /** A sentence for the screen. */
  readonly why: string
}

/**
 * The FOI axis: not looked after, our looked-after child placed in or outside our area, another authority's child
 * placed here. What is not known stays "cannot be determined" and is counted as such (practice.md 1.5 and 9,
 * statutory-returns.md 11; proposal).
 */
export function groupOf(facts: GroupFacts): GroupOfEpisode {
  const { override, careStatus } = facts
  if (override !== null) return { group: override, why: 'Set by hand, with a reason.' }
  if (careStatus === null)
    return { group: 'cannot_be_determined', why: 'Whether the child was looked after is not recorded.' }
  const by = lookedAfterBy(facts)
  if (by === 'another') return { group: 'care_other_la', why: 'Another authority looks after the child.' }
  if (by === 'nobody') return { group: 'home', why: 'The child was not looked after when it began.' }
  return placed(facts)
}

const overrideSays: Readonly<Partial<Record<EpisodeGroup, LookedAfterBy>>> = {
  home: 'nobody',
  care_own_in_area: 'us',
  care_own_out_of_area: 'us',
  care_other_la: 'another',
}

/**
 * Who looked after the child when it began. Of a child of ours whose placement lies nobody knows where, that much is
 * certain: "our looked-after children" counts them, in neither area.
 */
export function groupLookedAfterBy(facts: GroupFacts): LookedAfterBy {
  const said = facts.override === null ? undefined : overrideSays[facts.override]
  return said ?? lookedAfterBy(facts)
}

/** In or outside the area; how far outside is no group of its own. */
function placed({ placementLa, ownLa }: GroupFacts): GroupOfEpisode {
  const { area, why } = areaOf({ placementLa, answeringLa: ownLa, neighbours: [] })
  if (area === 'not_known') return { group: 'cannot_be_determined', why }
  return area === 'in_area'
    ? { group: 'care_own_in_area', why: 'We look after the child, and the placement lies in our area.' }
    : {
        group: 'care_own_out_of_area',
        why: 'We look after the child, and the placement lies outside our area.',
      }
}

/** The group in words. */
export function groupLabel(group: EpisodeGroup): string {
  return labelOf(episodeGroup, group) ?? group
}
