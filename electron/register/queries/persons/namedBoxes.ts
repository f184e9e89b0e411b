import type { NamedBox } from '../../../../shared/contract/naming'
import { isNamedByHand } from '../../../../shared/domain/places/mentionFields'
import type { ReadDatabase } from '../../database/types'
import type { Session } from '../../session'

/**
 * Which place or person the boxes of one record were said to name; for the forms that fill these boxes. Nothing for
 * somebody who may not read places and people of concern.
 */
export async function namedBoxes(
  db: ReadDatabase,
  { permissions }: Session,
  { episodeId, interviewId }: { readonly episodeId: string | null; readonly interviewId: string | null },
): Promise<NamedBox[]> {
  if (!permissions.has('persons.read')) return []
  const mentions = db
    .selectFrom('mention')
    .leftJoin('place', 'place.id', 'mention.place_id')
    .leftJoin('person', 'person.id', 'mention.person_id')
    .select(['mention.field', 'mention.words', 'mention.place_id', 'mention.person_id'])
    .select(['place.name as place_name', 'person.name as person_name'])
    .where('mention.withdrawn_at', 'is', null)
    .orderBy('mention.id')
  const rows =
    episodeId === null
      ? await mentions.where('mention.interview_id', '=', interviewId).execute()
      : await mentions.where('mention.episode_id', '=', episodeId).execute()
  return rows.flatMap(({ field, words, place_id, person_id, place_name, person_name }) => {
    const id = place_id ?? person_id
    if (id === null || isNamedByHand(field)) return []
    return [{ field, words, id, name: place_name ?? person_name ?? words }]
  })
}
