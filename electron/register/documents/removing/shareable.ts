import type { Given } from '../../../../shared/contract/papers'
import { Refusal } from '../../../../shared/contract/errors'
import { removedWords } from '../../../../shared/domain/papers/removing'
import { plural } from '../../../../shared/text/plural'
import type { Block } from '../kit/model'
import type { PaperFacts, SharedWith } from '../madePapers'
import { Care } from './care'
import { removedPersons, type NamedPerson } from './namedPersons'
import type { NeverGiven } from './neverGiven'
import { stillStanding, wordsOut } from './wordsOut'

/** The blocks of a paper as somebody may have them, and what is known of it besides. */
export interface Shareable extends Pick<PaperFacts, 'counts'> {
  readonly blocks: readonly Block[]
  readonly shared: SharedWith
  readonly cautions: readonly string[]
}

/** Names that stand on a paper and whose they are. */
export interface FoundNames {
  readonly persons: readonly NamedPerson[]
  readonly never: NeverGiven
}

/**
 * Writes a paper with everything taken out that was decided to go. What is removed never reaches the paper's data, so it
 * cannot be in the file.
 *
 * @param write the paper's blocks; every text about others passes the care it is given
 * @throws PASSAGES_UNDECIDED when a passage has no decision, or was marked since
 */
export function shareable(
  given: Given,
  write: (care: Care) => readonly Block[],
  { persons, never }: FoundNames,
): Shareable {
  const care = new Care(new Map(given.decisions.map(({ id, ...decided }) => [id, decided])), given.to)
  const written = write(care)
  const removedNames = removedPersons(care, persons)
  if (!care.isAllDecided()) throw new Refusal('PASSAGES_UNDECIDED', {})
  const alsoRemoved = given.alsoRemove.map((words) => words.trim()).filter((words) => words !== '')
  const placeless = wordsOut(written, never.places, removedWords([]))
  const blocks = wordsOut(placeless, [...alsoRemoved, ...removedNames, ...never.names])
  const decisions = care.decided()
  const gone = new Set(decisions.filter(({ decision }) => decision === 'remove').map(({ id }) => id))
  const removed = care.items.filter(({ id }) => gone.has(id)).map(({ words }) => words)
  return {
    blocks,
    shared: { to: given.to, name: given.name, why: given.why, decisions, alsoRemoved },
    cautions: [...askerCautions(never), ...cautionsOf(care, blocks, removed)],
    counts: {
      removed: gone.size,
      shown: decisions.length - gone.size,
      alsoRemoved: alsoRemoved.length,
      otherChildren: never.otherChildren,
    },
  }
}

function askerCautions({ askers, otherChildren }: NeverGiven): string[] {
  const untold = askers.map((name) => `${name} is marked as not to be told when the child is missing.`)
  const children = plural(otherChildren, 'other child', 'other children')
  return otherChildren === 0 ? untold : [...untold, `The names of ${children} were removed.`]
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
