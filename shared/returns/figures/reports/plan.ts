import type { Asked } from '../book/openBook'
import type { Line, Question } from '../catalogue/question'
import type { Column } from '../columns'
import type { Breakdown } from '../count/breakdown'
import type { Measure } from '../count/measure'
import type { PeriodKind } from '../namedPeriods'
import type { Told } from './told'

/** What a report with figures is made of: data, so that a report is one file. */
export interface ReportPlan {
  readonly title: string
  /** A word for the head of every page. */
  readonly reference: string
  /** Said first: what it is and for whom. */
  readonly about: string
  /** Where its paper may go, and where never. */
  readonly mayGo: string
  /** It leaves the council: small numbers are held back in every table, chart and sentence of it. */
  readonly goesOut: boolean
  /** How many periods of the same length before this one it looks back to. */
  readonly looksBack: number
  /** The period it is about to begin with: the last whole one of the kind. */
  readonly period: PeriodKind
  readonly sections: readonly SectionPlan[]
  /** What else is to be said of how it was counted: settings it depends on. */
  readonly rules?: (asked: Asked) => readonly string[]
}

/** A part of a report: sentences, then figures split four ways, breakdowns, pictures. */
export interface SectionPlan extends Pick<Question, 'words' | 'lines' | 'tables' | 'notes'> {
  readonly says?: readonly Sentence[]
  readonly charts?: readonly ChartPlan[]
  /** DfE's published shares, or this council's year by DfE's measures beside the published one. */
  readonly published?: 'shares' | 'measures'
  /** Where the council types in words of its own. */
  readonly box?: NarrativeBox
}

/** Words of the council's own in a report, typed in for its period. */
export interface NarrativeBox {
  /** Never changes: it is kept under this name. */
  readonly name: string
  /** What could stand there. */
  readonly hint: string
}

/** A sentence made of figures; true at nought, at "withheld" and at "cannot be determined". */
export interface Sentence {
  /** Every figure it is made of. */
  readonly of: readonly Measure[]
  /** Null where there is nothing to say. */
  readonly say: (told: Told) => string | null
}

interface Pictured {
  readonly title: string
  /** Heading of the first column of its table. */
  readonly of: string
}

/** A picture with its table; numbers of one column, all ours where nothing is said. */
export type ChartPlan = PartsChart | MeasuresChart | TrendChart | ShareTrendChart

/** The rows of a breakdown. */
export interface PartsChart extends Pictured {
  readonly kind: 'parts'
  readonly breakdown: Breakdown
  readonly column?: Column
  /** The most first, noughts left away: for themes and homes, not for hours and months. */
  readonly mostFirst?: true
}

/** One bar a figure, each a part of the base: themes, of which several can be true of one interview. */
export interface MeasuresChart extends Pictured {
  readonly kind: 'measures'
  readonly measures: readonly Measure[]
  readonly base: Measure
  readonly column?: Column
  readonly mostFirst?: true
}

/** One line a figure over this period and those before. */
export interface TrendChart extends Pictured {
  readonly kind: 'trend'
  readonly measures: readonly Measure[]
  readonly column?: Column
}

/** One line a percentage over this period and those before. */
export interface ShareTrendChart extends Pictured {
  readonly kind: 'shareTrend'
  readonly shares: readonly { readonly words: string; readonly part: Measure; readonly whole: Measure }[]
}

/** Every line a section counts, whether it stands in a table, in a picture or in a sentence. */
export function countedLines({ lines, says = [], charts = [] }: SectionPlan): Line[] {
  return [
    ...lines,
    ...says.flatMap(({ of }) => of.map((measure): Line => ({ measure }))),
    ...charts.flatMap(linesOfChart),
  ]
}

function linesOfChart(chart: ChartPlan): Line[] {
  if (chart.kind === 'measures') return chart.measures.map((measure) => ({ measure, of: [chart.base] }))
  if (chart.kind === 'trend') return chart.measures.map((measure) => ({ measure }))
  if (chart.kind === 'shareTrend')
    return chart.shares.map(({ part, whole }) => ({ measure: part, of: [whole] }))
  return []
}

/** Every breakdown a section counts. */
export function countedTables({ tables = [], charts = [] }: SectionPlan): Breakdown[] {
  return [...tables, ...charts.flatMap((chart) => (chart.kind === 'parts' ? chart.breakdown : []))]
}
