import { shownInLayers, type ShownAs } from '../../suppression/layers'
import type { Book } from '../book/openBook'
import { catalogue } from '../catalogue/catalogue'
import type { Question } from '../catalogue/question'
import { countCatalogue } from '../countCatalogue'
import { countedLines, countedTables, type ReportPlan, type SectionPlan } from './plan'
import { reportPlans } from './plans'

/** Reports ask none of the questions that are answered in words. */
export const nothingSaid = {
  texts: { guidance: '', requirements: '', service: '' },
  lookedAfterInYear: null,
}

/**
 * How numbers about a period are shown. All that ever goes out about it is hidden together, whichever of it this report
 * says: answers to requests first, then every report that goes out, then figures by home where they are asked for.
 */
export function shownBy(
  book: Book,
  { goesOut }: ReportPlan,
  sections: readonly SectionPlan[],
  below: number | null,
): ShownAs {
  if (!goesOut || below === null) return (_id, _part, _column, count) => count
  const kept = book.kept as Map<string, ShownAs>
  const name = `shown below ${below}, ${sections.flatMap(countedTables).some(({ byHome }) => byHome) ? 'by home' : ''}`
  const found = kept.get(name)
  if (found !== undefined) return found
  const goingOut = Object.values(reportPlans).flatMap((plan) => (plan.goesOut ? plan.sections : []))
  const asked: readonly (readonly Question[])[] = [
    catalogue.map((question) => ({
      ...question,
      tables: question.tables?.filter(({ byHome }) => !byHome) ?? [],
    })),
    goingOut.map(withoutHomes).map(questionOf),
    sections.map(questionOf),
  ]
  const shown = shownInLayers(
    asked.map((questions) => countCatalogue(book, nothingSaid, questions)),
    below,
  )
  kept.set(name, shown)
  return shown
}

/** A part of a report as a question is counted. */
export function questionOf(section: SectionPlan): Question {
  return { number: 0, words: section.words, lines: countedLines(section), tables: countedTables(section) }
}

/** A part without the figures that point at the children of a home. */
export function withoutHomes(section: SectionPlan): SectionPlan {
  const { tables = [], charts = [] } = section
  return {
    ...section,
    tables: tables.filter(({ byHome }) => !byHome),
    charts: charts.filter((chart) => chart.kind !== 'parts' || !chart.breakdown.byHome),
  }
}
