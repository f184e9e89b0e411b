import { Refusal } from '../../../../shared/contract/errors'
import type { Paper } from './model'

/** No real paper comes near these; beyond them setting one could take minutes and gigabytes. */
const MOST_ROWS = 20_000
const MOST_LETTERS = 6_000_000

/** @throws PAPER_TOO_LONG when the paper is larger than any real one */
export function withinLimits(paper: Paper): void {
  const rows = paper.blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0)
  const letters = JSON.stringify(paper, (_key, value: unknown) =>
    value instanceof Uint8Array ? null : value,
  )
  if (rows > MOST_ROWS || letters.length > MOST_LETTERS) throw new Refusal('PAPER_TOO_LONG', {})
}
