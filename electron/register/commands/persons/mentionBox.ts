import { isNamedByHand, isOneOfSeveral, MOST_WORDS } from '../../../../shared/domain/places/mentionFields'
import type { ReadDatabase } from '../../database/types'
import type { SavedRow } from '../rowShapes'
import type { Door } from '../runCommand'
import type { TargetColumns } from './target'

/** The record that names something: one episode, or one interview. */
export interface NamingRecord {
  readonly childId: string
  readonly episodeId: string | null
  readonly interviewId: string | null
}

type RecordIds = Pick<NamingRecord, 'episodeId' | 'interviewId'>

/** The live mentions of one field of a record. */
export async function mentionsIn(db: ReadDatabase, { episodeId, interviewId }: RecordIds, field: string) {
  const rows = db
    .selectFrom('mention')
    .select(['id', 'words', 'place_id', 'person_id'])
    .where('field', '=', field)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
  return episodeId === null
    ? rows.where('interview_id', '=', interviewId).execute()
    : rows.where('episode_id', '=', episodeId).execute()
}

/** What a box was said to name so far; of several boxes of a kind, the one with these words. */
export async function heldMention(db: ReadDatabase, record: RecordIds, field: string, words: string) {
  if (isNamedByHand(field)) return undefined
  const rows = await mentionsIn(db, record, field)
  return rows.find((row) => !isOneOfSeveral(field) || row.words === keptWords(words))
}

/** As much of the words as stands with a link. */
export function keptWords(words: string): string {
  return words.trim().slice(0, MOST_WORDS)
}

/** Says which place or person a box names; what it was said to name before gives way. */
export async function sayMention(
  { db, write }: Door,
  { childId, episodeId, interviewId }: NamingRecord,
  { field, words }: { readonly field: string; readonly words: string },
  columns: TargetColumns,
): Promise<SavedRow> {
  const held = await heldMention(db, { episodeId, interviewId }, field, words)
  const said = { words: keptWords(words), ...columns }
  return held === undefined
    ? write.insert('mention', {
        child_id: childId,
        episode_id: episodeId,
        interview_id: interviewId,
        field,
        ...said,
      })
    : write.update('mention', held.id, 'latest', said)
}
