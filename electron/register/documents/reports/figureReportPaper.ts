import type { CountedReport, ReportSection } from '../../../../shared/returns/figures/reports/report'
import { columns, columnWords, type Column } from '../../../../shared/returns/figures/columns'
import { reportPlans } from '../../../../shared/returns/figures/reports/plans'
import {
  NO_NUMBER,
  shareOfWords,
  shareRows,
  type Share,
} from '../../../../shared/returns/suppression/groupShares'
import { rowsToRead } from '../../../../shared/returns/suppression/rowsToRead'
import { shownWords } from '../../../../shared/returns/suppression/shown'
import { leftOutWords } from '../../queries/reports/reportWords'
import { markedForAll, reportFrameOf, type PrintedBy } from '../frameOf'
import type { Block, Cell, Column as PaperColumn, Paper } from '../kit/model'

type Counts = ReportSection['lines'][number]['counts']
type Below = CountedReport['below']

/** A report with figures: what it is, the parts with their tables and shares, how it was counted, the definitions. @param byHome see `AskedReport` */
export function figureReportPaper(answer: CountedReport, printedBy: PrintedBy, byHome: boolean): Paper {
  const { title, period, report, sections, rules, heldBack } = answer
  const { responsibleManager } = printedBy.settings
  const { reference, goesOut, mayGo } = reportPlans[report]
  const frame = reportFrameOf(printedBy, `${reference}, ${period}`)
  return {
    title: `${title}, ${period}`,
    frame: goesOut && !byHome ? markedForAll(frame) : frame,
    maxPages: null,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      {
        kind: 'facts',
        facts: [
          { label: 'Council', value: printedBy.settings.councilName },
          { label: 'Period', value: period },
          // Duty 1 of practice.md: the manager responsible for missing children is named on reports.
          ...(responsibleManager === ''
            ? []
            : [{ label: 'Senior manager responsible', value: responsibleManager, wide: true }]),
        ],
      },
      { kind: 'paragraph', text: mayGo },
      ...(heldBack === null ? [] : [{ kind: 'paragraph', text: heldBack } satisfies Block]),
      { kind: 'contents' },
      ...sections.flatMap((section) => sectionBlocks(section, answer.below)),
      { kind: 'heading', level: 2, text: 'How it was counted' },
      { kind: 'list', items: [...rules, ...leftOutWords(answer)], empty: '' },
    ],
    definitions: answer.definitions,
  }
}

const paperColumns: readonly PaperColumn[] = [
  { label: 'Figure', width: '*' },
  ...columns.map((column): PaperColumn => ({ label: columnWords[column], width: 56, align: 'right' })),
]

function sectionBlocks(section: ReportSection, below: Below): Block[] {
  const { heading, says, lines, tables, charts, grids, box, notes } = section
  const said: Block[] = [
    ...says.map((text): Block => ({ kind: 'paragraph', text })),
    ...(box === null ? [] : boxBlocks(box.words)),
    ...charts.map(chartBlock),
    ...grids.flatMap(gridBlocks),
    ...(lines.length === 0 ? [] : [tableOf(lines.flatMap(linesOf), below)]),
    ...tables.flatMap((table): Block[] => [
      { kind: 'heading', level: 3, text: table.words },
      tableOf(
        [
          ...rowsToRead(table),
          { words: `Together: ${table.of.words.toLowerCase()}`, counts: table.of.counts },
        ],
        below,
      ),
    ]),
    ...notes.map((text): Block => ({ kind: 'paragraph', text, quiet: true })),
  ]
  // A box nobody filled in.
  return said.length === 0 ? [] : [{ kind: 'heading', level: 2, text: heading }, ...said]
}

/** The council's own words as they were typed, a paragraph a line. */
function boxBlocks(words: string): Block[] {
  return words
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((text): Block => ({ kind: 'paragraph', text }))
}

function gridBlocks({ title, columns: headings, rows, note }: ReportSection['grids'][number]): Block[] {
  return [
    { kind: 'heading', level: 3, text: title },
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: headings.map((label, at): PaperColumn => ({
              label,
              width: at === 0 ? '*' : headings.length > 4 ? 62 : 120,
              ...(at === 0 ? {} : { align: 'right' }),
            })),
            rows,
            empty: '',
          } satisfies Block,
        ]),
    ...(note === null ? [] : [{ kind: 'paragraph', text: note, quiet: true } satisfies Block]),
  ]
}

function chartBlock({ note, ...chart }: ReportSection['charts'][number]): Block {
  return { kind: 'chart', ...chart, ...(note === null ? {} : { note }) }
}

interface CountedRow {
  readonly words: string
  readonly counts: Counts
  readonly shares?: Readonly<Partial<Record<Column, Share>>>
}

/** A figure, and under it the share it is of each of its bases. */
function linesOf({ words, counts, of }: ReportSection['lines'][number]): CountedRow[] {
  return [{ words, counts }, ...shareRows({ counts, of }).map((share) => ({ ...share, counts: {} }))]
}

function tableOf(rows: readonly CountedRow[], below: Below): Block {
  return {
    kind: 'table',
    columns: paperColumns,
    rows: rows.map((row): Cell[] => [row.words, ...columns.map((column) => cellOf(row, column, below))]),
    empty: '',
  }
}

function cellOf({ counts, shares = {} }: CountedRow, column: Column, below: Below): Cell {
  const [shown, share] = [counts[column], shares[column]]
  if (shown !== undefined) return shownWords(shown, below ?? 0)
  return share === undefined ? NO_NUMBER : shareOfWords(share)
}
