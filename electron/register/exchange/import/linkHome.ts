import type { RowPatch } from '../../commands/rowShapes'
import type { HomesByUrn, KnownHome } from './known'

/** The home the register knows by one of Ofsted's numbers. */
export function homeOf(urn: string | null, homes: HomesByUrn): KnownHome | undefined {
  return urn === null ? undefined : homes.get(urn.toUpperCase())
}

/**
 * What a new placement learns from the home its number belongs to: the home, and the authority it lies in where that is
 * recorded. Nothing where the register knows no home by that number.
 */
export function linkedTo(urn: string | null, homes: HomesByUrn): RowPatch<'placement'> {
  const home = homeOf(urn, homes)
  if (home === undefined) return {}
  return { place_id: home.id, ...(home.la === null ? {} : { placement_la: home.la }) }
}

/**
 * The same for a placement of an earlier import whose number the files tell otherwise now: it is in another home, so the
 * one before and its authority are let go. A home somebody chose where no number was told stays.
 */
export function movedTo(
  held: { readonly urn: string | null; readonly place_id: string | null },
  urn: string | null,
  homes: HomesByUrn,
): RowPatch<'placement'> {
  if (urn === null || held.urn?.toUpperCase() === urn.toUpperCase()) return {}
  if (held.urn === null) return held.place_id === null ? linkedTo(urn, homes) : {}
  return { place_id: null, placement_la: null, ...linkedTo(urn, homes) }
}
