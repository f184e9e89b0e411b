import type { Shown } from './shown'

/**
 * What a reader is told where more than half of the numbers that are not nought are held back: why, and what would show
 * more. Null where most are shown.
 *
 * @param shown every number of the answer or report, as it is shown
 * @param below what small numbers are below; null where all are shown
 */
export function mostHeldBack(shown: readonly Shown[], below: number | null): string | null {
  if (below === null) return null
  const counted = shown.filter((it) => it !== 0)
  const held = counted.filter((it) => typeof it !== 'number')
  if (held.length * 2 <= counted.length) return null
  return `Most numbers are held back, because few children or episodes stand behind them: those below ${below} could point at a child, and those that say “withheld” would give such a number away. A longer period shows more; so does the column “All ours”, which is kept open where it can be.`
}
