import { useQuery } from '@tanstack/react-query'
import { exactly } from '../../shared/domain/time/moment'
import { api } from '../app/api'
import { DialogButton } from './FormDialog'
import { Empty } from './Empty'
import { HistoryList } from './HistoryList'
import { RefusalNotice } from './RefusalNotice'
import { When } from './When'

/** "Who changed what" of one record and its parts, newest first. */
export function HistoryButton({ recordId, of }: { readonly recordId: string; readonly of: string }) {
  return (
    <DialogButton
      label="Who changed what"
      title={`Who changed what: ${of}`}
      quiet
      renderForm={() => <History recordId={recordId} />}
    />
  )
}

function History({ recordId }: { readonly recordId: string }) {
  const history = useQuery({
    ...api.children.history.queryOptions({ input: { recordId } }),
    gcTime: 0,
  })
  if (history.data === undefined) return <RefusalNotice error={history.error} />
  if (history.data.length === 0) return <Empty>Nothing has been changed since it was recorded.</Empty>
  return (
    <HistoryList
      entries={history.data.map(({ at, by, command, changes }) => ({
        key: `${at} ${command} ${changes[0]?.column ?? ''}`,
        head: (
          <>
            <When moment={exactly(at)} /> by {by}
          </>
        ),
        lines: changes.map(({ column, before, after }) => ({ name: column, before, after })),
      }))}
    />
  )
}
