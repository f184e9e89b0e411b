import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ShareShape } from '../../../shared/contract/sharing'
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
import { When } from '../../components/When'
import { ShareForm } from './ShareForm'

/** The sharing log: who was told what, when and why it could be shared. */
export function SharingSection({ hangsOn }: { readonly hangsOn: HangsOn }) {
  const mayRecord = useMay('sharing.record')
  const [withdrawn, setWithdrawn] = useState<Withdrawn | null>(null)
  const log = useQuery(api.sharing.list.queryOptions({ input: recordOf(hangsOn) }))
  return (
    <Section
      id="sharing"
      heading="Shared with others"
      action={
        mayRecord && (
          <DialogButton
            label="Add to the log"
            title="Shared with others"
            renderForm={(dialog) => <ShareForm hangsOn={hangsOn} share={null} {...dialog} />}
          />
        )
      }
    >
      <RefusalNotice error={log.error} />
      {withdrawn !== null && (
        <JustWithdrawn
          withdrawn={withdrawn}
          bringBack={call.sharing.bringBack}
          onBack={() => setWithdrawn(null)}
        />
      )}
      {log.data && (
        <RecordTable
          caption="Shared with others"
          captionHidden
          rows={log.data.rows}
          rowKey={({ id }) => id}
          first={5}
          empty={
            <Empty>Nothing is logged. Police told, intelligence submitted, another authority told.</Empty>
          }
          columns={[
            { key: 'what', heading: 'What', cell: whatWords },
            { key: 'when', heading: 'When', cell: ({ at }) => <When moment={at} /> },
            { key: 'why', heading: 'Basis', cell: basisWords },
            {
              key: 'do',
              heading: 'Change',
              headingHidden: true,
              cell: (share) =>
                mayRecord && <ShareChoices hangsOn={hangsOn} share={share} onWithdrawn={setWithdrawn} />,
            },
          ]}
        />
      )}
    </Section>
  )
}

function whatWords({ kindLabel, recipient, what, reference, byName, methodLabel }: ShareShape) {
  const by = [
    `by ${byName}`,
    methodLabel?.toLowerCase(),
    reference === null ? null : `reference ${reference}`,
  ]
  return (
    <>
      <strong>{kindLabel}</strong>: {recipient}
      <div>{what}</div>
      <div>{by.filter(Boolean).join(', ')}</div>
    </>
  )
}

function basisWords({ basis, basisLabel, basisNote, againstWish, againstWishWhy }: ShareShape) {
  return (
    <>
      {basis === 'other' && basisNote !== null ? basisNote : basisLabel}
      {againstWish === 'yes' && <div>The child had asked not to. Shared anyway: {againstWishWhy}</div>}
    </>
  )
}

interface ShareChoicesProps {
  readonly hangsOn: HangsOn
  readonly share: ShareShape
  readonly onWithdrawn: (share: Withdrawn) => void
}

function ShareChoices({ hangsOn, share, onWithdrawn }: ShareChoicesProps) {
  const { id, version, kindLabel } = share
  return (
    <ButtonRow>
      <DialogButton
        label="Change"
        title={kindLabel}
        quiet
        renderForm={(dialog) => <ShareForm hangsOn={hangsOn} share={share} {...dialog} />}
      />
      <HistoryButton recordId={id} of={kindLabel} label="History" />
      <ReasonButton
        label="Withdraw"
        title={`Withdraw: ${kindLabel}`}
        of={id}
        explain="For an entry made in error. It leaves the log and stays in the history."
        quiet
        onConfirm={async (reason) =>
          onWithdrawn({ ...(await call.sharing.withdraw({ id, version, reason })), what: kindLabel })
        }
      />
    </ButtonRow>
  )
}
