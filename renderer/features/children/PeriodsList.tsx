import { useState } from 'react'
import type { ChildPart, TimelineEntry } from '../../../shared/contract/children'
import { isLocalDate } from '../../../shared/domain/time/localDate'
import { plainDateWords } from '../../../shared/domain/time/words'
import { call } from '../../app/api'
import { HistoryButton } from '../../components/HistoryButton'
import { paths } from '../../app/paths'
import { May } from '../../app/May'
import { AppLink } from '../../components/AppLink'
import { ButtonRow } from '../../components/ButtonRow'
import { LinkButton } from '../../components/LinkButton'
import { ReasonButton } from '../../components/ReasonButton'
import { RecordTable, type Column } from '../../components/RecordTable'

export interface PeriodsListProps {
  readonly entries: readonly TimelineEntry[]
  readonly childId: string
}

/** Every status and placement there was, newest first, so that one recorded in error can be withdrawn. */
export function PeriodsList({ entries, childId }: PeriodsListProps) {
  const [open, setOpen] = useState(false)
  const periods = entries.filter(({ kind }) => kind === 'status' || kind === 'placement')
  if (periods.length === 0) return null
  return (
    <>
      <div>
        <LinkButton onClick={() => setOpen(!open)}>
          {open ? 'Hide statuses and placements' : `Statuses and placements (${periods.length})`}
        </LinkButton>
      </div>
      {open && (
        <RecordTable
          caption="Statuses and placements"
          captionHidden
          columns={columnsOf(childId)}
          rows={periods}
          rowKey={({ id }) => id}
          empty={null}
        />
      )}
    </>
  )
}

const columnsOf = (childId: string): readonly Column<TimelineEntry>[] => [
  {
    key: 'from',
    heading: 'From',
    nowrap: true,
    cell: ({ at }) => (at !== null && isLocalDate(at) ? plainDateWords(at) : 'not known'),
  },
  {
    key: 'what',
    heading: 'What',
    cell: ({ title, detail }) => (
      <>
        {title}
        {detail !== null && <div>{detail}</div>}
      </>
    ),
  },
  {
    key: 'do',
    heading: 'Change',
    headingHidden: true,
    cell: (entry) =>
      entry.version !== null && (
        <ButtonRow>
          <HistoryButton recordId={entry.id} of={entry.title} label="History" />
          {entry.kind === 'placement' && (
            <May permission="placements.write">
              <AppLink to={paths.placement(childId, entry.id)}>Change</AppLink>
            </May>
          )}
          <Withdraw entry={entry} version={entry.version} />
        </ButtonRow>
      ),
  },
]

function Withdraw({ entry, version }: { readonly entry: TimelineEntry; readonly version: number }) {
  const kind: ChildPart = entry.kind === 'status' ? 'status' : 'placement'
  return (
    <ReasonButton
      needs={entry.kind === 'status' ? 'children.write' : 'placements.write'}
      label="Withdraw"
      title={`Withdraw: ${entry.title}`}
      of={entry.id}
      explain="For one recorded in error. It stays in the history and can be brought back below."
      quiet
      onConfirm={(reason) => call.children.withdrawPart({ kind, id: entry.id, version, reason })}
    />
  )
}
