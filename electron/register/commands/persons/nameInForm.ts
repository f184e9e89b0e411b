import type { NamingInForm } from '../../../../shared/contract/naming'
import { whatIsNamed } from '../../../../shared/domain/places/mentionFields'
import { sameNameKey } from '../../../../shared/domain/places/sameName'
import type { ReadDatabase } from '../../database/types'
import { namedTexts } from '../../queries/persons/namedTexts'
import { InputProblems } from '../inputProblems'
import { oneByOne } from '../oneByOne'
import { requirePermission, type Door, type Writable } from '../runCommand'
import { heldMention, keptWords, sayMention, type NamingRecord } from './mentionBox'
import { targetOf } from './target'

/** Ends a link that the form took back. */
export const WORDS_ONLY = 'Not this one: the words stay as text'

/**
 * What a form said of its boxes: which place or person each names. Called after the record is written, in its command,
 * so that one Undo takes back all of it. The same new name in two boxes is one place or person.
 *
 * @throws NOT_ALLOWED without `persons.write`, INVALID, NOT_FOUND
 */
export async function saveNamings(
  door: Door & Pick<Writable, 'session'>,
  record: NamingRecord,
  namings: readonly NamingInForm[],
): Promise<void> {
  if (namings.length === 0) return
  requirePermission(door.session, 'persons.write')
  await checkNamings(door.db, record, namings)
  const made = new Map<string, string>()
  await oneByOne(namings, (naming) => saveNaming(door, record, naming, made))
  const { childId, episodeId, interviewId } = record
  door.audit({
    action: 'named.inForm',
    subject: { kind: 'child', id: childId },
    detail: { fields: namings.map(({ field }) => field), episodeId, interviewId },
  })
}

/** Links stand over what the record says: a box that is empty, or says something else, names nothing. */
async function checkNamings(
  db: ReadDatabase,
  record: NamingRecord,
  namings: readonly NamingInForm[],
): Promise<void> {
  const texts = await namedTexts(db, record)
  const problems = new InputProblems()
  namings.forEach(({ field, words, means }, row) => {
    problems.code(`named.${row}.field`, 'mentionField', field)
    const stands = texts.some((text) => text.field === field && text.text === words.trim())
    if (means.as !== 'words' && !stands)
      problems.add(`named.${row}.words`, 'Only what stands in the record can name a place or a person.')
  })
  problems.throwIfAny()
}

async function saveNaming(
  door: Door,
  record: NamingRecord,
  { field, words, means }: NamingInForm,
  made: Map<string, string>,
): Promise<void> {
  const what = whatIsNamed(field)
  const held = await heldMention(door.db, record, field, words)
  if (means.as === 'words') {
    if (held !== undefined) await door.write.withdraw('mention', held.id, 'latest', WORDS_ONLY)
    return
  }
  const name = keptWords(words)
  // Saved a second time from the same form: it was made with the first save.
  if (means.as === 'new' && held !== undefined && (await nameOf(door.db, held)) === name) return
  const key = `${what} ${sameNameKey(name) || name}`
  const targetId = means.as === 'known' ? means.id : (made.get(key) ?? null)
  const target = await targetOf(door, { what, targetId, name, kind: null })
  if (means.as === 'new') made.set(key, target.id)
  await sayMention(door, record, { field, words }, target.columns)
}

async function nameOf(
  db: ReadDatabase,
  { place_id, person_id }: { readonly place_id: string | null; readonly person_id: string | null },
): Promise<string | null> {
  const table = place_id === null ? 'person' : 'place'
  const row = await db
    .selectFrom(table as 'place')
    .select('name')
    .where('id', '=', place_id ?? person_id ?? '')
    .executeTakeFirst()
  return row?.name ?? null
}
