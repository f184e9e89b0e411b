import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SignOffStanding } from '../../../shared/contract/signOff'
import { exactly } from '../../../shared/domain/time/moment'
import { api, call } from '../../app/api'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { useMay } from '../../app/useMay'
import { ButtonRow } from '../../components/ButtonRow'
import { Empty } from '../../components/Empty'
import { problemOf } from '../../components/ErrorSummary'
import { DialogButton, ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { JustWithdrawn, type Withdrawn } from '../../components/JustWithdrawn'
import { LinkButton } from '../../components/LinkButton'
import { NotesField } from '../../components/LineField'
import { Quoted } from '../../components/OwnWords'
import { ReasonButton } from '../../components/ReasonButton'
import { RecordTable } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { StatusWord } from '../../components/StatusWord'
import type { Saving } from '../../components/useSaving'
import { When } from '../../components/When'
import type { InterviewPage } from '../interviews/interviewPage'
import { CorrectionForm } from './CorrectionForm'

interface AfterSigningProps {
  readonly page: InterviewPage
  readonly standing: SignOffStanding
}

/** What may still change once an interview is signed: words are added to, facts are corrected with a reason. */
export function AfterSigning({ page, standing }: AfterSigningProps) {
  const mayRecord = useMay('interviews.record')
  const { state, addenda, corrections } = standing
  if (state !== 'approved' && state !== 'approvedOutside') return null
  return (
    <>
      <Addenda interviewId={page.id} addenda={addenda} mayRecord={mayRecord} />
      <Section
        id="corrections"
        heading="Corrected after sign-off"
        action={
          mayRecord && (
            <DialogButton
              label="Correct a fact"
              title="Correct a fact of a signed interview"
              renderForm={(dialog) => <CorrectionForm page={page} {...dialog} />}
            />
          )
        }
      >
        <Corrections corrections={corrections} />
      </Section>
    </>
  )
}

interface AddendaProps {
  readonly interviewId: string
  readonly addenda: SignOffStanding['addenda']
  readonly mayRecord: boolean
}

function Addenda({ interviewId, addenda, mayRecord }: AddendaProps) {
  const [withdrawn, setWithdrawn] = useState<Withdrawn | null>(null)
  return (
    <Section
      id="addenda"
      heading="Added after sign-off"
      action={
        mayRecord && (
          <DialogButton
            label="Add words"
            title="Add to a signed interview"
            renderForm={(dialog) => <AddendumForm interviewId={interviewId} {...dialog} />}
          />
        )
      }
    >
      {withdrawn !== null && (
        <JustWithdrawn
          withdrawn={withdrawn}
          bringBack={call.signOff.bringBackAddendum}
          onBack={() => setWithdrawn(null)}
        />
      )}
      {addenda.length === 0 && <Empty>Nothing was added. The words that were signed stay as they are.</Empty>}
      {addenda.map((addendum) => (
        <div key={addendum.id}>
          <Quoted>{addendum.text}</Quoted>
          <ButtonRow>
            <span>
              {addendum.by}, <When moment={exactly(addendum.at)} as="spoken" />
            </span>
            {mayRecord && <WithdrawAddendum addendum={addendum} onWithdrawn={setWithdrawn} />}
          </ButtonRow>
        </div>
      ))}
    </Section>
  )
}

interface WithdrawAddendumProps {
  readonly addendum: SignOffStanding['addenda'][number]
  readonly onWithdrawn: (addendum: Withdrawn) => void
}

function WithdrawAddendum({ addendum: { id, version }, onWithdrawn }: WithdrawAddendumProps) {
  return (
    <ReasonButton
      label="Withdraw"
      title="Withdraw what was added"
      of={id}
      explain="For words added in error. They leave the record and stay in the history."
      quiet
      onConfirm={async (reason) =>
        onWithdrawn({
          ...(await call.signOff.withdrawAddendum({ id, version, reason })),
          what: 'words added after sign-off',
        })
      }
    />
  )
}

type Correction = SignOffStanding['corrections'][number]

function Corrections({ corrections }: { readonly corrections: readonly Correction[] }) {
  return (
    <RecordTable
      caption="Corrected after sign-off"
      captionHidden
      rows={corrections}
      rowKey={({ id }) => id}
      empty={<Empty>Nothing was corrected.</Empty>}
      columns={[
        {
          key: 'what',
          heading: 'What changed',
          cell: ({ changes }) => (
            <>
              {changes.map(({ column, before, after }) => (
                <div key={column}>
                  {column}: {before ?? 'not recorded'} → {after ?? 'not recorded'}
                </div>
              ))}
            </>
          ),
        },
        { key: 'why', heading: 'Why', cell: ({ reason }) => reason },
        {
          key: 'who',
          heading: 'By',
          cell: ({ by, at }) => (
            <>
              {by}, <When moment={exactly(at)} as="spoken" />
            </>
          ),
        },
        { key: 'seen', heading: 'Seen', cell: (correction) => <Seen correction={correction} /> },
      ]}
    />
  )
}

function Seen({ correction: { id, version, lookedAt, lookedBy } }: { readonly correction: Correction }) {
  const maySign = useMay('interviews.signOff')
  const looked = useMutation(api.signOff.looked.mutationOptions())
  if (lookedAt !== null)
    return (
      <StatusWord meaning="done">
        {lookedBy}, <When moment={exactly(lookedAt)} as="spoken" />
      </StatusWord>
    )
  return (
    <>
      <StatusWord meaning="soon">not yet</StatusWord>
      {maySign && <LinkButton onClick={() => looked.mutate({ id, version })}>I have seen it</LinkButton>}
      <RefusalNotice error={looked.error} />
    </>
  )
}

function AddendumForm({ interviewId, onDone }: DialogFormProps & { readonly interviewId: string }) {
  const fields = useKeptFields({ about: { id: interviewId }, form: 'addendum' }, { text: '' })
  const { text } = fields.values
  const save = async (saving: Saving) =>
    saving.save(text.trim() === '' ? [{ fieldId: 'text', message: 'Write what is to be added.' }] : [], () =>
      call.signOff.addAddendum({ interviewId, text: text.trim() }),
    )
  return (
    <ShortForm keeps={fields.keeping} save="Add" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <NotesField
          id="text"
          label="What is to be added"
          hint="It stands below the interview with your name and the time."
          rows={5}
          {...fields.of('text')}
          error={problemOf(problems, 'text')}
        />
      )}
    </ShortForm>
  )
}
