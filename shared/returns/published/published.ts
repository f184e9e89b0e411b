import rows from './percentages.json'
import regions from './regions.json'

/** Share of looked-after children, whole per cent; null where DfE suppressed it or there is none: never nought. */
export interface PublishedYear {
  readonly area: string
  /** Year ending 31 March. */
  readonly year: number
  /** With a missing incident. */
  readonly missing: number | null
  /** Away from placement without authorisation. */
  readonly away: number | null
}

/**
 * Department for Education, "Children looked after in England including adoptions", as held in the Local Authority
 * Interactive Tool of April 2026: authority or region, years ending 31 March 2016 to 2025. Contains public sector
 * information licensed under the Open Government Licence v3.0
 * (www.nationalarchives.gov.uk/doc/open-government-licence/version/3/).
 */
const firstYear = 2016

/** DfE's own caution, to stand wherever its figures do (statutory-returns.md 12). */
export const publishedCaution =
  'DfE warns against comparing councils or years: recording practice differs, and a growing number of councils record everything as missing. A dash means not published.'

type Row = readonly [string, string, readonly (number | null)[], readonly (number | null)[]]

/** The newest year up to `year` that was published for an area, by DfE number or by name; null for an unknown area. */
export function publishedUpTo(area: string, year: number): PublishedYear | null {
  const found = (rows as unknown as readonly Row[]).find(([code, name]) => code === area || name === area)
  if (found === undefined) return null
  const [, name, missing, away] = found
  const at = Math.min(year - firstYear, missing.length - 1)
  if (at < 0) return null
  return { area: name, year: firstYear + at, missing: missing[at] ?? null, away: away[at] ?? null }
}

/** The years up to one that were published for an area, oldest first. @param count how many at the most */
export function publishedYears(area: string, upTo: number, count: number): PublishedYear[] {
  const newest = publishedUpTo(area, upTo)
  if (newest === null) return []
  const first = Math.max(firstYear, newest.year - count + 1)
  return Array.from({ length: newest.year - first + 1 }, (_, at) => publishedUpTo(area, first + at)).flatMap(
    (year) => year ?? [],
  )
}

export const ENGLAND = '970'

/**
 * Number of the region an authority lies in, as DfE's own table has it (the same source as the percentages; London inner
 * and outer apart); null for an authority it does not hold.
 */
export function regionOf(authority: string): string | null {
  return Object.entries(regions).find(([, authorities]) => authorities.includes(authority))?.[0] ?? null
}
