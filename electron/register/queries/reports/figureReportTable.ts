import type { CountedReport } from '../../../../shared/returns/figures/reports/countReport'
import { columns, columnWords } from '../../../../shared/returns/figures/columns'
import { reportPlans } from '../../../../shared/returns/figures/reports/plans'
import { shareOf } from '../../../../shared/returns/figures/shares'
import { aboutFile } from '../../exchange/sheetsOut/aboutFile'
import type { OutCell, OutColumn } from '../../exchange/sheetsOut/model'
import type { SavedTable } from '../../exchange/sheetsOut/savedTables'
import { viewingAt } from '../viewing'
import { readReport, type AskedReport } from './readReport'
import { definitionsOf, leftOutWords } from './reportWords'

const outColumns: readonly OutColumn[] = [
  { heading: 'Part', type: 'text', width: 28 },
  { heading: 'Figure', type: 'text', width: 50 },
  ...columns.map((column): OutColumn => ({ heading: columnWords[column], type: 'whole' })),
  { heading: 'Share, all ours', type: 'percent' },
  { heading: 'Share of', type: 'text', width: 40 },
]

/** A report's figures as one table: a row for every figure, every share and every row of a breakdown. */
export const figureReportTable: SavedTable<AskedReport> = {
  permission: 'returns.read',
  read: async (db, which, { person, now }) => {
    const viewing = await viewingAt(db, now)
    const answer = await readReport(db, which, viewing)
    const rows = answer.sections.flatMap(rowsOf)
    const title = `${answer.title}, ${answer.period}`
    return {
      file: {
        sheets: [{ name: 'Figures', columns: outColumns, rows }],
        definitions: [
          ...aboutFile(title, { settings: viewing.settings, person, now }),
          { term: 'Who it is for', meaning: reportPlans[which.report].mayGo },
          ...[...answer.rules, ...leftOutWords(answer)].map((meaning) => ({
            term: 'How it was counted',
            meaning,
          })),
          ...definitionsOf(answer),
        ],
      },
      facts: {
        kind: 'figureReport',
        report: which.report,
        year: null,
        childId: null,
        counts: { figures: rows.length },
      },
    }
  },
}

type Section = CountedReport['sections'][number]
type Counts = Section['lines'][number]['counts']

function rowsOf({ heading, lines, tables }: Section): OutCell[][] {
  const row = (figure: string, counts: Counts, of: { words: string; counts: Counts } | null): OutCell[] => [
    heading,
    figure,
    ...columns.map((column) => counts[column] ?? null),
    of === null ? null : shareOf(counts.ours, of.counts.ours),
    of === null ? null : of.words,
  ]
  return [
    ...lines.flatMap((line) =>
      line.of.length === 0
        ? [row(line.words, line.counts, null)]
        : line.of.map((base) => row(line.words, line.counts, base)),
    ),
    ...tables.flatMap((table) =>
      table.rows.map(({ words, counts }) => row(`${table.words}: ${words}`, counts, table.of)),
    ),
  ]
}
