import { useMutation, useQuery } from '@tanstack/react-query'
import type { HistoryEntry } from '../../shared/contract/history'
import { exactly } from '../../shared/domain/time/moment'
import { staysWords, type StaysCode } from '../../shared/text/staysWords'
import { api, call } from '../app/api'
import { DialogButton } from './FormDialog'
import { Empty } from './Empty'
import { HistoryList } from './HistoryList'
import { LinkButton } from './LinkButton'
import { RefusalNotice } from './RefusalNotice'
import { RuleNotes } from './RuleNotes'
import { When } from './When'

export interface HistoryButtonProps {
  readonly recordId: string
  /** What it is the history of: "2026-0042", "Jane Cole". */
  readonly of: string
  /** "History" where the button stands in a row of a table. */
  readonly label?: string
}

/** "Who changed what" of one record and its parts, newest first, with the way back to earlier values. */
export function HistoryButton({ recordId, of, label = 'Who changed what' }: HistoryButtonProps) {
  return (
    <DialogButton
      label={label}
      title={`Who changed what: ${of}`}
      quiet
      renderForm={() => <History recordId={recordId} />}
    />
  )
}

interface PuttingBack {
  readonly entry: HistoryEntry
  readonly toVersion: number
  readonly columns: string[] | null
}

function History({ recordId }: { readonly recordId: string }) {
  const history = useQuery({
    ...api.history.ofRecord.queryOptions({ input: { recordId } }),
    gcTime: 0,
  })
  const putBack = useMutation({
    mutationFn: ({ entry: { record }, toVersion, columns }: PuttingBack) =>
      call.history.putBack({ recordId: record.id, version: record.versionNow, toVersion, columns }),
  })
  if (history.data === undefined) return <RefusalNotice error={history.error} />
  if (history.data.length === 0) return <Empty>Nothing has been changed since it was recorded.</Empty>
  return (
    <>
      <RefusalNotice error={putBack.error} />
      <Stays entries={history.data} />
      <HistoryList entries={history.data.map((entry) => shown(entry, putBack.mutate))} />
    </>
  )
}

/** What of this history cannot be put back, each reason once, with the records it is said of. */
function Stays({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const records = new Map<StaysCode, Set<string>>()
  for (const { record } of entries)
    if (record.stays !== null)
      records.set(
        record.stays,
        (records.get(record.stays) ?? new Set()).add(record.what ?? 'this record as a whole'),
      )
  const notes = [...records].map(([stays, of]) => ({
    message: `Not to be put back from here: ${named([...of])}, because ${staysWords(stays)}`,
    rule: null,
  }))
  return notes.length > 0 && <RuleNotes notes={notes} />
}

/** The first two by name; a long list would not be read. */
function named(names: readonly string[]): string {
  const more = names.length - 2
  return more > 0 ? `${names.slice(0, 2).join(', ')} and ${more} more` : names.join(' and ')
}

/** One entry, with a way back to each value it replaced and to the record as the entry left it. */
function shown(entry: HistoryEntry, putBack: (what: PuttingBack) => void) {
  const { at, by, record, changes, canPutBack } = entry
  const { version } = record
  return {
    key: `${record.id} ${version}`,
    head: (
      <>
        <When moment={exactly(at)} /> by {by}
        {record.what !== null && `, ${record.what}`}
      </>
    ),
    action: canPutBack && (
      <LinkButton onClick={() => putBack({ entry, toVersion: version, columns: null })}>
        Put back this version
      </LinkButton>
    ),
    lines: changes.map(({ column, before, after, columns }) => ({
      name: column,
      before,
      after,
      action: columns.length > 0 && (
        <LinkButton
          label={`Put back ${column}: ${before ?? 'nothing'}`}
          onClick={() => putBack({ entry, toVersion: version - 1, columns })}
        >
          Put back
        </LinkButton>
      ),
    })),
  }
}
