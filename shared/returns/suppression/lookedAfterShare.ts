import { shareInWords } from './groupShares'
import type { ShownLine, ShownQuestion } from './outward'

/**
 * The share one line of a question is of the children looked after in the year, in a sentence that says where that number
 * came from; null where the question asks for none, the number is not known or the line is held back.
 */
export function lookedAfterShare({
  lookedAfterInYear,
  lines,
}: Pick<ShownQuestion, 'lookedAfterInYear'> & {
  readonly lines: readonly Pick<ShownLine, 'id' | 'words' | 'counts'>[]
}): string | null {
  if (lookedAfterInYear === null) return null
  const { shareOf, count, words } = lookedAfterInYear
  const line = lines.find(({ id }) => id === shareOf)
  const part = line?.counts.ours
  if (line === undefined || typeof part !== 'number' || typeof count !== 'number' || count === 0) return null
  return `${line.words}: ${shareInWords({ part, whole: count })} looked after in the year. ${words}`
}
