import type { Problem } from '../../components/ErrorSummary'

/** Three different questions: an answer is known by the question it answers. */
export function questionProblems(questions: readonly string[]): Problem[] {
  return questions.flatMap((question, index) => {
    const fieldId = `feedback-${index + 1}`
    const typed = question.trim()
    if (typed === '') return [{ fieldId, message: `Type question ${index + 1}.` }]
    const before = questions.slice(0, index).map((each) => each.trim())
    return before.includes(typed) ? [{ fieldId, message: `Question ${index + 1} is asked twice.` }] : []
  })
}
