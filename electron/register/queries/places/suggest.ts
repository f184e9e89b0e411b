import { contract } from '../../../../shared/contract'
import { labelFor } from '../../../../shared/codes'
import { nameKeys } from '../../../../shared/domain/places/sameName'
import { query } from '../../rpc/handlers'
import { placesIndex } from '../finding/indexes'
import { bestNamed } from './bestNamed'
import { homePlaces } from './homes'

/** Places whose name, number or address holds what was typed, or whose name sounds like it. */
export const suggestPlaces = query(contract.places.suggest, async (scope) => {
  const { input, db } = scope
  const from = input.homesOnly
    ? homePlaces(db)
    : db.selectFrom('place').where('place.withdrawn_at', 'is', null)
  const rows = await from
    .select(['id', 'name', 'kind', 'urn', 'address', 'postcode', 'la', 'also_called'])
    .execute()
  const all = rows.map(({ also_called, ...row }) => ({
    ...row,
    detail: [
      labelFor('placeKind', row.kind),
      row.address,
      row.postcode,
      row.urn === null ? null : `URN ${row.urn}`,
    ]
      .filter((part) => part !== null)
      .join(', '),
    keys: nameKeys(row.name, also_called),
  }))
  const found = await bestNamed(scope, placesIndex, all, input.text)
  return found.map(({ id, name, detail, urn, postcode, la }) => ({
    id,
    name,
    detail,
    urn,
    postcode,
    la,
  }))
})
