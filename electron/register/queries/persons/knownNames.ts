import { labelFor } from '../../../../shared/codes'
import { nameKeys } from '../../../../shared/domain/places/sameName'
import type { ReadDatabase } from '../../database/types'

/** A place or person of the register, with every name it goes by made comparable. */
export interface KnownName {
  readonly what: 'place' | 'person'
  readonly id: string
  readonly name: string
  readonly detail: string
  readonly keys: readonly string[]
}

/** Places that are not withdrawn. */
export async function knownPlaces(db: ReadDatabase): Promise<KnownName[]> {
  const rows = await db
    .selectFrom('place')
    .select(['id', 'name', 'kind', 'address', 'postcode', 'also_called'])
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ id, name, kind, address, postcode, also_called }) => ({
    what: 'place',
    id,
    name,
    detail: [labelFor('placeKind', kind), address, postcode].filter((part) => part !== null).join(', '),
    keys: nameKeys(name, also_called),
  }))
}

/** People that are not withdrawn. */
export async function knownPersons(db: ReadDatabase): Promise<KnownName[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'also_called', 'description'])
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ id, name, also_called, description }) => ({
    what: 'person',
    id,
    name,
    detail: [also_called?.replaceAll('\n', ', '), description?.slice(0, 80)].filter(Boolean).join('; '),
    keys: nameKeys(name, also_called),
  }))
}
