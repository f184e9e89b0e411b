import type { RowChange } from '../../../shared/contract/returnSteps'
import { exactly } from '../../../shared/domain/time/moment'
import { changeInWords } from '../../../shared/returns/ssda903/rowWords'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { PagedTable } from '../../components/PagedTable'
import type { Column } from '../../components/RecordTable'
import { When } from '../../components/When'

const columns: readonly Column<RowChange>[] = [
  {
    key: 'child',
    heading: 'Child',
    width: '10rem',
    cell: ({ child, episodeId }) =>
      episodeId === null ? child : <AppLink to={paths.episode(episodeId)}>{child}</AppLink>,
  },
  { key: 'what', heading: 'What changed', cell: changeInWords },
  {
    key: 'by',
    heading: 'Episode last changed',
    width: '14rem',
    cell: ({ changedBy, changedAt }) =>
      changedAt === null ? (
        '–'
      ) : (
        <>
          <When moment={exactly(changedAt)} />
          {changedBy !== null && ` by ${changedBy}`}
        </>
      ),
  },
]

/** Rows that are not as they were in a file that was saved, each leading to its episode. */
export function ChangesTable({
  caption,
  changes,
}: {
  readonly caption: string
  readonly changes: readonly RowChange[]
}) {
  return (
    <PagedTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={changes}
      rowKey={({ child, before, after }) => JSON.stringify([child, before, after])}
      empty={null}
    />
  )
}
