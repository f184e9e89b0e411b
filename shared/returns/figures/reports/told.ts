import type { Shown } from '../../suppression/shown'
import type { Column } from '../columns'
import type { Measure } from '../count/measure'

/** What a sentence may know: figures of the report as they are shown, and nothing that is held back. */
export interface Told {
  /** @param column all ours where nothing is said @throws RangeError for a figure the report does not count */
  readonly number: (measure: Measure, column?: Column) => Shown
  /** The same of the period before; null where the report does not look back or the records do not reach. */
  readonly before: (measure: Measure, column?: Column) => Shown | null
  /** Small numbers are below it; null where all are shown. */
  readonly below: number | null
}

/** What is counted, in words: one of them, several of them. */
export interface Noun {
  readonly one: string
  readonly many: string
}

/**
 * A number with its noun: "no children", "1 child", "41 children", "fewer than 5 children"; null where it is withheld,
 * because then there is no number to say.
 */
export function counted(shown: Shown, { one, many }: Noun, below: number | null): string | null {
  if (shown === 'withheld') return null
  if (shown === 'small') return `fewer than ${below ?? 0} ${many}`
  if (shown === 0) return `no ${many}`
  return `${shown.toLocaleString('en-GB')} ${shown === 1 ? one : many}`
}

/** A sentence's first letter. */
export function begins(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * A part of a whole: "41 of 50 episodes (82 %)". Null where the whole is nought or either is held back: there is no
 * percentage on an empty base, and none of a hidden number (statutory-returns.md 11.1).
 */
export function partWords(part: Shown, whole: Shown, { one, many }: Noun): string | null {
  if (typeof part !== 'number' || typeof whole !== 'number' || whole === 0) return null
  const of = `${part.toLocaleString('en-GB')} of ${whole.toLocaleString('en-GB')} ${whole === 1 ? one : many}`
  return `${of} (${Math.round((100 * part) / whole)} %)`
}
