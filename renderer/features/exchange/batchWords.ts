import type { ImportBatch } from '../../../shared/contract/exchange'
import { plural } from '../../../shared/text/plural'

const nouns: readonly (readonly [string, string, string])[] = [
  ['childrenNew', 'new child', 'new children'],
  ['namesGiven', 'name', 'names'],
  ['careEpisodesNew', 'new care episode', 'new care episodes'],
  ['careEpisodesEnded', 'care episode ended', 'care episodes ended'],
  ['placementsNew', 'new placement', 'new placements'],
  ['placementsLinked', 'placement linked to its home', 'placements linked to their homes'],
  ['episodesNew', 'new missing or away episode', 'new missing or away episodes'],
  ['episodesEnded', 'episode ended since', 'episodes ended since'],
  ['differencesTaken', 'difference taken from the file', 'differences taken from the file'],
]

/** "2,675 new children, 43 new missing or away episodes". */
export function batchWords({ counts }: Pick<ImportBatch, 'counts'>): string {
  const told = nouns.flatMap(([key, one, many]) => {
    const count = counts[key] ?? 0
    return count === 0 ? [] : [plural(count, one, many)]
  })
  return told.length === 0 ? 'The rows of the file as DfE was sent them' : told.join(', ')
}

export const kindWords: Readonly<Record<ImportBatch['kind'], string>> = {
  ssda903: 'SSDA903',
  names: 'Names',
  earlierEpisodes: 'Earlier episodes',
}
