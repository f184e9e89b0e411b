import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AuditFilter } from '../../../shared/contract/audit'
import { exactly } from '../../../shared/domain/time/moment'
import { actionWords, detailWords } from '../../../shared/text/auditWords'
import { api, type call } from '../../app/api'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { ButtonRow } from '../../components/ButtonRow'
import { Empty } from '../../components/Empty'
import { RecordTable, type Column } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { When } from '../../components/When'

type AuditLine = Awaited<ReturnType<typeof call.audit.list>>['entries'][number]

const columns: readonly Column<AuditLine>[] = [
  { key: 'seq', heading: 'Entry', nowrap: true, cell: ({ seq }) => seq.toLocaleString('en-GB') },
  { key: 'at', heading: 'When', nowrap: true, cell: ({ at }) => <When moment={exactly(at)} /> },
  { key: 'actor', heading: 'Who', width: '11rem', cell: ({ actor }) => actor },
  { key: 'action', heading: 'What', cell: ({ action }) => actionWords(action) },
  { key: 'subject', heading: 'About', cell: (line) => <Subject line={line} /> },
  { key: 'detail', heading: 'More', cell: ({ detail }) => detailWords(detail) },
]

function Subject({ line: { subjectKind, subjectId, child } }: { readonly line: AuditLine }) {
  if (subjectKind === null) return '–'
  if (child !== null && subjectId !== null) return <AppLink to={paths.child(subjectId)}>{child}</AppLink>
  return actionWords(subjectKind)
}

/** The entries asked for, a hundred at a time, newest first. Made anew for every filter. */
export function Entries({ filter }: { readonly filter: AuditFilter }) {
  /** Where each page before this one began, to find the way back. */
  const [way, setWay] = useState<readonly (number | null)[]>([null])
  const before = way.at(-1) ?? null
  const list = useQuery({
    ...api.audit.list.queryOptions({ input: { before, filter } }),
    placeholderData: keepPreviousData,
  })
  const entries = list.data?.entries ?? []
  const oldest = entries.at(-1)?.seq
  return (
    <>
      <RefusalNotice error={list.error} />
      <RecordTable
        caption={
          way.length === 1
            ? 'Entries, newest first'
            : `Entries before ${(before ?? 0).toLocaleString('en-GB')}`
        }
        rows={entries}
        rowKey={({ seq }) => String(seq)}
        empty={list.isPending ? null : <Empty>No entry is like that. Choose other days, or show all.</Empty>}
        columns={columns}
      />
      {(way.length > 1 || list.data?.more === true) && (
        <ButtonRow>
          <Button
            variant="default"
            size="xs"
            disabled={way.length === 1 || list.isPlaceholderData}
            onClick={() => setWay(way.slice(0, -1))}
          >
            Newer entries
          </Button>
          <Button
            variant="default"
            size="xs"
            disabled={list.data?.more !== true || list.isPlaceholderData || oldest === undefined}
            onClick={() => setWay([...way, oldest ?? null])}
          >
            Older entries
          </Button>
        </ButtonRow>
      )}
    </>
  )
}
