import type { CareEpisodeFacts } from './known'

/** A stretch in one placement, made from neighbouring care episodes. */
export interface DerivedPlacement {
  readonly started_on: string
  readonly ended_on: string | null
  readonly placement_type: string | null
  readonly provider: string | null
  readonly urn: string | null
  readonly postcode: string | null
}

/** A stretch with one legal status; looked after throughout. */
export interface DerivedStatus {
  readonly started_on: string
  readonly ended_on: string | null
  readonly legal_status: string | null
}

/**
 * Joins neighbouring care episodes of one child (DEC of one = DECOM of the next) that lie in the same place into one
 * placement: a new care episode is often only a new legal status.
 */
export function derivePlacements(rows: readonly CareEpisodeFacts[]): DerivedPlacement[] {
  return joined(
    rows,
    (row) => [row.place, row.place_provider, row.urn, row.pl_post].join('|'),
    (first, last) => ({
      started_on: first.decom,
      ended_on: last.dec,
      placement_type: first.place,
      provider: first.place_provider,
      urn: first.urn,
      postcode: first.pl_post,
    }),
  )
}

/** Joins neighbouring care episodes of one child that share their legal status. */
export function deriveStatuses(rows: readonly CareEpisodeFacts[]): DerivedStatus[] {
  return joined(
    rows,
    (row) => row.ls ?? '',
    (first, last) => ({ started_on: first.decom, ended_on: last.dec, legal_status: first.ls }),
  )
}

function joined<T>(
  rows: readonly CareEpisodeFacts[],
  sameWhen: (row: CareEpisodeFacts) => string,
  make: (first: CareEpisodeFacts, last: CareEpisodeFacts) => T,
): T[] {
  const sorted = rows.toSorted((a, b) => (a.decom < b.decom ? -1 : Number(a.decom > b.decom)))
  const stretches: { first: CareEpisodeFacts; last: CareEpisodeFacts }[] = []
  for (const row of sorted) {
    const open = stretches.at(-1)
    if (open && open.last.dec === row.decom && sameWhen(open.first) === sameWhen(row)) open.last = row
    else stretches.push({ first: row, last: row })
  }
  return stretches.map(({ first, last }) => make(first, last))
}
