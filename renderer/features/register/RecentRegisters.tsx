import { useMutation, useQueryClient } from '@tanstack/react-query'
import { exactly } from '../../../shared/domain/time/moment'
import { clockAndDayWords } from '../../../shared/domain/time/words'
import { api } from '../../app/api'
import { LinkButton } from '../../components/LinkButton'
import { RecordTable } from '../../components/RecordTable'
import { StatusWord } from '../../components/StatusWord'
import { useNow } from '../../components/useNow'
import { When } from '../../components/When'
import type { RecentRegister } from './chosenRegister'

export interface RecentRegistersProps {
  readonly recent: readonly RecentRegister[]
  readonly onChoose: (register: RecentRegister) => void
  /** It is not where it was: a backup can take its place. */
  readonly onRestore: (register: RecentRegister) => void
}

/** Registers opened on this PC before, newest first, with who has one open now. */
export function RecentRegisters({ recent, onChoose, onRestore }: RecentRegistersProps) {
  const now = useNow()
  const queries = useQueryClient()
  const forget = useMutation(
    api.register.forgetRecent.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.register.recent.key() }),
    }),
  )
  const state = (row: RecentRegister) => {
    if (!row.exists)
      return (
        <>
          <StatusWord meaning="unknown">not where it was</StatusWord>{' '}
          <LinkButton onClick={() => onRestore(row)}>Restore a backup</LinkButton>
          {' · '}
          <LinkButton onClick={() => forget.mutate({ recentId: row.recentId })}>Forget it</LinkButton>
        </>
      )
    if (row.inUse)
      return (
        <StatusWord meaning="soon">
          {row.inUse.by} has had it open since {clockAndDayWords(row.inUse.since, now)}
        </StatusWord>
      )
    return <When moment={exactly(row.lastOpenedAt)} as="ago" />
  }
  return (
    <RecordTable
      caption="Registers used on this PC"
      captionHidden
      rows={recent}
      rowKey={(row) => row.recentId}
      onOpen={onChoose}
      empty={null}
      columns={[
        { key: 'name', heading: 'Register', cell: (row) => row.name },
        { key: 'file', heading: 'File', cell: (row) => `${row.file} in ${row.folder}` },
        { key: 'state', heading: 'Last opened', cell: state },
      ]}
    />
  )
}
