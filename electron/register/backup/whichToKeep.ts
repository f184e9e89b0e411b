const daily = 7
const weekly = 4
const monthly = 12

/** A copy and the local date (`YYYY-MM-DD`) it was made on. */
export interface DatedCopy {
  readonly name: string
  readonly date: string
}

/** Monday of the week, as days since 1970: copies of one week share it. */
function weekOf(date: string): number {
  const day = Date.parse(`${date}T00:00:00Z`) / 86_400_000
  return Math.floor((day + 3) / 7)
}

/**
 * Copies that have served their time: kept are the newest of each of the last 7 days, 4 weeks and 12 months that
 * have one. The newest of all is always kept.
 *
 * @returns names to remove
 */
export function noLongerNeeded(copies: readonly DatedCopy[]): string[] {
  const newestFirst = copies.toSorted((left, right) => (left.name < right.name ? 1 : -1))
  const kept = new Set([
    ...newestOfEach(newestFirst, daily, ({ date }) => date),
    ...newestOfEach(newestFirst, weekly, ({ date }) => String(weekOf(date))),
    ...newestOfEach(newestFirst, monthly, ({ date }) => date.slice(0, 7)),
  ])
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name))
}

function newestOfEach(
  newestFirst: readonly DatedCopy[],
  most: number,
  periodOf: (copy: DatedCopy) => string,
): string[] {
  const newest = new Map<string, string>()
  for (const copy of newestFirst) if (!newest.has(periodOf(copy))) newest.set(periodOf(copy), copy.name)
  return [...newest.values()].slice(0, most)
}
