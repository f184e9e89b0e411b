/** A part of a whole as a fraction; null without a whole (statutory-returns.md 11.1: no percentage on an empty base). */
export function shareOf(part: number | undefined, whole: number | undefined): number | null {
  return part === undefined || whole === undefined || whole === 0 ? null : part / whole
}
