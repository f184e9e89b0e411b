import type { InterviewFacts } from '../../../../shared/contract/interviews'
import { markedFields, type MarkedField } from '../../../../shared/domain/interviews/markedFields'
import type { ReadDatabase } from '../../database/types'

/** The lists of an interview's form, as the register holds them. */
export type InterviewParts = Pick<
  InterviewFacts,
  'companions' | 'placesStayed' | 'feedback' | 'marks' | 'reportChases'
>

/**
 * Everything an interview's form holds in tables of their own, the themes apart.
 *
 * @param questions how the council words its questions now; one that was answered keeps the words it had
 */
export async function interviewParts(
  db: ReadDatabase,
  interviewId: string,
  questions: readonly string[],
): Promise<InterviewParts> {
  const companions = await db
    .selectFrom('companion')
    .select(['id', 'name', 'relationship', 'age_band as ageBand', 'note'])
    .where('interview_id', '=', interviewId)
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const placesStayed = await db
    .selectFrom('interview_place')
    .select(['id', 'name', 'note'])
    .where('interview_id', '=', interviewId)
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const reportChases = await db
    .selectFrom('report_chase')
    .select(['id', 'chased_on as chasedOn', 'note'])
    .where('interview_id', '=', interviewId)
    .where('withdrawn_at', 'is', null)
    .orderBy('chased_on')
    .orderBy('id')
    .execute()
  const answered = await keptFeedback(db, interviewId)
  const feedback = questions.map((question, index) => {
    const kept = answered.find(({ number }) => number === index + 1)
    return {
      question: kept?.question ?? question,
      answer: kept?.answer ?? null,
      note: kept?.note ?? null,
    }
  })
  return { companions, placesStayed, reportChases, feedback, marks: await keptMarks(db, interviewId) }
}

/** The child's answers about the interview as a worker wrote them down, in the questions' order. */
export async function keptFeedback(db: ReadDatabase, interviewId: string) {
  return db
    .selectFrom('interview_feedback')
    .select(['id', 'number', 'question', 'answer', 'note'])
    .where('interview_id', '=', interviewId)
    .where('withdrawn_at', 'is', null)
    .orderBy('number')
    .execute()
}

/** Marks by the text they are over, in the order they stand in it. */
export async function keptMarks(db: ReadDatabase, interviewId: string): Promise<InterviewFacts['marks']> {
  const rows = await db
    .selectFrom('interview_mark')
    .select(['id', 'field', 'kind', 'start_at_char', 'end_at_char', 'quote'])
    .where('interview_id', '=', interviewId)
    .where('withdrawn_at', 'is', null)
    .orderBy('start_at_char')
    .orderBy('id')
    .execute()
  const marks: Partial<Record<MarkedField, InterviewFacts['marks'][MarkedField]>> = {}
  for (const field of markedFields) {
    const own = rows.filter((row) => row.field === field)
    if (own.length > 0)
      marks[field] = own.map(({ id, kind, start_at_char, end_at_char, quote }) => ({
        id,
        kind,
        start: start_at_char,
        end: end_at_char,
        quote,
      }))
  }
  return marks
}
