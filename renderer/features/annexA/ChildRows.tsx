import type { AnnexARow } from '../../../shared/contract/annexA'
import { plainDateWords } from '../../../shared/domain/time/words'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { Empty } from '../../components/Empty'
import { PagedTable } from '../../components/PagedTable'
import type { Column } from '../../components/RecordTable'

const noteWords: Readonly<Record<AnnexARow['notes'][number], string>> = {
  missingNow: 'Missing now',
  startNotKnown: 'An episode without a start is not counted',
  notYetOffered: 'Interview still to be offered',
  offerNotKnown: 'From before Homeward: whether one was offered is not known',
  noReference: 'No identifier: cannot be merged',
}

const columns: readonly Column<AnnexARow>[] = [
  {
    key: 'child',
    heading: 'Child',
    cell: ({ child, ceasedOn }) => (
      <>
        <AppLink to={paths.child(child.id)}>{child.label}</AppLink>
        {ceasedOn !== null && `, in care to ${plainDateWords(ceasedOn)}`}
      </>
    ),
  },
  { key: 'ref', heading: '1 Identifier', cell: ({ child }) => child.localRef ?? '–' },
  { key: 'missing', heading: '29 Missing', cell: ({ missing }) => missing },
  { key: 'absent', heading: '30 Absent', cell: ({ absent }) => absent },
  { key: 'offered', heading: '31 Offered', cell: ({ offered }) => offered ?? 'blank' },
  { key: 'accepted', heading: '32 Accepted', cell: ({ accepted }) => accepted ?? 'blank' },
  {
    key: 'last',
    heading: 'Last missing episode',
    cell: ({ lastMissing }) =>
      lastMissing === null ? (
        '–'
      ) : (
        <AppLink to={paths.episode(lastMissing.episodeId)}>
          {lastMissing.startedOn === null ? 'open it' : plainDateWords(lastMissing.startedOn)}
        </AppLink>
      ),
  },
  {
    key: 'notes',
    heading: 'Worth a look',
    cell: ({ notes }) => (notes.length === 0 ? '–' : notes.map((note) => noteWords[note]).join('. ')),
  },
]

/** One row a child: those with something to look at first, then those who were missing. */
export function ChildRows({ rows }: { readonly rows: readonly AnnexARow[] }) {
  const weight = ({ notes, missing, absent }: AnnexARow) =>
    (notes.length > 0 ? 10_000 : 0) + missing * 10 + absent
  return (
    <PagedTable
      caption="Children of list 8"
      captionHidden
      columns={columns}
      rows={rows.toSorted((a, b) => weight(b) - weight(a))}
      rowKey={({ child }) => child.id}
      empty={
        <Empty>
          No child was looked after by this council on that day or in the six months before. Care statuses
          come with the council's 903 files, or are typed on a child's page.
        </Empty>
      }
    />
  )
}
