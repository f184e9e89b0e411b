import { useState } from 'react'
import type { ReturnNote } from '../../../shared/contract/returnSteps'
import type { YearView } from '../../../shared/contract/returns'
import { exactly } from '../../../shared/domain/time/moment'
import { aboutWords } from '../../../shared/returns/ssda903/returnNotes'
import { plural } from '../../../shared/text/plural'
import { call, queryClient } from '../../app/api'
import { Empty } from '../../components/Empty'
import { JustWithdrawn, type Withdrawn } from '../../components/JustWithdrawn'
import { PagedTable } from '../../components/PagedTable'
import { ReasonButton } from '../../components/ReasonButton'
import type { Column } from '../../components/RecordTable'
import { Section } from '../../components/Section'
import { When } from '../../components/When'
import { NoteButton } from './NoteForm'

/** What DfE is asked to accept: against a child, a rule, both, or the return. */
export function Notes({ view: { notes, year } }: { readonly view: YearView }) {
  const [withdrawn, setWithdrawn] = useState<Withdrawn | null>(null)
  return (
    <Section
      id="notes"
      heading="Notes for DfE"
      note={notes.length === 0 ? '' : plural(notes.length, 'note')}
      action={
        <NoteButton
          about={{ year, rule: null, childRef: null, childId: null }}
          label="Add a note on the return"
        />
      }
    >
      {withdrawn && (
        <JustWithdrawn
          withdrawn={withdrawn}
          bringBack={async (note) => {
            await call.returns.bringBackNote(note)
            await queryClient.invalidateQueries()
          }}
          onBack={() => setWithdrawn(null)}
        />
      )}
      <PagedTable
        caption="Notes for DfE"
        captionHidden
        columns={columns(setWithdrawn)}
        rows={notes}
        rowKey={({ id }) => id}
        empty={
          <Empty>
            None. What cannot be put right takes a note: beside its rule, beside its row, or here for the
            whole return.
          </Empty>
        }
      />
    </Section>
  )
}

function columns(onWithdrawn: (withdrawn: Withdrawn) => void): readonly Column<ReturnNote>[] {
  return [
    { key: 'about', heading: 'About', width: '14rem', cell: aboutWords },
    {
      key: 'note',
      heading: 'Note',
      cell: ({ text }) => text ?? 'About a child whose record is restricted.',
    },
    { key: 'by', heading: 'By', cell: ({ by }) => by },
    { key: 'at', heading: 'When', nowrap: true, cell: ({ at }) => <When moment={exactly(at)} /> },
    {
      key: 'withdraw',
      heading: 'Withdraw',
      headingHidden: true,
      cell: (note) => <WithdrawNote note={note} onWithdrawn={onWithdrawn} />,
    },
  ]
}

function WithdrawNote({
  note,
  onWithdrawn,
}: {
  readonly note: ReturnNote
  readonly onWithdrawn: (withdrawn: Withdrawn) => void
}) {
  const { id, version } = note
  const what = `note on ${aboutWords(note)}`
  return (
    <ReasonButton
      quiet
      needs="returns.prepare"
      label="Withdraw"
      title={`Withdraw the ${what}`}
      of={id}
      explain="It is no longer printed with the checks. It can be brought back."
      onConfirm={async (reason) => {
        const saved = await call.returns.withdrawNote({ id, version, reason })
        onWithdrawn({ ...saved, what })
        await queryClient.invalidateQueries()
      }}
    />
  )
}
