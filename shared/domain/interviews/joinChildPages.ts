/** What a child answered on their own page. */
export interface ChildsAnswers {
  readonly ownWords: string | null
  readonly feelings: readonly string[]
  readonly feelingWords: string | null
  readonly wouldHelp: string | null
  readonly feedback: readonly FeedbackAnswer[]
}

interface FeedbackAnswer {
  readonly question: string
  readonly answer: string | null
  readonly note: string | null
}

/**
 * Two versions of a child's page as one that holds every word of both: where one text is not part of the other, the
 * second stands below the first. Nobody chooses for the child.
 *
 * @param first the version whose answers count where a question takes one alone
 */
export function joinChildPages(first: ChildsAnswers, second: ChildsAnswers) {
  const rows = first.feedback.length >= second.feedback.length ? first.feedback : second.feedback
  return {
    ownWords: joined(first.ownWords, second.ownWords),
    feelings: [...new Set([...first.feelings, ...second.feelings])],
    feelingWords: joined(first.feelingWords, second.feelingWords),
    wouldHelp: joined(first.wouldHelp, second.wouldHelp),
    feedback: rows.map((row, at) => joinedAnswer(first.feedback[at] ?? row, second.feedback[at] ?? row)),
  }
}

/** The same question, even where the council worded it anew in between. */
function joinedAnswer(first: FeedbackAnswer, second: FeedbackAnswer): FeedbackAnswer {
  const { question, answer } = first.answer === null && second.answer !== null ? second : first
  return { question, answer, note: joined(first.note, second.note) }
}

function joined(first: string | null, second: string | null): string | null {
  if (first === null || second?.includes(first) === true) return second
  return second === null || first.includes(second) ? first : `${first}\n\n${second}`
}
