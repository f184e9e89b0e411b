import type { CountedReport, ReportSection } from '../../../../shared/returns/figures/reports/report'
import { columns, columnWords } from '../../../../shared/returns/figures/columns'
import { reportPlans } from '../../../../shared/returns/figures/reports/plans'
import { groupShares, NO_NUMBER } from '../../../../shared/returns/suppression/groupShares'
import { shownWords, type Shown } from '../../../../shared/returns/suppression/shown'
import { aboutFile } from '../../exchange/sheetsOut/aboutFile'
import type { OutCell, OutColumn } from '../../exchange/sheetsOut/model'
import type { SavedTable } from '../../exchange/sheetsOut/savedTable'
import { saidThen } from '../figures/saidThen'
import { viewingAt } from '../viewing'
import { readReport, type AskedReport } from './readReport'
import { leftOutWords } from './reportWords'

const outColumns: readonly OutColumn[] = [
  { heading: 'Part', type: 'text', width: 28 },
  { heading: 'Figure', type: 'text', width: 50 },
  ...columns.map((column): OutColumn => ({ heading: columnWords[column], type: 'whole' })),
  { heading: 'In pictures', type: 'whole' },
]

/** A report's figures as one table: a row for every figure, every share and every row of a breakdown. */
export const figureReportTable: SavedTable<AskedReport> = {
  read: async (db, which, { person, now }) => {
    const viewing = await viewingAt(db, now)
    const answer = await readReport(db, which, viewing)
    const rows = answer.sections.flatMap((section) => rowsOf(section, answer))
    const title = `${answer.title}, ${answer.period}`
    return {
      file: {
        sheets: [{ name: 'Figures', columns: outColumns, rows }],
        definitions: [
          ...aboutFile(title, { settings: viewing.settings, person, now }),
          { term: 'Who it is for', meaning: reportPlans[which.report].mayGo },
          ...[
            ...answer.rules,
            ...(answer.heldBack === null ? [] : [answer.heldBack]),
            ...leftOutWords(answer),
          ].map((meaning) => ({
            term: 'How it was counted',
            meaning,
          })),
          ...answer.definitions,
        ],
      },
      facts: {
        kind: 'figureReport',
        report: which.report,
        year: null,
        childId: null,
        period: { from: which.from, to: which.to },
        counts: { figures: rows.length },
        said: saidThen(answer.sections),
      },
    }
  },
}

type Counts = ReportSection['lines'][number]['counts']

function rowsOf(section: ReportSection, { below }: CountedReport): OutCell[][] {
  const { heading, says, lines, tables, grids, box, notes } = section
  const row = (figure: string, counts: Counts): OutCell[] => [
    heading,
    figure,
    ...columns.map((column) => cellOf(counts[column], below)),
  ]
  const shareRow = (figure: string, counts: Counts, base: { words: string; counts: Counts }): OutCell[] => {
    const shares = groupShares(counts, base.counts)
    return [
      heading,
      `${figure}, as a share of ${base.words.toLowerCase()}`,
      ...columns.map((column): OutCell => {
        const share = shares[column]
        return share === undefined ? NO_NUMBER : { type: 'percent', value: share.part / share.whole }
      }),
    ]
  }
  const nothing = columns.map(() => null)
  return [
    ...(box === null || box.words === '' ? [] : [[heading, box.words, ...nothing]]),
    ...says.map((sentence): OutCell[] => [heading, sentence, ...nothing]),
    ...lines.flatMap((line) => [
      row(line.words, line.counts),
      ...line.of.map((base) => shareRow(line.words, line.counts, base)),
    ]),
    ...tables.flatMap((table) =>
      table.rows.flatMap(({ words, counts }) => {
        const figure = `${table.words}: ${words}`
        return [row(figure, counts), shareRow(figure, counts, table.of)]
      }),
    ),
    ...notes.map((note): OutCell[] => [heading, note, ...nothing]),
    ...pictureRows(section),
    ...grids.flatMap(({ title, columns: [, ...headings], rows }) =>
      rows.flatMap(([first = '', ...cells]) =>
        headings.map((of, at): OutCell[] => [
          heading,
          `${title}: ${first}, ${of.toLowerCase()}`,
          ...nothing,
          cells[at] ?? null,
        ]),
      ),
    ),
  ]
}

/** A number stays one. */
function cellOf(shown: Shown | undefined, below: number | null): OutCell {
  return typeof shown === 'string' ? shownWords(shown, below ?? 0) : (shown ?? NO_NUMBER)
}

/** The table beside each picture, a row for every number of it. */
function pictureRows({ heading, charts }: ReportSection): OutCell[][] {
  const nothing = columns.map(() => null)
  return charts.flatMap(({ title, rows, series, unit }) =>
    rows.flatMap(({ label, values }) =>
      series.map((name, at): OutCell[] => {
        const value = values[at] ?? null
        const isShare = unit !== '' && typeof value === 'number'
        return [
          heading,
          `${title}: ${label}, ${name.toLowerCase()}`,
          ...nothing,
          isShare ? { type: 'percent', value: value / 100 } : value,
        ]
      }),
    ),
  )
}
