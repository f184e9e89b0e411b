/** A part of a whole as a fraction; null without a whole (statutory-returns.md 11.1: no percentage on an empty base). */
export function shareOf(part: number | undefined, whole: number | undefined): number | null {
  return part === undefined || whole === undefined || whole === 0 ? null : part / whole
}

/** "82 % – 41 of 50": counts with every percentage (statutory-returns.md 11.1). */
export function shareWords(part: number | undefined, whole: number | undefined): string | null {
  const share = shareOf(part, whole)
  if (share === null || part === undefined || whole === undefined) return null
  return `${Math.round(share * 100)} % – ${part.toLocaleString('en-GB')} of ${whole.toLocaleString('en-GB')}`
}
