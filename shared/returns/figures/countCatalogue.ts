import { leftOutReasons, type Book, type LeftOutReason } from './book/openBook'
import { breakdowns, catalogue, measures } from './catalogue/catalogue'
import type { Question, TextQuestion } from './catalogue/question'
import type { Column } from './columns'
import type { Breakdown } from './count/breakdown'
import type { Measure } from './count/measure'
import type { Tally, Unit } from './count/tally'
import { financialYearOf, periodWords } from './period'
import { reportBreakdowns, reportMeasures } from './reports/plans'

/** Counts by column; a column that means nothing for the figure is not there. */
export type Counts = Readonly<Partial<Record<Column, number>>>

/** What a percentage is of. */
export interface CountedBase {
  readonly id: string
  readonly words: string
  readonly counts: Counts
}

export interface CountedLine extends CountedBase {
  readonly rule: string
  readonly unit: Unit
  /** Each holds all the line counts, so that a percentage is at most 100. */
  readonly of: readonly CountedBase[]
}

export interface CountedTable {
  readonly id: string
  readonly words: string
  readonly rule: string
  readonly unit: Unit
  /** What the rows add up to. */
  readonly of: CountedBase
  readonly byHome: boolean
  /** See `Breakdown`. */
  readonly isScale: boolean
  readonly rows: readonly { readonly key: string; readonly words: string; readonly counts: Counts }[]
}

export interface SaidExtreme {
  readonly id: string
  readonly words: string
  readonly rule: string
  readonly text: string | null
  /** Id of the breakdown it stands beside; null where it tells of single children. */
  readonly beside: string | null
}

/** "Looked after in the year" and where the number came from (statutory-returns.md 11, question 3). */
export interface LookedAfterInYear {
  readonly count: number
  readonly from: 'typedIn' | 'ownFile'
}

export interface CountedQuestion {
  readonly number: number
  readonly words: string
  readonly focus: Column | null
  readonly lines: readonly CountedLine[]
  readonly tables: readonly CountedTable[]
  readonly extremes: readonly SaidExtreme[]
  /** The council's own words; null where the question is not answered in words, empty until they are typed in. */
  readonly text: string | null
  readonly notes: readonly string[]
  /** Only of the questions that ask for it. */
  readonly lookedAfterInYear: {
    readonly count: number | null
    /** Where the number came from, or why there is none. */
    readonly words: string
    /** Id of the line whose share of it is given; null where the number itself is the answer. */
    readonly shareOf: string | null
  } | null
}

export interface CountedCatalogue {
  readonly period: string
  /** The end of the period, or when it was counted (UTC). */
  readonly asAt: string
  readonly questions: readonly CountedQuestion[]
  readonly leftOut: readonly {
    readonly reason: LeftOutReason
    readonly words: string
    readonly count: number
  }[]
}

/** What the register cannot count and somebody has to say. */
export interface Said {
  readonly texts: Readonly<Record<TextQuestion, string>>
  readonly lookedAfterInYear: LookedAfterInYear | null
}

/**
 * Answers every question of the catalogue, or the sections of a report, which are questions as well.
 *
 * @param book see `openBook`
 */
export function countCatalogue(
  book: Book,
  said: Said,
  questions: readonly Question[] = catalogue,
): CountedCatalogue {
  return {
    period: periodWords(book.asked.period),
    asAt: book.asAt,
    questions: questions.map((question) => countQuestion(question, book, said)),
    leftOut: leftOutReasons.map((reason) => ({
      reason,
      words: leftOutWords[reason],
      count: book.leftOut[reason].length,
    })),
  }
}

/** One figure of the catalogue, by the id of its definition. @throws RangeError for an id that is none */
export function countFigure(book: Book, id: string): CountedLine {
  const measure = measures.get(id)
  if (measure === undefined) throw new RangeError(`no figure is called ${id}`)
  return countLine(book, measure, [])
}

/**
 * What stands behind a number: ids of children, episodes, interviews and so on, in the register's order.
 *
 * @param part key of a row, where the figure is a breakdown
 */
export function rowsBehind(
  book: Book,
  id: string,
  part: string | null,
  column: Column,
): { readonly unit: Unit; readonly ids: readonly string[] } | null {
  const table = breakdowns.get(id) ?? reportBreakdowns.get(id)
  const measure = measures.get(id) ?? reportMeasures.get(id)
  const unit = table?.unit ?? measure?.unit
  const tally: Tally | undefined =
    part === null ? measure?.tally(book) : table?.parts(book).find(({ key }) => key === part)?.tally
  if (unit === undefined || tally === undefined) return null
  const list: readonly { readonly id: string }[] =
    unit === 'placements' ? book.register.incoming : book.register[unit]
  return {
    unit,
    ids: tally
      .numbers(column)
      .toSorted((a, b) => a - b)
      .flatMap((number) => list[number]?.id ?? []),
  }
}

/** What is left out of every figure, and why, for the foot of the page. */
const leftOutWords: Readonly<Record<LeftOutReason, string>> = {
  cancelled: 'recorded in error',
  adultAtStart: '18 or over when it began',
  informationOnly: 'information only, neither missing nor away',
  away: 'away without authorisation: only missing was asked for',
  startNotKnown:
    'when it began is not known, so it is in no period; its interview counts where the return is known',
}

function countQuestion(question: Question, book: Book, said: Said): CountedQuestion {
  const { lookedAfterInYear: asked } = question
  const { number, words, focus = null, lines, tables = [], extremes = [], text, notes = [] } = question
  return {
    number,
    words,
    focus,
    lines: lines.map(({ measure, of = [] }) => countLine(book, measure, of)),
    tables: tables.map((table) => countTable(book, table)),
    extremes: extremes.map(({ id, words, rule, beside, say }) => ({
      id,
      words,
      rule,
      text: say(book),
      beside: beside?.id ?? null,
    })),
    text: text === undefined ? null : said.texts[text],
    notes,
    lookedAfterInYear:
      asked === undefined
        ? null
        : { ...lookedAfterWords(book, said), shareOf: asked === 'itself' ? null : asked.id },
  }
}

function countLine(book: Book, measure: Measure, of: readonly Measure[]): CountedLine {
  const { rule, unit } = measure
  return { ...baseOf(book, measure), rule, unit, of: of.map((base) => baseOf(book, base)) }
}

function baseOf(book: Book, { id, words, columns, tally }: Measure): CountedBase {
  return { id, words, counts: countsOf(columns, tally(book)) }
}

function countTable(book: Book, table: Breakdown): CountedTable {
  const { id, words, rule, unit, byHome, isScale, columns } = table
  const rows = table.parts(book).map(({ key, words: rowWords, tally }) => ({
    key,
    words: rowWords,
    counts: countsOf(columns, tally),
  }))
  return { id, words, rule, unit, byHome, isScale, of: baseOf(book, table.of), rows }
}

function countsOf(columns: readonly Column[], tally: Tally): Counts {
  return Object.fromEntries(columns.map((column) => [column, tally.count(column)]))
}

function lookedAfterWords({ asked: { period } }: Book, { lookedAfterInYear }: Said) {
  if (financialYearOf(period) === null)
    return {
      count: null,
      words: 'Only for a whole year from 1 April to 31 March: the number belongs to a collection year.',
    }
  if (lookedAfterInYear === null)
    return {
      count: null,
      words: 'Not known: type it in under Returns, or bring in the year’s header.csv and episodes.csv.',
    }
  const { count, from } = lookedAfterInYear
  return {
    count,
    words:
      from === 'typedIn'
        ? 'As typed in for the SSDA903 of this year.'
        : 'Children with a care episode in this year in the episodes.csv brought in.',
  }
}
