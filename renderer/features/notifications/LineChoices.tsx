import { call } from '../../app/api'
import { ButtonRow } from '../../components/ButtonRow'
import { DialogButton } from '../../components/FormDialog'
import type { Withdrawn } from '../../components/JustWithdrawn'
import { ReasonButton } from '../../components/ReasonButton'
import type { Event, Line } from './told'
import { NotToldForm, ToldForm } from './ToldForm'

export interface LineChoicesProps {
  readonly episodeId: string
  readonly event: Event
  readonly line: Line
  readonly onWithdrawn: (withdrawn: Withdrawn) => void
}

/** What can be recorded of one line; an answer given anew takes the place of the one before. */
export function LineChoices({ episodeId, event, line, onWithdrawn }: LineChoicesProps) {
  const { label, notice } = line
  const record = notice?.record ?? null
  return (
    <ButtonRow>
      <DialogButton
        label={notice?.told === true ? 'Change' : 'Told'}
        title={`Told: ${label}`}
        quiet
        renderForm={(dialog) => <ToldForm episodeId={episodeId} event={event} lines={[line]} {...dialog} />}
      />
      <DialogButton
        label="Not told"
        title={`Not told: ${label}`}
        quiet
        renderForm={(dialog) => <NotToldForm episodeId={episodeId} event={event} line={line} {...dialog} />}
      />
      {record !== null && (
        <ReasonButton
          label="Withdraw"
          title={`Withdraw what is recorded of ${label}`}
          of={record.id}
          explain="For an answer recorded in error. It stays in the history, and the line is to be answered again."
          quiet
          onConfirm={async (reason) =>
            onWithdrawn({ ...(await call.notifications.withdraw({ ...record, reason })), what: label })
          }
        />
      )}
    </ButtonRow>
  )
}
