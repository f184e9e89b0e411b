import type { FigureReportAnswer, ReportGridAnswer } from '../../../shared/contract/reports'
import {
  columns as figureColumns,
  columnWords,
  type Column as FigureColumn,
} from '../../../shared/returns/figures/columns'
import type { Period } from '../../../shared/returns/figures/period'
import {
  groupShares,
  NO_NUMBER,
  percentWords,
  shareOfWords,
  shareRows,
  type Share,
} from '../../../shared/returns/suppression/groupShares'
import { rowsToRead } from '../../../shared/returns/suppression/rowsToRead'
import { shownWords } from '../../../shared/returns/suppression/shown'
import { useMay } from '../../app/useMay'
import { ChartTable } from '../../components/ChartTable'
import { Empty } from '../../components/Empty'
import { Figure } from '../../components/Figure'
import { RecordTable, type Column } from '../../components/RecordTable'
import { Section } from '../../components/Section'
import { Words } from '../../components/Words'
import { RowsBehind } from '../figures/RowsBehind'

type Shown = FigureReportAnswer['sections'][number]

/** One row of a table of figures. */
interface Row {
  readonly key: string
  readonly words: string
  readonly rule: string
  readonly figure: string
  readonly part: string | null
  readonly counts: Shown['lines'][number]['counts']
  readonly shares: Readonly<Partial<Record<FigureColumn, Share>>>
}

export interface ReportSectionProps {
  readonly section: Shown
  readonly period: Period
  /** What small numbers are below; null where all are shown. */
  readonly below: number | null
}

/** A part of a report: sentences, pictures with their tables, figures split four ways with their shares, breakdowns. */
export function ReportSection({ section, period, below }: ReportSectionProps) {
  const { heading, says, lines, tables, charts, grids, box, notes } = section
  const id = heading.toLowerCase().replaceAll(' ', '-')
  return (
    <Section id={id} heading={heading} wide>
      {box !== null && <OwnWords words={box.words} />}
      <Sentences sentences={says} />
      {charts.map((chart) => (
        <ChartTable key={chart.title} {...chart} />
      ))}
      {grids.map((grid) => (
        <Grid key={grid.title} grid={grid} />
      ))}
      {lines.length > 0 && (
        <FigureTable
          caption={heading}
          captionHidden
          rows={lines.flatMap(lineRows)}
          period={period}
          below={below}
        />
      )}
      {tables.map((table) => (
        <FigureTable
          key={table.id}
          caption={table.words}
          rows={rowsToRead(table).map(({ key, words, counts }): Row => ({
            key,
            words,
            rule: table.rule,
            figure: table.id,
            part: key,
            counts,
            shares: groupShares(counts, table.of.counts),
          }))}
          period={period}
          below={below}
        />
      ))}
      <Sentences sentences={notes} />
    </Section>
  )
}

/** The council's own words as they were typed. */
function OwnWords({ words }: { readonly words: string }) {
  if (words.trim() === '') return <Empty>Nothing typed yet: under “Your own words” above.</Empty>
  return <Sentences sentences={words.split('\n').filter((line) => line.trim() !== '')} />
}

/** A plain table of words. */
function Grid({ grid: { title, columns, rows, note } }: { readonly grid: ReportGridAnswer }) {
  return (
    <>
      <RecordTable
        caption={title}
        columns={columns.map((heading, at): Column<readonly string[]> => ({
          key: heading,
          heading,
          ...(at === 0 ? {} : { align: 'right' }),
          cell: (row) => row[at],
        }))}
        rows={rows}
        rowKey={([first = '']) => first}
        empty={null}
      />
      {note !== null && (
        <Words>
          <p>{note}</p>
        </Words>
      )}
    </>
  )
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <Words>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Words>
  )
}

/** A figure, and under it the share it is of each of its bases. */
function lineRows({ id, words, rule, counts, of }: Shown['lines'][number]): Row[] {
  const line = { rule, figure: id, part: null }
  return [
    { ...line, key: id, words, counts, shares: {} },
    ...shareRows({ counts, of }).map(({ base, ...share }) => ({
      ...line,
      ...share,
      key: `${id} of ${base}`,
      counts: {},
    })),
  ]
}

function FigureTable(props: {
  readonly caption: string
  readonly captionHidden?: boolean
  readonly rows: readonly Row[]
  readonly period: Period
  readonly below: number | null
}) {
  const { caption, captionHidden = false, rows, period, below } = props
  const mayOpen = useMay('children.read')
  const columns: readonly Column<Row>[] = [
    { key: 'words', heading: 'Figure', width: '16rem', cell: ({ words }) => words },
    ...figureColumns.map((column): Column<Row> => ({
      key: column,
      heading: columnWords[column],
      align: 'right',
      cell: (row) => <Count row={row} column={column} period={period} below={below} opens={mayOpen} />,
    })),
  ]
  return (
    <RecordTable
      caption={caption}
      captionHidden={captionHidden}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      empty={<Empty>{caption}: none in this period.</Empty>}
    />
  )
}

/** A number with its share; opens the records behind it for those who may see them. */
function Count(props: {
  readonly row: Row
  readonly column: FigureColumn
  readonly period: Period
  readonly below: number | null
  readonly opens: boolean
}) {
  const { row, column, period, below, opens } = props
  const [count, share] = [row.counts[column], row.shares[column]]
  if (count === undefined) return share === undefined ? NO_NUMBER : shareOfWords(share)
  const words = shownWords(count, below ?? 0)
  const beside = share === undefined || count === 0 ? '' : ` (${percentWords(share)})`
  if (typeof count !== 'number' || count === 0 || !opens) return `${words}${beside}`
  return (
    <>
      <Figure
        value={words}
        label={`${row.words}: ${columnWords[column]}`}
        labelHidden
        inTable
        definition={row.rule}
        rows={() => <RowsBehind number={{ ...period, figure: row.figure, part: row.part, column }} />}
      />
      {beside}
    </>
  )
}
