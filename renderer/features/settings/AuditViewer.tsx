import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { exactly } from '../../../shared/domain/time/moment'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { hasScreen } from '../../app/routes'
import { AppLink } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { Empty } from '../../components/Empty'
import { RecordTable, type Column } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { When } from '../../components/When'
import { Words } from '../../components/Words'
import { actionWords, detailWords, type AuditLine } from './auditWords'

const columns: readonly Column<AuditLine>[] = [
  { key: 'at', heading: 'When', cell: ({ at }) => <When moment={exactly(at)} /> },
  { key: 'actor', heading: 'Who', cell: ({ actor }) => actor },
  { key: 'action', heading: 'What', cell: ({ action }) => actionWords(action) },
  { key: 'subject', heading: 'About', cell: (line) => <Subject line={line} /> },
  { key: 'detail', heading: 'More', cell: ({ detail }) => detailWords(detail) },
]

/** Every entry of the audit trail, newest first, and the check that none was taken out or changed. */
export function AuditViewer() {
  const list = useInfiniteQuery(
    api.audit.list.infiniteOptions({
      input: (before: number | null) => ({ before }),
      initialPageParam: null,
      getNextPageParam: (page) => (page.more ? (page.entries.at(-1)?.seq ?? null) : null),
    }),
  )
  const entries = list.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <>
      <Words>
        <p>
          Who saved, opened, printed or exported what. Each entry carries the seal of the one before it, so
          that none can be changed or taken out unnoticed.
        </p>
      </Words>
      <ChainCheck />
      <RefusalNotice error={list.error} />
      <RecordTable
        caption="Entries, newest first"
        rows={entries}
        rowKey={({ seq }) => String(seq)}
        empty={list.isPending ? null : <Empty>There is no entry yet.</Empty>}
        columns={columns}
      />
      {list.hasNextPage && (
        <div>
          <Button
            variant="default"
            size="xs"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            Older entries
          </Button>
        </div>
      )}
    </>
  )
}

function Subject({ line: { subjectKind, subjectId } }: { readonly line: AuditLine }) {
  if (subjectKind === null) return '–'
  if (subjectKind === 'child' && subjectId !== null && hasScreen(paths.child('$childId')))
    return <AppLink to={paths.child(subjectId)}>child</AppLink>
  return subjectKind
}

/** Walks the whole chain when asked. */
function ChainCheck() {
  const check = useQuery({ ...api.audit.verify.queryOptions(), enabled: false })
  return (
    <>
      <div>
        <Button variant="default" size="xs" loading={check.isFetching} onClick={() => void check.refetch()}>
          Check the whole chain
        </Button>
      </div>
      <RefusalNotice error={check.error} />
      {check.data && check.data.brokenAt === null && (
        <Banner tone="done" title="The chain is whole">
          {plural(check.data.entries, 'entry', 'entries')}, none changed or taken out.
        </Banner>
      )}
      {check.data && check.data.brokenAt !== null && (
        <Banner tone="problem" title={`The chain is broken at entry ${check.data.brokenAt}`}>
          An entry was changed or taken out. Keep this register as it is, and compare it with a backup.
        </Banner>
      )}
    </>
  )
}
