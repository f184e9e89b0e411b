import rows from './percentages.json'

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
