import type { CountedQuestion } from '../figures/countCatalogue'
import { shareInWords } from './groupShares'
import type { ShownLine } from './outward'

/**
 * The share one line of a question is of the children looked after in the year, in a sentence that says where that number
 * came from; null where the question asks for none, the number is not known or the line is held back.
 */
export function lookedAfterShare(question: {
  readonly lines: readonly Pick<ShownLine, 'id' | 'words' | 'counts'>[]
  readonly lookedAfterInYear: CountedQuestion['lookedAfterInYear']
}): string | null {
  const { lookedAfterInYear, lines } = question
  if (lookedAfterInYear === null) return null
  const { shareOf, count, words } = lookedAfterInYear
  const line = lines.find(({ id }) => id === shareOf)
  const part = line?.counts.ours
  if (line === undefined || typeof part !== 'number' || count === null || count === 0) return null
  return `${line.words}: ${shareInWords({ part, whole: count })} looked after in the year. ${words}`
}
