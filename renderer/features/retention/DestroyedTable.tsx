import type { Destruction } from '../../../shared/contract/retention'
import { exactly } from '../../../shared/domain/time/moment'
import { plainDateWords } from '../../../shared/domain/time/words'
import { plural } from '../../../shared/text/plural'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { Empty } from '../../components/Empty'
import { RecordTable, type Column } from '../../components/RecordTable'
import { When } from '../../components/When'

/** What was destroyed, newest first: no names, and until when a copy can hold it. */
export function DestroyedTable({ rows }: { readonly rows: readonly Destruction[] }) {
  return (
    <RecordTable
      caption="Destroyed records"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Empty>Nothing has been destroyed.</Empty>}
    />
  )
}

const columns: readonly Column<Destruction>[] = [
  { key: 'reference', heading: 'Reference', nowrap: true, cell: ({ reference }) => reference },
  { key: 'when', heading: 'When', cell: ({ done }) => done && <When moment={exactly(done.at)} /> },
  {
    key: 'who',
    heading: 'Asked and confirmed by',
    cell: ({ askedBy, done }) => `${askedBy}, ${done?.by ?? ''}`,
  },
  { key: 'rows', heading: 'Rows', align: 'right', cell: ({ done }) => done?.rows },
  {
    key: 'copies',
    heading: 'In copies until',
    cell: ({ done }) =>
      done &&
      `${plainDateWords(done.copiesGoneBy)}${done.copiesThere === 0 ? '; none beside the register now' : `; ${plural(done.copiesThere, 'copy', 'copies')} beside the register now`}`,
  },
  {
    key: 'certificate',
    heading: 'Paper',
    headingHidden: true,
    cell: ({ id, reference }) => (
      <AppLink to={paths.destructionCertificate(id)} label={`Certificate for ${reference}`}>
        Certificate
      </AppLink>
    ),
  },
]
