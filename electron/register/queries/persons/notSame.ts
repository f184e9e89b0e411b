import type { ReadDatabase } from '../../database/types'

/** Somebody's answer that two are not the same, or that words are not this one. */
export interface NotSameAnswer {
  readonly id: string
  readonly version: number
  /** Null for two records of the register. */
  readonly wordsKey: string | null
  /** The place or person the words are not; the smaller id of a pair. */
  readonly one: string | null
  readonly other: string | null
}

/** Every such answer that stands, about places or about people. */
export async function answersOf(db: ReadDatabase, what: 'place' | 'person'): Promise<NotSameAnswer[]> {
  const rows = await db
    .selectFrom('not_same')
    .select(['id', 'version', 'words_key'])
    .select(['one_place_id', 'other_place_id', 'one_person_id', 'other_person_id'])
    .where('what', '=', what)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id, version, words_key, ...of }) => ({
    id,
    version,
    wordsKey: words_key,
    one: of.one_place_id ?? of.one_person_id,
    other: of.other_place_id ?? of.other_person_id,
  }))
}
