/** A number as it is shown: itself, "fewer than 5", or withheld so that another one cannot be worked out. */
export type Shown = number | 'small' | 'withheld'

/**
 * A part of a whole in words: "82 % – 41 of 50", counts with every percentage (statutory-returns.md 11.1). Without a base
 * there is no percentage, and of a hidden number none either.
 */
export function shareWords(part: Shown | undefined, whole: Shown | undefined): string | null {
  if (typeof part !== 'number' || typeof whole !== 'number' || whole === 0) return null
  return `${Math.round((part / whole) * 100)} % – ${part.toLocaleString('en-GB')} of ${whole.toLocaleString('en-GB')}`
}

/** A number as it is read out. @param below what small numbers are below */
export function shownWords(shown: Shown, below: number): string {
  if (shown === 'withheld') return 'withheld'
  return shown === 'small' ? `fewer than ${below}` : shown.toLocaleString('en-GB')
}

/** A number nothing else follows from is hidden by its size alone. */
export function bySize(count: number, below: number | null): Shown {
  return below !== null && count > 0 && count < below ? 'small' : count
}
