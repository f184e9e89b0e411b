import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { IncomingRow } from '../../../shared/contract/placements'
import { plainDateWords } from '../../../shared/domain/time/words'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { useGo } from '../../components/AppLink'
import { Empty } from '../../components/Empty'
import { Page } from '../../components/Page'
import { RecordTable, type Column } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { StatusWord } from '../../components/StatusWord'
import { PlacesTabs } from '../places/PlacesTabs'

/** Other authorities' children who live here: counted apart, and their own authority must offer the interview. */
export function IncomingScreen() {
  const go = useGo()
  const may = useMay('placements.write')
  const list = useQuery(api.placements.incoming.queryOptions())
  const { data } = list
  return (
    <Page
      title="Others' children placed here"
      facts={data ? [plural(data.length, 'child', 'children')] : []}
      action={may && <Button onClick={() => go(paths.newIncoming())}>Record an incoming placement</Button>}
    >
      <PlacesTabs here={paths.incoming} />
      <RefusalNotice error={list.error} />
      {data && (
        <RecordTable
          caption="Others' children placed here"
          captionHidden
          columns={columns}
          rows={data}
          rowKey={({ id }) => id}
          rowPath={({ id }) => paths.child(id)}
          empty={
            <Empty>
              No child of another authority is recorded as living here. Record one when the notice of a
              placement reaches you.
            </Empty>
          }
        />
      )}
    </Page>
  )
}

const columns: readonly Column<IncomingRow>[] = [
  { key: 'child', heading: 'Child', cell: ({ label }) => label },
  { key: 'age', heading: 'Age', align: 'right', cell: ({ age }) => age ?? '–' },
  { key: 'by', heading: 'Placed by', cell: ({ placingLa }) => placingLa ?? 'Not recorded' },
  { key: 'at', heading: 'Lives at', cell: ({ livesAt }) => livesAt ?? 'Not recorded' },
  {
    key: 'since',
    heading: 'Since',
    nowrap: true,
    cell: ({ since }) => (since === null ? '–' : plainDateWords(since)),
  },
  {
    key: 'notice',
    heading: 'Notice received',
    nowrap: true,
    cell: ({ noticeReceivedOn }) =>
      noticeReceivedOn === null ? 'Not recorded' : plainDateWords(noticeReceivedOn),
  },
  { key: 'worker', heading: 'Their social worker', cell: ({ worker }) => worker ?? 'Not recorded' },
  {
    key: 'now',
    heading: 'Now',
    nowrap: true,
    cell: ({ missingNow }) => (missingNow ? <StatusWord meaning="now">missing now</StatusWord> : ''),
  },
]
