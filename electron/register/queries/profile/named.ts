import type { ReadDatabase } from '../../database/types'
import { seenMentions } from '../persons/mentions'

/** A place of concern that a child's records name. */
export interface PlaceNamed {
  readonly id: string
  readonly name: string
  /** Code of the list `placeKind`. */
  readonly kind: string
  readonly address: string | null
  readonly postcode: string | null
}

/** Somebody of concern whom they name. */
export interface PersonNamed {
  readonly id: string
  readonly name: string
  readonly alsoCalled: string | null
  readonly description: string | null
}

/** Places and people of concern that one child's own records name; nothing of who else named them. */
export async function namedFor(
  db: ReadDatabase,
  childId: string,
): Promise<{ readonly places: readonly PlaceNamed[]; readonly people: readonly PersonNamed[] }> {
  const mentions = await seenMentions(db, { child: childId })
  const places = await db
    .selectFrom('place')
    .select(['id', 'name', 'kind', 'address', 'postcode'])
    .where(
      'id',
      'in',
      mentions.flatMap(({ place_id }) => place_id ?? []),
    )
    .where('withdrawn_at', 'is', null)
    .orderBy('name')
    .execute()
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'also_called as alsoCalled', 'description'])
    .where(
      'id',
      'in',
      mentions.flatMap(({ person_id }) => person_id ?? []),
    )
    .where('withdrawn_at', 'is', null)
    .orderBy('name')
    .execute()
  return { places, people }
}
