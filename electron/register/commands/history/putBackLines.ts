import { Refusal } from '../../../../shared/contract/errors'
import { isMarkedField } from '../../../../shared/domain/interviews/markedFields'
import { rebaseMarks } from '../../../../shared/domain/interviews/marks'
import { childPageOf, pageTexts } from '../../queries/interviews/childPage'
import { markedTexts } from '../../queries/interviews/facts'
import type { CompanionTable } from '../../database/schema/interviewParts'
import { interviewRow } from '../interviews/interviewRow'
import { carryMentions, type NamedRows } from '../persons/carryMentions'
import { keptWords } from '../persons/mentionBox'
import type { Door } from '../runCommand'

/**
 * A mark that stands again is looked for by its words, because its text may have moved under it meanwhile; where they
 * stand no more, or twice, it is lost and says so, as after any edit.
 */
export async function markFindsItsPlace({ db, write }: Door, id: string): Promise<void> {
  const row = await db.selectFrom('interview_mark').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const { field, kind, quote, start_at_char: start, end_at_char: end } = row
  if (row.withdrawn_at !== null || !isMarkedField(field)) return
  const interview = await interviewRow(db, row.interview_id)
  const texts = { ...markedTexts(interview), ...pageTexts(await childPageOf(db, interview.id)) }
  const text = texts[field] ?? ''
  if (end !== null && text.slice(start, end) === quote) return
  const [mark] = rebaseMarks([{ kind, quote, start, end: null }], '', text)
  await write.update('interview_mark', id, 'latest', {
    start_at_char: mark?.start ?? start,
    end_at_char: mark?.end ?? null,
  })
}

/** A question has one answer. @throws WRONG_STATE when it was answered anew since */
export async function oneAnswerAQuestion({ db }: Door, id: string): Promise<void> {
  const { number, interview_id } = await db
    .selectFrom('interview_feedback')
    .select(['number', 'interview_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const standing = await db
    .selectFrom('interview_feedback')
    .select('id')
    .where('interview_id', '=', interview_id)
    .where('number', '=', number)
    .where('withdrawn_at', 'is', null)
    .execute()
  if (standing.length > 1)
    throw new Refusal('WRONG_STATE', { what: 'question', state: 'answered again since' })
}

/** What a line's name was said to be goes along when the name changes. */
export const linksFollow =
  (table: 'companion' | 'interview_place', field: 'companion' | 'placeStayed') =>
  async (door: Door, id: string, before: object): Promise<void> => {
    const row = await door.db
      .selectFrom(table as 'companion')
      .select(['id', 'interview_id', 'name', 'withdrawn_at'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const was = before as CompanionTable
    if (was.withdrawn_at !== null && row.withdrawn_at === null)
      await linkStandsAgain(door, field, { interviewId: row.interview_id, name: row.name ?? '', was })
    await carryMentions(door, row.interview_id, field, { before: named(was), after: named(row) })
  }

interface LineAgain {
  readonly interviewId: string
  readonly name: string
  /** The line as it was taken out. */
  readonly was: CompanionTable
}

/** The link that went with the line comes back with it, unless the place or person it led to is withdrawn since. */
async function linkStandsAgain(
  { db, write }: Door,
  field: 'companion' | 'placeStayed',
  { interviewId, name, was }: LineAgain,
): Promise<void> {
  const link = await db
    .selectFrom('mention')
    .leftJoin('person', 'person.id', 'mention.person_id')
    .leftJoin('place', 'place.id', 'mention.place_id')
    .select('mention.id')
    .where('mention.interview_id', '=', interviewId)
    .where('mention.field', '=', field)
    .where('mention.words', '=', keptWords(name))
    // Withdrawn in the same moment: words that were left as text on purpose stay text.
    .where('mention.withdrawn_at', '=', was.withdrawn_at)
    .where('person.withdrawn_at', 'is', null)
    .where('place.withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (link !== undefined) await write.bringBack('mention', link.id, 'latest')
}

function named({ id, name, withdrawn_at }: Pick<CompanionTable, 'id' | 'name' | 'withdrawn_at'>): NamedRows {
  return new Map(withdrawn_at === null ? [[id, keptWords(name ?? '')]] : [])
}
