import { NO_NUMBER } from '../../suppression/groupShares'
import { shownWords, type Shown } from '../../suppression/shown'
import type { Measure } from '../count/measure'
import type { Unit } from '../count/tally'
import { shortPeriodWords } from '../period'
import { shareOf } from '../shares'
import type { ReportChart } from './chart'
import type { PeriodFigures, UnknownPeriod } from './figures'
import { mostWords, trendWords } from './findings'
import type { ChartPlan, ShareTrendChart, TrendChart } from './plan'

type Value = number | string

/** What a picture is made from. */
export interface Pictured {
  readonly now: PeriodFigures
  /** The nearest first. */
  readonly earlier: readonly (PeriodFigures | UnknownPeriod)[]
  /** Small numbers are below it; null where all are shown. */
  readonly below: number | null
}

/** Makes a picture's data: only what is shown is drawn, what is held back is said in its table. */
export function pictureOf(chart: ChartPlan, pictured: Pictured): ReportChart {
  if (chart.kind === 'trend' || chart.kind === 'shareTrend') return trendOf(chart, pictured)
  const { title, of, column = 'ours', mostFirst = false } = chart
  const { now, below } = pictured
  const rows =
    chart.kind === 'parts'
      ? now.parts(chart.breakdown, column)
      : chart.measures.map((measure) => ({ words: measure.words, shown: now.number(measure, column) }))
  const listed = mostFirst ? mostOfAll(rows) : rows
  return {
    form: 'bars',
    title,
    finding: mostWords(rows),
    of,
    series: [chart.kind === 'parts' ? chart.breakdown.of.words : unitWords[chart.base.unit]],
    rows: listed.map(({ words, shown }) => ({ label: words, values: [valueOf(shown, below)] })),
    unit: '',
    note: chart.kind === 'parts' ? null : severalAtOnce(now.number(chart.base, column), chart.base, below),
  }
}

const unitWords: Readonly<Record<Unit, string>> = {
  children: 'Children',
  episodes: 'Episodes',
  interviews: 'Interviews',
  actions: 'Actions',
  help: 'Offers',
  shares: 'Entries',
  placements: 'Placements',
}

/** Noughts away, the most first. What is held back keeps the order of the list: its place would tell how many. */
function mostOfAll<R extends { readonly shown: Shown }>(rows: readonly R[]): R[] {
  const rank = ({ shown }: R) => (typeof shown === 'number' ? shown : shown === 'withheld' ? 0.7 : 0.5)
  return rows.filter(({ shown }) => shown !== 0).toSorted((a, b) => rank(b) - rank(a))
}

function severalAtOnce(base: Shown, { words }: Measure, below: number | null): string {
  return `Of: ${words.toLowerCase()}, ${shownWords(base, below ?? 0)}. Several can be true of one, so the rows do not add up to it.`
}

function trendOf(chart: TrendChart | ShareTrendChart, { now, earlier, below }: Pictured): ReportChart {
  const periods = [now, ...earlier].toReversed()
  const series =
    chart.kind === 'trend'
      ? chart.measures.map((measure) => ({
          words: measure.words,
          value: (figures: PeriodFigures) => valueOf(figures.number(measure, chart.column ?? 'ours'), below),
        }))
      : chart.shares.map(({ words, part, whole }) => ({
          words,
          value: (figures: PeriodFigures) =>
            shareValue(figures.number(part, 'ours'), figures.number(whole, 'ours'), below),
        }))
  const rows = periods.map((figures) => ({
    label: shortPeriodWords(figures.period),
    values: series.map(({ value }) => (figures.number === null ? NO_NUMBER : value(figures))),
  }))
  const unit = chart.kind === 'trend' ? '' : ' %'
  return {
    form: 'trend',
    title: chart.title,
    finding: trendWords(
      series.map(({ words }) => words),
      rows,
      unit,
    ),
    of: chart.of,
    series: series.map(({ words }) => words),
    rows,
    unit,
    note: rows.some(({ values }) => values.includes(NO_NUMBER)) ? UNKNOWN[chart.kind] : null,
  }
}

const UNKNOWN = {
  trend: 'A dash: the records of this register do not reach back so far.',
  shareTrend: 'A dash: the records do not reach back so far, or there was nothing to take a percentage of.',
} as const

function valueOf(shown: Shown, below: number | null): Value {
  return typeof shown === 'number' ? shown : shownWords(shown, below ?? 0)
}

/** A whole percentage. Of a number that is held back there is none. */
function shareValue(part: Shown, whole: Shown, below: number | null): Value {
  if (whole === 0) return NO_NUMBER
  if (typeof part !== 'number' || typeof whole !== 'number') return valueOf('withheld', below)
  return Math.round(100 * (shareOf(part, whole) ?? 0))
}
