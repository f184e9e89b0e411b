import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { EpisodeListRow } from '../../../../shared/contract/episodes'
import { api } from '../../../app/api'
import { paths } from '../../../app/paths'
import { AppLink } from '../../../components/AppLink'
import { Empty } from '../../../components/Empty'
import { RecordTable, type Column } from '../../../components/RecordTable'
import { RefusalNotice } from '../../../components/RefusalNotice'
import { StatusWord } from '../../../components/StatusWord'
import { When } from '../../../components/When'

const LIST_ID = 'not-back'
const MOST = 200

/** Everybody who is recorded as not back. */
export const notBackQuery = () =>
  api.episodes.list.queryOptions({ input: { show: 'missingNow', limit: MOST } })

/** Everybody who is recorded as not back; the first one has the focus. */
export function NotBackList() {
  const list = useQuery(notBackQuery())
  const loaded = list.data !== undefined
  useEffect(() => {
    if (loaded) document.querySelector<HTMLElement>(`#${LIST_ID} tbody a`)?.focus()
  }, [loaded])
  if (list.data === undefined) return <RefusalNotice error={list.error} />
  return (
    <div id={LIST_ID}>
      <RecordTable
        caption="Recorded as not back"
        captionHidden
        columns={columns}
        rows={list.data.rows}
        rowKey={({ id }) => id}
        rowPath={({ id }) => paths.recordReturn({ episode: id })}
        empty={
          <Empty next={<AppLink to={paths.recordMissing()}>Record an absence that is already over</AppLink>}>
            Nobody is recorded as missing. A child who came back before anybody told the council is recorded
            with “Record missing” and “already back”.
          </Empty>
        }
      />
    </div>
  )
}

const columns: readonly Column<EpisodeListRow>[] = [
  { key: 'child', heading: 'Child', cell: ({ child }) => child.label },
  {
    key: 'state',
    heading: 'How it stands',
    cell: ({ foundNotBack, typeLabel }) =>
      foundNotBack ? (
        <StatusWord meaning="soon">found, not back</StatusWord>
      ) : (
        <StatusWord meaning="now">{typeLabel}</StatusWord>
      ),
  },
  { key: 'since', heading: 'Since', cell: ({ start }) => <When moment={start} as="spoken" /> },
  { key: 'ref', heading: 'Episode', cell: ({ ref }) => ref },
]
