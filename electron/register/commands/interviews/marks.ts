import type { InterviewFacts, MarkShape } from '../../../../shared/contract/interviews'
import { markedFields, type MarkedField } from '../../../../shared/domain/interviews/markedFields'
import { rebaseMarks } from '../../../../shared/domain/interviews/marks'
import { keptMarks } from '../../queries/interviews/parts'
import { InputProblems } from '../inputProblems'
import { oneByOne } from '../oneByOne'
import type { Door } from '../runCommand'
import { saveRows } from './saveRows'

/** The texts marks can be over, as they were and as they are now; null where there is none. */
export type Texts = Readonly<Partial<Record<MarkedField, string | null>>>

/**
 * Keeps the marks that came with a form, and moves those of other changed texts along with what changed, so that no
 * way of saving a text can leave a mark on other words.
 *
 * @param given marks by text, as the form holds them over `after`
 * @throws INVALID when a mark goes past the end of its text or has no kind
 */
export async function saveMarks(
  door: Door,
  interviewId: string,
  given: InterviewFacts['marks'],
  { before, after }: { readonly before: Texts; readonly after: Texts },
): Promise<void> {
  checkMarks(given, after)
  const held = await keptMarks(door.db, interviewId)
  await oneByOne(markedFields, async (field) => {
    const kept = held[field] ?? []
    const wanted = given[field] ?? rebaseMarks<MarkShape>(kept, before[field] ?? '', after[field] ?? '')
    if (wanted === kept) return
    await saveRows(
      door,
      'interview_mark',
      interviewId,
      wanted.map(({ id, kind, start, end, quote }) => ({
        id,
        columns: { field, kind, start_at_char: start, end_at_char: end, quote },
      })),
      (row) => row['field'] === field,
    )
  })
}

function checkMarks(given: InterviewFacts['marks'], texts: Texts): void {
  const problems = new InputProblems()
  for (const field of markedFields)
    for (const { kind, start, end } of given[field] ?? []) {
      problems.code(`facts.marks.${field}`, 'markKind', kind)
      if (end !== null && (start >= end || end > (texts[field] ?? '').length))
        problems.add(`facts.marks.${field}`, 'A mark does not lie within its text. Mark the passage again.')
    }
  problems.throwIfAny()
}
