import { exactly } from '../../../domain/time/moment'
import { exactWords } from '../../../domain/time/words'
import type { Book } from '../book/openBook'
import { countCatalogue, type CountedCatalogue, type CountedQuestion } from '../countCatalogue'
import type { FigureReportKind } from './kinds'
import { reportPlans } from './plans'

/** A part of a report. */
export type CountedSection = Pick<CountedQuestion, 'lines' | 'tables' | 'notes'> & {
  readonly heading: string
}

/** A report's figures, as screen, paper and spreadsheet say them. */
export interface CountedReport extends Pick<CountedCatalogue, 'period' | 'asAt' | 'leftOut'> {
  readonly report: FigureReportKind
  readonly title: string
  /** How it was counted, a sentence each. */
  readonly rules: readonly string[]
  readonly sections: readonly CountedSection[]
}

/** Reports ask none of the questions that are answered in words. */
const nothingSaid = { texts: { guidance: '', requirements: '', service: '' }, lookedAfterInYear: null }

/** Counts a report: every number from its one definition. @param book see `openBook` */
export function countReport(book: Book, report: FigureReportKind): CountedReport {
  const { title, sections } = reportPlans[report]
  const { period, asAt, leftOut, questions } = countCatalogue(book, nothingSaid, sections)
  return {
    report,
    title,
    period,
    asAt,
    leftOut,
    rules: countingRules(asAt),
    sections: questions.map(({ words, lines, tables, notes }) => ({ heading: words, lines, tables, notes })),
  }
}

function countingRules(asAt: string): string[] {
  return [
    'Episodes are counted by the day they began; interviews by the day the child was back, which made the interview due.',
    'Offered means that the offer reached the child or who answers for the child. Completed means held, not signed.',
    'Ours are the first three groups: not looked after, and our looked-after children placed in and outside our area. Other authorities’ children placed here stand apart and are never added.',
    'A child in two groups is counted in both and once in the total. Care status and placement are those of the day the episode began.',
    'What cannot be determined is in neither side of a percentage, and is never a nought.',
    `Still going on means as at ${exactWords(exactly(asAt))}.`,
  ]
}
