import type { ChildPageAnswers } from '../../../../shared/contract/interviews'
import type { ChildPageTable } from '../../database/schema/interviewParts'
import type { ReadDatabase } from '../../database/types'

/** What the child wrote on screen about one interview; null where no page was ever opened. */
export async function childPageOf(db: ReadDatabase, interviewId: string): Promise<ChildPageTable | null> {
  const row = await db
    .selectFrom('child_page')
    .selectAll()
    .where('interview_id', '=', interviewId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** The texts of the page in which passages can be marked. */
export function pageTexts(page: ChildPageTable | null) {
  return {
    pageOwnWords: page?.own_words ?? null,
    pageFeelingWords: page?.feeling_words ?? null,
    pageWouldHelp: page?.would_help ?? null,
  }
}

/**
 * The page as its answers; empty ones before anything is written.
 *
 * @param questions how the council words its questions now; one that was answered keeps the words it had
 */
export function answersOf(page: ChildPageTable | null, questions: readonly string[]): ChildPageAnswers {
  const answered = JSON.parse(page?.feedback ?? '[]') as ChildPageAnswers['feedback']
  return {
    ownWords: page?.own_words ?? null,
    feelings: (page?.feelings ?? '').split(',').filter((code) => code !== ''),
    feelingWords: page?.feeling_words ?? null,
    wouldHelp: page?.would_help ?? null,
    feedback: questions.map((question, index) => {
      const kept = answered[index]
      const said = kept !== undefined && (kept.answer !== null || !isBlank(kept.note))
      return said ? kept : { question, answer: null, note: null }
    }),
  }
}

/** The columns the answers are kept in. */
export function pageColumns(answers: ChildPageAnswers) {
  const feedback = answers.feedback.filter(({ answer, note }) => answer !== null || !isBlank(note))
  return {
    own_words: answers.ownWords,
    feelings: answers.feelings.length === 0 ? null : answers.feelings.join(','),
    feeling_words: answers.feelingWords,
    would_help: answers.wouldHelp,
    feedback: feedback.length === 0 ? null : JSON.stringify(answers.feedback),
  }
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === ''
}
