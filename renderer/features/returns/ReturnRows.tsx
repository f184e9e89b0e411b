import type { YearView } from '../../../shared/contract/returns'
import { plural } from '../../../shared/text/plural'
import { May } from '../../app/May'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { Empty } from '../../components/Empty'
import { PagedTable } from '../../components/PagedTable'
import type { Column } from '../../components/RecordTable'
import { Section } from '../../components/Section'

type Row = YearView['rows'][number]

const columns: readonly Column<Row>[] = [
  { key: 'row', heading: 'Row', width: '4rem', cell: ({ row }) => row },
  {
    key: 'child',
    heading: 'CHILD',
    cell: ({ child, episodeId }) =>
      episodeId === null ? child : <AppLink to={paths.episode(episodeId)}>{child}</AppLink>,
  },
  { key: 'dob', heading: 'DOB', cell: ({ dob }) => dob },
  { key: 'missing', heading: 'MISSING', cell: ({ missing }) => missing },
  { key: 'start', heading: 'MIS_START', cell: ({ misStart }) => misStart },
  { key: 'end', heading: 'MIS_END', cell: ({ misEnd }) => misEnd },
  {
    key: 'from',
    heading: 'From',
    cell: ({ fromFile }) => (fromFile ? "the council's own file" : 'recorded in Homeward'),
  },
]

/** Rows of the return as the file has them, each leading to its episode. */
export function ReturnRowsTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <PagedTable
      narrow="columns"
      caption="Rows of missing.csv"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ row }) => String(row)}
      empty={
        <Empty
          next={
            <May permission="exchange.import">
              <AppLink to={paths.import}>Import the council's files</AppLink>
            </May>
          }
        >
          No missing or away episode of a looked-after child lies in this year.
        </Empty>
      }
    />
  )
}

/** Every row that would be in the file. */
export function ReturnRows({ view: { rows } }: { readonly view: YearView }) {
  return (
    <Section id="rows" heading="Rows of missing.csv" note={plural(rows.length, 'row')}>
      <ReturnRowsTable rows={rows} />
    </Section>
  )
}
