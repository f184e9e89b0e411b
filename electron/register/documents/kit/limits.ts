import type { Paper } from './model'

/** No real paper comes near these; beyond them setting one could take minutes and gigabytes. */
const MOST_ROWS = 20_000
const MOST_LETTERS = 6_000_000

/** @throws RangeError when the paper is larger than any real one */
export function withinLimits(paper: Paper): void {
  const rows = paper.blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0)
  if (rows > MOST_ROWS) throw new RangeError(`a paper of ${rows} rows is too long to print`)
  const letters = JSON.stringify(paper, (_key, value: unknown) =>
    value instanceof Uint8Array ? null : value,
  )
  if (letters.length > MOST_LETTERS) throw new RangeError('a paper of this much text is too long to print')
}
