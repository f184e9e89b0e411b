import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ActionShape } from '../../../shared/contract/interviews'
import { plainDateWords } from '../../../shared/domain/time/words'
import { api, call } from '../../app/api'
import { useMay } from '../../app/useMay'
import { ButtonRow } from '../../components/ButtonRow'
import { Empty } from '../../components/Empty'
import { DialogButton } from '../../components/FormDialog'
import { recordOf } from '../../components/hangsOn'
import { HistoryButton } from '../../components/HistoryButton'
import { JustWithdrawn, type Withdrawn } from '../../components/JustWithdrawn'
import { LinkButton } from '../../components/LinkButton'
import { ReasonButton } from '../../components/ReasonButton'
import { RecordTable } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { StatusWord } from '../../components/StatusWord'
import { ActionForm, DoneForm, type ActionHangsOn } from './ActionForm'

/** What the council itself has to do: what, who, until when, done. It can be added after finishing too. */
export function ActionsSection({ hangsOn }: { readonly hangsOn: ActionHangsOn }) {
  const mayRecord = useMay('actions.record')
  const { meetingId } = hangsOn
  const input = meetingId === undefined ? recordOf(hangsOn) : ({ kind: 'meeting', id: meetingId } as const)
  const actions = useQuery(api.actions.list.queryOptions({ input }))
  const [withdrawn, setWithdrawn] = useState<Withdrawn | null>(null)
  return (
    <Section
      id="actions"
      heading="Actions"
      action={
        mayRecord && (
          <DialogButton
            label="Add an action"
            title="Add an action"
            renderForm={(dialog) => <ActionForm hangsOn={hangsOn} action={null} {...dialog} />}
          />
        )
      }
    >
      <RefusalNotice error={actions.error} />
      {withdrawn !== null && (
        <JustWithdrawn
          withdrawn={withdrawn}
          bringBack={call.actions.bringBack}
          onBack={() => setWithdrawn(null)}
        />
      )}
      {actions.data && (
        <RecordTable
          caption="Actions"
          captionHidden
          rows={actions.data.rows}
          rowKey={({ id }) => id}
          empty={<Empty>No action is recorded. “No further action” is one, too.</Empty>}
          columns={[
            {
              key: 'what',
              heading: 'Action',
              cell: ({ typeLabel, what }) => (
                <>
                  {typeLabel}
                  {what !== null && <div>{what}</div>}
                </>
              ),
            },
            { key: 'who', heading: 'Who', cell: ({ owner }) => owner ?? 'Nobody named' },
            {
              key: 'due',
              heading: 'Due',
              cell: ({ dueOn }) => (dueOn === null ? '–' : plainDateWords(dueOn)),
            },
            { key: 'done', heading: 'Done', cell: doneWords },
            {
              key: 'do',
              heading: 'Change',
              headingHidden: true,
              cell: (action) =>
                mayRecord && <ActionChoices hangsOn={hangsOn} action={action} onWithdrawn={setWithdrawn} />,
            },
          ]}
        />
      )}
    </Section>
  )
}

function doneWords({ doneOn, outcome }: ActionShape) {
  if (doneOn === null) return 'Not yet'
  return (
    <>
      <StatusWord meaning="done">{plainDateWords(doneOn)}</StatusWord>
      {outcome !== null && <div>{outcome}</div>}
    </>
  )
}

interface ActionChoicesProps {
  readonly hangsOn: ActionHangsOn
  readonly action: ActionShape
  readonly onWithdrawn: (action: Withdrawn) => void
}

function ActionChoices({ hangsOn, action, onWithdrawn }: ActionChoicesProps) {
  const undo = useMutation(api.actions.undone.mutationOptions())
  const { id, version, doneOn, typeLabel } = action
  return (
    <ButtonRow>
      {doneOn === null ? (
        <>
          <DialogButton
            label="Done"
            title={`Done: ${typeLabel}`}
            quiet
            renderForm={(dialog) => <DoneForm hangsOn={hangsOn} action={action} {...dialog} />}
          />
          <DialogButton
            label="Change"
            title="Change the action"
            quiet
            renderForm={(dialog) => <ActionForm hangsOn={hangsOn} action={action} {...dialog} />}
          />
        </>
      ) : (
        <LinkButton onClick={() => undo.mutate({ id, version })}>Not done after all</LinkButton>
      )}
      <HistoryButton recordId={id} of={typeLabel} label="History" />
      <ReasonButton
        label="Withdraw"
        title={`Withdraw: ${typeLabel}`}
        of={id}
        explain="For an action recorded in error. It leaves the lists and stays in the history."
        quiet
        onConfirm={async (reason) =>
          onWithdrawn({ ...(await call.actions.withdraw({ id, version, reason })), what: typeLabel })
        }
      />
      <RefusalNotice error={undo.error} />
    </ButtonRow>
  )
}
