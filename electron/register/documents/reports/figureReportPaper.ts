import type { CountedReport } from '../../../../shared/returns/figures/reports/countReport'
import { columns, columnWords, type Column } from '../../../../shared/returns/figures/columns'
import { reportPlans } from '../../../../shared/returns/figures/reports/plans'
import { shareWords } from '../../../../shared/returns/figures/shares'
import { definitionsOf, leftOutWords } from '../../queries/reports/reportWords'
import { reportFrameOf, type PrintedBy } from '../frameOf'
import type { Block, Cell, Column as PaperColumn, Paper } from '../kit/model'

type Section = CountedReport['sections'][number]
type Counts = Section['lines'][number]['counts']

/** A report with figures: what it is, the parts with their tables and shares, how it was counted, the definitions. */
export function figureReportPaper(answer: CountedReport, printedBy: PrintedBy): Paper {
  const { title, period, report, sections, rules } = answer
  const { responsibleManager } = printedBy.settings
  return {
    title: `${title}, ${period}`,
    frame: reportFrameOf(printedBy, `${reportPlans[report].reference}, ${period}`),
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
      { kind: 'paragraph', text: reportPlans[report].mayGo },
      { kind: 'contents' },
      ...sections.flatMap(sectionBlocks),
      { kind: 'heading', level: 2, text: 'How it was counted' },
      { kind: 'list', items: [...rules, ...leftOutWords(answer)], empty: '' },
    ],
    definitions: definitionsOf(answer),
  }
}

const paperColumns: readonly PaperColumn[] = [
  { label: 'Figure', width: '*' },
  ...columns.map((column): PaperColumn => ({ label: columnWords[column], width: 56, align: 'right' })),
]

function sectionBlocks({ heading, lines, tables, notes }: Section): Block[] {
  const shares = lines.flatMap(({ words, counts, of }) =>
    of.flatMap((base) => {
      const share = shareWords(counts.ours, base.counts.ours)
      return share === null ? [] : [`${words}: ${share} (${base.words.toLowerCase()})`]
    }),
  )
  return [
    { kind: 'heading', level: 2, text: heading },
    ...(lines.length === 0 ? [] : [tableOf(lines)]),
    ...(shares.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: 'Shares, all ours' } as const,
          { kind: 'list', items: shares, empty: '' } as const,
        ]),
    ...tables.flatMap(({ words, rows, of }): Block[] => [
      { kind: 'heading', level: 3, text: words },
      tableOf([
        ...rows.filter(({ counts }) => anyOf(counts)),
        { words: `Together: ${of.words.toLowerCase()}`, counts: of.counts },
      ]),
    ]),
    ...notes.map((text): Block => ({ kind: 'paragraph', text, quiet: true })),
  ]
}

/** Rows of a long list of reasons that nobody gave are left away on paper. */
function anyOf(counts: Counts): boolean {
  return columns.some((column) => (counts[column] ?? 0) > 0)
}

function tableOf(rows: readonly { readonly words: string; readonly counts: Counts }[]): Block {
  return {
    kind: 'table',
    columns: paperColumns,
    rows: rows.map(({ words, counts }): Cell[] => [
      words,
      ...columns.map((column) => cellOf(counts, column)),
    ]),
    empty: '',
  }
}

/** A column that means nothing for the figure is empty, which is not nought. */
function cellOf(counts: Counts, column: Column): Cell {
  return counts[column]?.toLocaleString('en-GB') ?? ''
}
