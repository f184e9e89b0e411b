import { homeKinds } from '../../../../shared/codes/placements'
import type { ReadDatabase } from '../../database/types'
import { homePlaces } from '../../queries/places/homes'
import { placeShown } from '../../queries/places/shape'
import type { Viewing } from '../../queries/viewing'
import type { ExtractHome } from './homesExtract'

/** A family's or a foster carer's address is nobody's business but the child's: only these kinds are given away. */
const givenAway = homeKinds.filter((kind) => kind !== 'foster' && kind !== 'family_home')

/** Homes the police are told of, by name. */
export async function readHomes(db: ReadDatabase, viewing: Viewing): Promise<ExtractHome[]> {
  const rows = await homePlaces(db).selectAll().where('place.kind', 'in', givenAway).execute()
  return rows
    .map((row) => placeShown(row, viewing))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .map(({ name, kindLabel, address, postcode, phone, contactName, provider, laLabel }) => ({
      name,
      kind: kindLabel,
      address,
      postcode,
      phone,
      contactName,
      provider,
      authority: laLabel,
    }))
}
