import { useQuery } from '@tanstack/react-query'
import { isKnown } from '../../../../shared/domain/time/moment'
import type { RequestShape } from '../../../../shared/contract/offering'
import { isAnswered } from '../../../../shared/domain/interviews/asking'
import { labelFor } from '../../../../shared/codes'
import { api, call, type call as Calls } from '../../../app/api'
import { ButtonRow } from '../../../components/ButtonRow'
import { DialogButton } from '../../../components/FormDialog'
import { LinkButton } from '../../../components/LinkButton'
import { ReasonButton } from '../../../components/ReasonButton'
import { RecordTable, type Column } from '../../../components/RecordTable'
import { RefusalNotice } from '../../../components/RefusalNotice'
import { RuleNotes } from '../../../components/RuleNotes'
import { Section } from '../../../components/Section'
import { When } from '../../../components/When'
import { GiveButton } from '../../assigning/GiveButton'
import { DecidedList } from '../../today/DecidedList'
import type { InterviewPage } from '../interviewPage'
import { AnswerForm, AskForm } from './RequestForms'

type Offering = Awaited<ReturnType<typeof Calls.offering.of>>

export interface WhoSectionProps {
  readonly interviewId: string
  /** Whom it was given to. */
  readonly given: InterviewPage['givenTo']
  /** False once the interview is finished. */
  readonly writable: boolean
}

/** Who must offer the interview, who was asked to hold it and what they answered, and what was decided about it. */
export function WhoSection({ interviewId, given, writable }: WhoSectionProps) {
  const offering = useQuery(api.offering.of.queryOptions({ input: { interviewId } }))
  const { data } = offering
  return (
    <Section
      id="who"
      heading="Who must offer it"
      action={
        writable &&
        data && (
          <ButtonRow>
            <GiveButton interviewId={interviewId} given={given?.name ?? null} />
            <DialogButton
              label="Record that others were asked"
              title="Who was asked to hold the interview?"
              renderForm={(form) => <AskForm interviewId={interviewId} suggested={data.couldAsk} {...form} />}
            />
          </ButtonRow>
        )
      }
    >
      <RefusalNotice error={offering.error} />
      {data && (
        <>
          <p>
            {data.whoMustOffer} {data.askedWords}
          </p>
          {given !== null && <p>Given to {given.mine ? 'you' : given.name}.</p>}
          {data.secondTry !== null && (
            <RuleNotes
              notes={[
                { message: `${data.secondTry.words}. The interview can be finished without it.`, rule: null },
              ]}
            />
          )}
          <Requests interviewId={interviewId} requests={data.requests} writable={writable} />
          <Withdrawn offering={data} writable={writable} />
          <DecidedList recordId={interviewId} />
        </>
      )}
    </Section>
  )
}

function Requests({
  interviewId,
  requests,
  writable,
}: {
  readonly interviewId: string
  readonly requests: Offering['requests']
  readonly writable: boolean
}) {
  return (
    <RecordTable
      caption="Who was asked, newest first"
      captionHidden
      columns={writable ? [...columns, doColumn(interviewId)] : columns}
      rows={requests.toReversed()}
      rowKey={({ id }) => id}
      empty={null}
    />
  )
}

const columns: readonly Column<RequestShape>[] = [
  {
    key: 'whom',
    heading: 'Asked',
    cell: ({ askedName, askedOf }) => askedName ?? labelFor('deliveredBy', askedOf),
  },
  { key: 'asked', heading: 'When', nowrap: true, cell: ({ asked }) => <When moment={asked} /> },
  { key: 'answer', heading: 'Answer', cell: answerWords },
  {
    key: 'answered',
    heading: 'Answered',
    cell: ({ answered, answeredBy }) => (
      <>
        {isKnown(answered) ? <When moment={answered} /> : '–'}
        {answeredBy !== null && <div>{answeredBy}</div>}
      </>
    ),
  },
  { key: 'note', heading: 'Note', cell: ({ note }) => note ?? '–' },
]

function answerWords(request: RequestShape): string {
  if (request.answer === 'will') return 'Will do it'
  if (request.answer === 'will_not') return 'Will not do it'
  return isAnswered(request) ? 'Not recorded' : 'None yet'
}

const doColumn = (interviewId: string): Column<RequestShape> => ({
  key: 'do',
  heading: 'Change',
  headingHidden: true,
  cell: (request) => (
    <ButtonRow>
      <DialogButton
        quiet
        label={isAnswered(request) ? 'Change the answer' : 'Record the answer'}
        title={`What did ${request.askedName ?? 'they'} answer?`}
        renderForm={(form) => <AnswerForm interviewId={interviewId} request={request} {...form} />}
      />
      <ReasonButton
        quiet
        label="Withdraw"
        title="Withdraw this request"
        of={request.id}
        explain="For a request recorded in error. It stays in the history and can be brought back."
        onConfirm={(reason) =>
          call.offering.withdrawRequest({ id: request.id, version: request.version, reason })
        }
      />
    </ButtonRow>
  ),
})

function Withdrawn({ offering, writable }: { readonly offering: Offering; readonly writable: boolean }) {
  if (offering.withdrawnRequests.length === 0) return null
  return (
    <>
      {offering.withdrawnRequests.map(({ id, version, askedName, askedOf, reason }) => (
        <p key={id}>
          Withdrawn: {askedName ?? labelFor('deliveredBy', askedOf)}, because: {reason}{' '}
          {writable && (
            <LinkButton onClick={() => void call.offering.bringBackRequest({ id, version })}>
              Bring back
            </LinkButton>
          )}
        </p>
      ))}
    </>
  )
}
