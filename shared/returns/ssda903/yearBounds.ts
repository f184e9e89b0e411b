/** First year in which missing incidents were collected in this form (2014-15). */
export const firstCollectionYear = 2015

/** Furthest year a return can be asked for; later ones are taken for a slip of the keyboard. */
export const lastCollectionYear = 2100

/** A collection year as people type it, by the year it ends in; null where it is none a return can be asked for. */
export function readCollectionYear(text: string): number | null {
  const year = Number(text)
  return /^\d{4}$/.test(text) && year >= firstCollectionYear && year <= lastCollectionYear ? year : null
}

/** "1 April 2026 to 31 March 2027" for 2027. */
export function yearPeriod(year: number): string {
  return `1 April ${year - 1} to 31 March ${year}`
}
