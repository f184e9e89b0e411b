import type { ReadDatabase } from '../../database/types'
import { oneByOne } from '../oneByOne'
import type { Door } from '../runCommand'
import { keptWords, mentionsIn } from './mentionBox'
import { WORDS_ONLY } from './nameInForm'

/** Boxes of an interview that are rows of a list, by the row's id. */
export type NamedRows = ReadonlyMap<string, string>

/** The names in an interview's rows as they stand, by row. */
export async function namedRows(
  db: ReadDatabase,
  table: 'companion' | 'interview_place',
  interviewId: string,
): Promise<NamedRows> {
  const rows = await db
    .selectFrom(table as 'companion')
    .select(['id', 'name'])
    .where('interview_id', '=', interviewId)
    .where('withdrawn_at', 'is', null)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, keptWords(name ?? '')]))
}

/**
 * A row that was renamed keeps its link, under its new words; one that was taken out loses it. Of several boxes of a
 * kind the words tell which one is meant, so the link has to follow them.
 */
export async function carryMentions(
  { db, write }: Door,
  interviewId: string,
  field: 'companion' | 'placeStayed',
  { before, after }: { readonly before: NamedRows; readonly after: NamedRows },
): Promise<void> {
  const mentions = await mentionsIn(db, { episodeId: null, interviewId }, field)
  await oneByOne(mentions, async ({ id, words }) => {
    const row = [...before].find(([, name]) => name === words)?.[0]
    if (row === undefined) return
    const name = after.get(row) ?? ''
    if (name === '') await write.withdraw('mention', id, 'latest', WORDS_ONLY)
    else if (name !== words) await write.update('mention', id, 'latest', { words: name })
  })
}
