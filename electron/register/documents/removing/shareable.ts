import type { Given } from '../../../../shared/contract/papers'
import { Refusal } from '../../../../shared/contract/errors'
import { plural } from '../../../../shared/text/plural'
import type { Block } from '../kit/model'
import type { PaperFacts, SharedWith } from '../madePapers'
import { Care } from './care'
import { stillStanding, wordsOut } from './wordsOut'

/** The blocks of a paper as somebody may have them, and what is known of it besides. */
export interface Shareable extends Pick<PaperFacts, 'counts'> {
  readonly blocks: readonly Block[]
  readonly shared: SharedWith
  readonly cautions: readonly string[]
}

/**
 * Writes a paper with everything taken out that was decided to go. What is removed never reaches the paper's data, so it
 * cannot be in the file.
 *
 * @param write the paper's blocks; every text about others passes the care it is given
 * @throws PASSAGES_UNDECIDED when a passage has no decision, or was marked since
 */
export function shareable(given: Given, write: (care: Care) => readonly Block[]): Shareable {
  const care = new Care(new Map(given.decisions.map(({ id, decision }) => [id, decision])))
  const written = write(care)
  if (!care.isAllDecided()) throw new Refusal('PASSAGES_UNDECIDED', {})
  const alsoRemoved = given.alsoRemove.map((words) => words.trim()).filter((words) => words !== '')
  const blocks = wordsOut(written, alsoRemoved)
  const decisions = care.decided()
  const gone = new Set(decisions.filter(({ decision }) => decision === 'remove').map(({ id }) => id))
  const removed = care.items.filter(({ id }) => gone.has(id)).map(({ words }) => words)
  return {
    blocks,
    shared: { to: given.to, name: given.name, why: given.why, decisions, alsoRemoved },
    cautions: cautionsOf(care, blocks, removed),
    counts: { removed: gone.size, shown: decisions.length - gone.size, alsoRemoved: alsoRemoved.length },
  }
}

function cautionsOf(care: Care, blocks: readonly Block[], removed: readonly string[]): string[] {
  return [
    ...stillStanding(blocks, removed).map(
      ({ words, times }) =>
        `“${words}” was removed in one place and still stands ${plural(times, 'more time')}.`,
    ),
    ...care.lost.map(
      ({ where, words }) =>
        `“${words}” was marked in “${where}” and is no longer there as it was: look for it.`,
    ),
  ]
}
