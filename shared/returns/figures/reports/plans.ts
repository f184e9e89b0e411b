import type { Question } from '../catalogue/question'
import type { Measure } from '../count/measure'
import type { Breakdown } from '../count/breakdown'
import type { FigureReportKind } from './kinds'
import { bands } from './bands'
import { performance } from './performance'

/** What a report with figures is made of. */
export interface ReportPlan {
  readonly title: string
  /** A word for the head of every page. */
  readonly reference: string
  /** Said first: what it is and for whom. */
  readonly about: string
  /** Where its paper may go, and where never. */
  readonly mayGo: string
  readonly sections: readonly Question[]
}

export const reportPlans: Readonly<Record<FigureReportKind, ReportPlan>> = {
  performance: {
    title: 'Return home interviews: how we did',
    reference: 'Performance',
    about:
      'For managers: absences and interviews of the period, each split four ways. Every number opens the records behind it.',
    mayGo:
      'For managers of this council: small numbers are shown and can point at single children. It is not for publication and not an answer to a request.',
    sections: performance,
  },
  bands: {
    title: 'How often and how long',
    reference: 'How often',
    about:
      'For managers: how many episodes children had in the period, and how long episodes lasted, in bands.',
    mayGo:
      'For managers of this council: small numbers are shown and can point at single children. It is not for publication and not an answer to a request.',
    sections: bands,
  },
}

const questions = Object.values(reportPlans).flatMap(({ sections }) => sections)

/** Every breakdown of a report, by its id. */
export const reportBreakdowns: ReadonlyMap<string, Breakdown> = new Map(
  questions.flatMap(({ tables = [] }) => tables.map((table) => [table.id, table] as const)),
)

/** Every definition a report uses, bases of percentages and of breakdowns included, by its id. */
export const reportMeasures: ReadonlyMap<string, Measure> = new Map(
  questions.flatMap(({ lines, tables = [] }) =>
    [...lines.flatMap(({ measure, of = [] }) => [measure, ...of]), ...tables.map(({ of }) => of)].map(
      (measure) => [measure.id, measure] as const,
    ),
  ),
)
