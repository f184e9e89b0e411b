import type { Mend } from '../../../../shared/contract/returns'
import type { HintCode } from '../../../../shared/returns/ssda903/hints'
import type { Failure, RuleNumber } from '../../../../shared/returns/ssda903/rule'
import type { SelectionWarning } from '../../../../shared/returns/ssda903/selection'
import type { ReturnEpisode } from './registerEpisodes'

/** What is wrong with a row, by where it stands. */
type Part = 'start' | 'end' | 'type' | 'dob' | 'identifier' | 'care' | 'episode'

const partOfRule: Readonly<Record<RuleNumber, Part>> = {
  '564': 'start',
  '565': 'type',
  '566': 'type',
  '567': 'end',
  '570': 'start',
  '571': 'end',
  '574': 'start',
  '575': 'end',
  '576': 'start',
  '577': 'end',
  '578': 'start',
  '580': 'care',
  '581': 'start',
  '586': 'start',
  '1004': 'start',
  '1005': 'end',
  '1006': 'type',
  '1012': 'care',
  INT04: 'care',
  INT13: 'dob',
}

const partOfHint: Readonly<Record<HintCode | SelectionWarning, Part>> = {
  V3V4: 'care',
  CHILD_BLANK: 'identifier',
  CHILD_LONG: 'identifier',
  CHILD_CHARACTERS: 'identifier',
  DOB_UNREADABLE: 'dob',
  DUPLICATE: 'episode',
  TYPES_DIFFER: 'episode',
  LONG: 'end',
  outsideCare: 'care',
  shortBreaks: 'care',
  endNotKnown: 'end',
}

/** Where a failure is put right; a row of another table is put right on the child, in the care the register holds. */
export function mendOfFailure({ table, rule }: Failure, episode: ReturnEpisode | undefined): Mend {
  return table === 'missing' ? mendOf(partOfRule[rule], episode) : mendOf('care', episode)
}

/** Where a remark is looked at. */
export function mendOfHint(code: HintCode | SelectionWarning, episode: ReturnEpisode | undefined): Mend {
  return mendOf(partOfHint[code], episode)
}

/** A row that does not go on from last year's: its start, or the child where there is no row. */
export function mendOfCarryOver(episode: ReturnEpisode | undefined): Mend {
  return mendOf(episode === undefined ? 'care' : 'start', episode)
}

function mendOf(part: Part, episode: ReturnEpisode | undefined): Mend {
  if (part === 'dob') return { at: 'childForm', field: 'facts.dob' }
  if (part === 'identifier') return { at: 'childForm', field: 'facts.localRef' }
  if (part === 'care' || episode === undefined) return { at: 'child', field: 'care-heading' }
  // A child who turned from missing to away has two rows; where they meet stands on the episode's page.
  if (episode.types.length > 1 && part !== 'episode') return { at: 'episode', field: 'types-heading' }
  if (part === 'type') return { at: 'episodeForm', field: 'facts.type' }
  if (part === 'end')
    return { at: 'returnForm', field: foundFirst(episode) ? 'back.located' : 'back.returned' }
  if (part === 'start' && !episode.startByHand)
    return { at: 'episodeForm', field: leftCounts(episode) ? 'facts.left' : 'facts.lastSeen' }
  return { at: 'episode', field: part === 'start' ? 'other-heading' : null }
}

/** The later of the two times is the start. */
function leftCounts({ left, lastSeen }: ReturnEpisode): boolean {
  return left !== null && (lastSeen === null || left >= lastSeen)
}

/** Missing ends when the child is found. */
function foundFirst({ types, located }: ReturnEpisode): boolean {
  return types.at(-1)?.type === 'M' && located !== null
}
