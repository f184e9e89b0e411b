import type { PlacementFacts } from '../../../../shared/contract/placements'
import { Refusal } from '../../../../shared/contract/errors'
import type { Door } from '../runCommand'

type Where = Pick<
  PlacementFacts,
  'placeId' | 'placeName' | 'addPlace' | 'urn' | 'postcode' | 'placementType' | 'placementLa'
>

/** What a placement says of where it is. */
interface PlaceColumns {
  readonly place_id: string | null
  readonly place_text: string | null
}

/**
 * The home a placement names: one picked, one made of the name typed, or the name as text. A name that reads like a
 * known home is never linked by itself.
 *
 * @throws NOT_FOUND when the home picked is not there
 */
export async function placeOf({ db, write }: Door, where: Where): Promise<PlaceColumns> {
  const { placeId = null, addPlace = false, placementType } = where
  if (placeId !== null) {
    const known = await db
      .selectFrom('place')
      .select('id')
      .where('id', '=', placeId)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    if (known === undefined) throw new Refusal('NOT_FOUND', { what: 'home' })
    return { place_id: placeId, place_text: null }
  }
  const name = blankAsNull(where.placeName)
  if (name === null || !addPlace) return { place_id: null, place_text: name }
  const made = await write.insert('place', {
    name,
    kind: homeKindOf(placementType),
    urn: blankAsNull(where.urn ?? null),
    postcode: blankAsNull(where.postcode ?? null)?.toUpperCase() ?? null,
    la: blankAsNull(where.placementLa ?? null),
  })
  return { place_id: made.id, place_text: null }
}

function blankAsNull(value: string | null): string | null {
  return value === null || value.trim() === '' ? null : value.trim()
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^K1$/, 'secure'],
  [/^(K2|R1|R3)$/, 'childrens_home'],
  [/^(K3|H5)$/, 'supported_accommodation'],
  [/^(U|A)\d$/, 'foster'],
  [/^(R2|T1)$/, 'hospital'],
  [/^S1$/, 'school'],
  [/^P1$/, 'family_home'],
]

/** What kind of place a SSDA903 placement type means. */
export function homeKindOf(placementType: string | null): string {
  return kinds.find(([pattern]) => pattern.test(placementType ?? ''))?.[1] ?? 'other'
}
