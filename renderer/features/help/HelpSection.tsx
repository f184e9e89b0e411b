import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HelpShape } from '../../../shared/contract/help'
import { plainDateWords } from '../../../shared/domain/time/words'
import { api, call } from '../../app/api'
import { useMay } from '../../app/useMay'
import { ButtonRow } from '../../components/ButtonRow'
import { Empty } from '../../components/Empty'
import { DialogButton } from '../../components/FormDialog'
import { recordOf, type HangsOn } from '../../components/hangsOn'
import { HistoryButton } from '../../components/HistoryButton'
import { JustWithdrawn, type Withdrawn } from '../../components/JustWithdrawn'
import { ReasonButton } from '../../components/ReasonButton'
import { RecordTable } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { StatusWord, type Meaning } from '../../components/StatusWord'
import { HelpForm } from './HelpForm'

/** Help for the child, apart from what the council itself has to do. */
export function HelpSection({ hangsOn }: { readonly hangsOn: HangsOn }) {
  const mayRecord = useMay('actions.record')
  const [withdrawn, setWithdrawn] = useState<Withdrawn | null>(null)
  const help = useQuery(api.help.list.queryOptions({ input: recordOf(hangsOn) }))
  return (
    <Section
      id="child-help"
      heading="Help for the child"
      note={help.data ? countsWords(help.data.counts) : undefined}
      action={
        mayRecord && (
          <DialogButton
            label="Add help"
            title="Help for the child"
            renderForm={(dialog) => <HelpForm hangsOn={hangsOn} help={null} {...dialog} />}
          />
        )
      }
    >
      <RefusalNotice error={help.error} />
      {withdrawn !== null && (
        <JustWithdrawn
          withdrawn={withdrawn}
          bringBack={call.help.bringBack}
          onBack={() => setWithdrawn(null)}
        />
      )}
      {help.data && (
        <RecordTable
          caption="Help for the child"
          captionHidden
          rows={help.data.rows}
          rowKey={({ id }) => id}
          first={5}
          empty={<Empty>No help is recorded: support, an advocate, a mentor and the like.</Empty>}
          columns={[
            { key: 'what', heading: 'Help', cell: helpWords },
            { key: 'whom', heading: 'From whom', cell: ({ byWhom }) => byWhom ?? '–' },
            { key: 'state', heading: 'How it stands', cell: stateWords },
            {
              key: 'do',
              heading: 'Change',
              headingHidden: true,
              cell: (row) =>
                mayRecord && <HelpChoices hangsOn={hangsOn} help={row} onWithdrawn={setWithdrawn} />,
            },
          ]}
        />
      )}
    </Section>
  )
}

/** "3 offered, 1 taken up": counts of nothing are left out. */
function countsWords(counts: { offered: number; waiting: number; takenUp: number; refused: number }) {
  const said = [
    [counts.offered, 'offered'],
    [counts.waiting, 'waiting'],
    [counts.takenUp, 'taken up'],
    [counts.refused, 'refused'],
  ] as const
  return said
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ')
}

function helpWords({ typeLabel, what, offeredOn, note }: HelpShape) {
  return (
    <>
      {typeLabel}
      {what !== null && <div>{what}</div>}
      {offeredOn !== null && <div>offered on {plainDateWords(offeredOn)}</div>}
      {note !== null && <div>{note}</div>}
    </>
  )
}

const meanings: Readonly<Record<string, Meaning>> = { waiting: 'soon', taken_up: 'done', ended: 'done' }

function stateWords({ state, stateLabel, stateOn }: HelpShape) {
  return (
    <>
      <StatusWord meaning={meanings[state] ?? 'plain'}>{stateLabel}</StatusWord>
      {stateOn !== null && <div>since {plainDateWords(stateOn)}</div>}
    </>
  )
}

interface HelpChoicesProps {
  readonly hangsOn: HangsOn
  readonly help: HelpShape
  readonly onWithdrawn: (help: Withdrawn) => void
}

function HelpChoices({ hangsOn, help, onWithdrawn }: HelpChoicesProps) {
  const { id, version, typeLabel } = help
  return (
    <ButtonRow>
      <DialogButton
        label="Change"
        title={typeLabel}
        quiet
        renderForm={(dialog) => <HelpForm hangsOn={hangsOn} help={help} {...dialog} />}
      />
      <HistoryButton recordId={id} of={typeLabel} label="History" />
      <ReasonButton
        label="Withdraw"
        title={`Withdraw: ${typeLabel}`}
        of={id}
        explain="For help recorded in error. It leaves the list and stays in the history."
        quiet
        onConfirm={async (reason) =>
          onWithdrawn({ ...(await call.help.withdraw({ id, version, reason })), what: typeLabel })
        }
      />
    </ButtonRow>
  )
}
