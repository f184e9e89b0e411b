import { columns, type Column } from '../figures/columns'
import type { Shown } from './shown'

type Counts = Readonly<Partial<Record<Column, Shown>>>

/** A part of its whole, both as they are shown. */
export interface Share {
  readonly part: number
  readonly whole: number
}

/**
 * The shares of a line in each of its columns: of all ours and of every group by itself. None on an empty base, and none
 * where either number is held back (statutory-returns.md 11.1).
 */
export function groupShares(counts: Counts, of: Counts): Readonly<Partial<Record<Column, Share>>> {
  return Object.fromEntries(
    columns.flatMap((column) => {
      const [part, whole] = [counts[column], of[column]]
      const none = typeof part !== 'number' || typeof whole !== 'number' || whole === 0
      return none ? [] : [[column, { part, whole }]]
    }),
  )
}

/** The shares of a line, a row for each of its bases that has any. */
export interface ShareRow {
  /** Id of the base. */
  readonly base: string
  readonly words: string
  readonly shares: Readonly<Partial<Record<Column, Share>>>
}

/** What stands under a line: the share it is of each of its bases, in every column. */
export function shareRows({
  counts,
  of,
}: {
  readonly counts: Counts
  readonly of: readonly { readonly id: string; readonly words: string; readonly counts: Counts }[]
}): ShareRow[] {
  return of
    .map((base) => ({
      base: base.id,
      words: `As a share of ${base.words.toLowerCase()}`,
      shares: groupShares(counts, base.counts),
    }))
    .filter(({ shares }) => Object.keys(shares).length > 0)
}

/** Stands where there is no number, which is not nought. */
export const NO_NUMBER = '–'

/** Said wherever it stands. @param below null where nothing is held back */
export function noNumberWords(below: number | null): string {
  const held = below === null ? '' : ', or a number of it is held back'
  return `A dash is not nought: the column means nothing for the figure, or there is no percentage because there is nothing to take it of${held}.`
}

/** "82 %", beside the count it is of. */
export function percentWords({ part, whole }: Share): string {
  return `${Math.round((part / whole) * 100)} %`
}

/** "82 % of 50", under the count. */
export function shareOfWords(share: Share): string {
  return `${percentWords(share)} of ${share.whole.toLocaleString('en-GB')}`
}

/** "82 % – 41 of 50", where it stands alone. */
export function shareInWords(share: Share): string {
  return `${percentWords(share)} – ${share.part.toLocaleString('en-GB')} of ${share.whole.toLocaleString('en-GB')}`
}
