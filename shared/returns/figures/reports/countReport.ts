import { exactly } from '../../../domain/time/moment'
import { exactWords } from '../../../domain/time/words'
import type { ShownAs } from '../../suppression/layers'
import { NO_NUMBER, noNumberWords } from '../../suppression/groupShares'
import { insteadOfTable } from '../../suppression/insteadOfTable'
import { mostHeldBack } from '../../suppression/mostHeldBack'
import { bySize, shownWords, type Shown } from '../../suppression/shown'
import { NOUGHTS_LEFT_OUT } from '../../suppression/rowsToRead'
import type { Book } from '../book/openBook'
import { countCatalogue, type CountedBase } from '../countCatalogue'
import type { Column } from '../columns'
import type { Measure } from '../count/measure'
import type { Period } from '../period'
import { nothingBesides, type Besides } from './besides'
import type { ReportChart } from './chart'
import { pictureOf, type Pictured } from './charts'
import { figuresOf, type PeriodFigures } from './figures'
import { nothingSaid, shownBy, withoutHomes } from './goingOut'
import type { FigureReportKind } from './kinds'
import { countedLines, countedTables, type ChartPlan, type SectionPlan } from './plan'
import { reportPlans } from './plans'
import { publishedCharts } from './publishedCharts'
import { publishedGrids } from './publishedGrids'
import type { CountedReport, ReportSection } from './report'
import type { Told } from './told'

/** What a report is counted from. */
export interface ReportBooks {
  readonly now: Book
  /** The periods before, the nearest first; a period alone where the register's records do not reach back to it. */
  readonly earlier: readonly (Book | { readonly period: Period })[]
}

/** How much of a report is shown. */
export interface ReportShowing {
  /** Numbers below it are small, in a report that goes out (a setting). */
  readonly below: number
  /** Figures by home point at the children who live there: only where somebody asks for them. */
  readonly byHome: boolean
}

/** Counts a report: every number from its one definition, and nothing that is to be held back. @param books see `openBook` */
export function countReport(
  { now, earlier }: ReportBooks,
  report: FigureReportKind,
  showing: ReportShowing,
  besides: Besides = nothingBesides,
): CountedReport {
  const plan = reportPlans[report]
  const below = plan.goesOut ? showing.below : null
  const sections = plan.sections.map((section) => (showing.byHome ? section : withoutHomes(section)))
  const shownAs = (book: Book) => shownBy(book, plan, sections, below)
  const pictured: Pictured = {
    now: figuresOf(now, shownAs(now)),
    earlier: earlier.map((before) =>
      'period' in before ? { ...before, number: null } : figuresOf(before, shownAs(before)),
    ),
    below,
  }
  const { period, asAt, leftOut } = countCatalogue(now, nothingSaid, [])
  const counted = sections.map((section) => ({
    ...sectionOf(section, now, shownAs(now), pictured),
    ...besidesOf(section, now, besides, pictured),
  }))
  return {
    report,
    title: plan.title,
    period,
    asAt,
    below,
    rules: [...countingRules(asAt, below), ...(plan.rules?.(now.asked) ?? [])],
    heldBack: mostHeldBack([...numbersOf(counted), ...sections.flatMap(drawnBy(pictured))], below),
    sections: counted,
    leftOut: leftOut.map((left) => ({
      ...left,
      count: bySize(left.count, below),
    })),
    definitions: definitionsOf(sections),
  }
}

/** Every number of the tables. */
function numbersOf(sections: readonly ReportSection[]): Shown[] {
  return sections
    .flatMap(({ lines, tables }) => [...lines, ...tables.flatMap(({ rows }) => rows)])
    .flatMap(({ counts }) => Object.values(counts))
}

/** Every number of the pictures, those that are not drawn as well. */
const drawnBy =
  (pictured: Pictured) =>
  ({ charts = [] }: SectionPlan): Shown[] =>
    charts
      .flatMap((chart) => pictureOf(chart, pictured).rows)
      .flatMap(({ values }) => values.filter((value) => value !== NO_NUMBER))
      .map((value) => (typeof value === 'number' ? value : 'withheld'))

/** The pictures of a part with DfE's published ones after them, its plain tables, and the council's own words. */
function besidesOf(
  { charts = [], published, box }: SectionPlan,
  { asked: { period } }: Book,
  besides: Besides,
  pictured: Pictured,
): Pick<ReportSection, 'charts' | 'grids' | 'box'> {
  const own = charts.map((chart) => pictureOf(chart, pictured)).filter(hasNumbers)
  return {
    charts: published === 'shares' ? [...own, ...publishedCharts(period, besides)] : own,
    grids: published === 'measures' ? publishedGrids(period, besides, pictured.below) : [],
    box:
      box === undefined ? null : { name: box.name, hint: box.hint, words: besides.words.get(box.name) ?? '' },
  }
}

function sectionOf(
  plan: SectionPlan,
  book: Book,
  shownAs: ShownAs,
  pictured: Pictured,
): Omit<ReportSection, 'charts' | 'grids' | 'box'> {
  const { words, lines, tables = [], notes = [], says = [], charts = [] } = plan
  const [counted] = countCatalogue(book, nothingSaid, [{ number: 0, words, lines, tables }]).questions
  const told = toldFrom(plan, pictured)
  const mask = <T extends CountedBase>(base: T, part: string | null = null, id = base.id) => ({
    ...base,
    counts: Object.fromEntries(
      Object.entries(base.counts).map(([column, count]) => [
        column,
        shownAs(id, part, column as Column, count),
      ]),
    ),
  })
  const masked = (counted?.tables ?? []).map((table) => ({
    ...table,
    of: mask(table.of),
    rows: table.rows.map(({ key, words: row, counts }) => ({
      key,
      words: row,
      counts: mask({ id: table.id, words: row, counts }, key).counts,
    })),
  }))
  return {
    heading: words,
    says: says.flatMap(({ say }) => say(told) ?? []),
    lines: (counted?.lines ?? []).map((line) => ({ ...mask(line), of: line.of.map((base) => mask(base)) })),
    tables: masked.filter(({ rows }) => insteadOfTable(rows) === null),
    notes: [
      ...withheldPictures(charts, pictured),
      ...masked.flatMap(({ words: table, rows }) => {
        const said = insteadOfTable(rows)
        return said === null ? [] : `${table}: ${said}.`
      }),
      ...notes,
    ],
  }
}

/** A picture with nothing to draw is a sentence. */
function hasNumbers({ rows }: ReportChart): boolean {
  return rows.some(({ values }) => values.some((value) => typeof value === 'number' && value > 0))
}

function withheldPictures(charts: readonly ChartPlan[], pictured: Pictured): string[] {
  return charts
    .map((chart) => pictureOf(chart, pictured))
    .filter((picture) => !hasNumbers(picture))
    .map(({ title, rows }) => `${title}: ${whyNotDrawn(rows, pictured.below)}.`)
}

function whyNotDrawn(rows: ReportChart['rows'], below: number | null): string {
  const words = rows
    .flatMap(({ values }) => values)
    .filter((value) => typeof value === 'string' && value !== NO_NUMBER)
  if (words.length === 0) return 'none in this period'
  if (below !== null && words.every((word) => word === shownWords('small', below)))
    return `every number that is not nought is below ${below}`
  return HELD_BACK
}

const HELD_BACK = 'held back, because small numbers could be worked out from it'

function toldFrom(plan: SectionPlan, { now, earlier, below }: Pictured): Told {
  const known = new Set(
    countedLines(plan).flatMap(({ measure, of = [] }) => [measure.id, ...of.map(({ id }) => id)]),
  )
  const said =
    (figures: PeriodFigures): Told['number'] =>
    (measure, column = 'ours') => {
      if (!known.has(measure.id)) throw new RangeError(`no sentence of this part counts ${measure.id}`)
      return figures.number(measure, column)
    }
  const [before] = earlier
  return {
    number: said(now),
    before: before === undefined || before.number === null ? () => null : said(before),
    below,
  }
}

/** Every definition of a report in its order, each once; of a picture of many alike, one for all of them. */
function definitionsOf(sections: readonly SectionPlan[]): CountedReport['definitions'] {
  const all = sections.flatMap((section) => {
    const charts = section.charts ?? []
    const alike = charts.filter((chart) => chart.kind === 'measures')
    const others = charts.filter((chart) => chart.kind !== 'measures')
    return [
      ...countedLines({ ...section, charts: others }).map(({ measure }) => measure),
      ...alike.flatMap(({ title, measures: [first], base }) =>
        first === undefined ? [] : { id: title, words: title, rule: ruleOfAll(first, base) },
      ),
      ...countedTables(section),
    ]
  })
  return [...new Map(all.map(({ id, words, rule }) => [id, { term: words, meaning: rule }])).values()]
}

/** The rule of one of many figures that differ in what they name alone, after what they are shares of. */
function ruleOfAll({ rule, words }: Measure, base: Measure): string {
  const alike = rule.replace(`“${words}”`, 'what the row names')
  return alike.startsWith('Of these') ? `${base.rule} ${alike}` : alike
}

function countingRules(asAt: string, below: number | null): string[] {
  return [
    'Episodes are counted by the day they began; interviews by the day the child was back, which made the interview due.',
    'Offered means that the offer reached the child or who answers for the child. Completed means held, not signed.',
    'Ours are the first three groups: not looked after, and our looked-after children placed in and outside our area. Other authorities’ children placed here stand apart and are never added.',
    'A child in two groups is counted in both and once in the total. Care status and placement are those of the day the episode began.',
    'What cannot be determined is in neither side of a percentage, and is never a nought.',
    noNumberWords(below),
    NOUGHTS_LEFT_OUT,
    `Still going on means as at ${exactWords(exactly(asAt))}.`,
    ...(below === null
      ? []
      : [
          `Numbers from 1 to ${below - 1} are shown as “fewer than ${below}”. Others are withheld where a small one could be worked out from them. Noughts are shown.`,
        ]),
  ]
}
