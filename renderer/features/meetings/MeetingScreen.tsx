import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { MeetingShape } from '../../../shared/contract/meetings'
import { api, call } from '../../app/api'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { AppLink, useGo } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { ButtonRow } from '../../components/ButtonRow'
import { FactsList } from '../../components/FactsList'
import { HistoryButton } from '../../components/HistoryButton'
import { Page } from '../../components/Page'
import { ReasonButton } from '../../components/ReasonButton'
import { RecordForm } from '../../components/RecordForm'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { When } from '../../components/When'
import { ActionsSection } from '../actions/ActionsSection'
import { MeetingFields } from './MeetingFields'
import { meetingFactsOf, meetingFormOf } from './meetingForm'

/** One meeting: what was decided, what follows from it, and its corrections. */
export function MeetingScreen() {
  const id = useParam('meetingId')
  const page = useQuery(api.meetings.get.queryOptions({ input: { id } }))
  const may = useMay('meetings.record')
  const { data } = page
  if (data === undefined)
    return (
      <Page title="Meeting" back={{ label: 'Children', to: paths.children }}>
        <RefusalNotice error={page.error} />
      </Page>
    )
  const standing = data.withdrawnReason === null
  return (
    <Page
      title={`${data.typeLabel}: ${data.child.label}`}
      facts={headFacts(data)}
      back={{ label: data.child.label, to: paths.child(data.child.id) }}
      width="column"
    >
      {!standing && <Withdrawn meeting={data} may={may} />}
      {standing && may ? <ChangeMeeting meeting={data} /> : <MeetingRead meeting={data} />}
      {standing && (
        <>
          <ActionsSection
            hangsOn={{
              childId: data.child.id,
              episodeId: data.episode?.id ?? null,
              interviewId: null,
              meetingId: data.id,
            }}
          />
          {may && <WithdrawMeeting meeting={data} />}
        </>
      )}
      <HistoryButton recordId={data.id} of={data.typeLabel} />
    </Page>
  )
}

function headFacts({ episode, answers }: MeetingShape) {
  return [
    episode === null ? null : (
      <AppLink key="episode" to={paths.episode(episode.id)}>
        {episode.ref}
      </AppLink>
    ),
    answers.length === 0 ? null : `answers: ${answers.join(', ')}`,
  ].filter((fact) => fact !== null)
}

function ChangeMeeting({ meeting }: { readonly meeting: MeetingShape }) {
  const go = useGo()
  const { id, child, episode } = meeting
  return (
    <RecordForm
      kind="changeMeeting"
      record={meeting}
      childId={child.id}
      held={meetingFormOf(meeting)}
      save="Save"
      prepare={({ values, collect }) => {
        const facts = meetingFactsOf(values, collect)
        return (version, draftId) => call.meetings.change({ id, version, facts, draftId })
      }}
      onLeave={() => go(episode === null ? paths.child(child.id) : paths.episode(episode.id))}
      renderFields={(editing, problems) => <MeetingFields fields={editing} problems={problems} />}
    />
  )
}

function MeetingRead({ meeting }: { readonly meeting: MeetingShape }) {
  return (
    <Section id="meeting" heading="What is recorded">
      <FactsList
        facts={[
          {
            label: 'When',
            value: meeting.notHeldReason === null ? <When moment={meeting.at} /> : 'Not held',
          },
          ...(meeting.notHeldReason === null
            ? [
                { label: 'Who was there', value: meeting.attendees },
                { label: 'Decided', value: meeting.decisions },
              ]
            : [{ label: 'Why there was none', value: meeting.notHeldReason }]),
        ]}
      />
    </Section>
  )
}

function WithdrawMeeting({ meeting: { id, version, typeLabel } }: { readonly meeting: MeetingShape }) {
  return (
    <ButtonRow>
      <ReasonButton
        label="Withdraw"
        title={`Withdraw: ${typeLabel}`}
        of={id}
        explain="For a meeting recorded in error. It stays in the history and can be brought back; what it answered is asked for again."
        onConfirm={(reason) => call.meetings.withdraw({ id, version, reason })}
      />
    </ButtonRow>
  )
}

function Withdrawn({ meeting, may }: { readonly meeting: MeetingShape; readonly may: boolean }) {
  const back = useMutation(api.meetings.bringBack.mutationOptions())
  const { id, version, withdrawnReason } = meeting
  return (
    <>
      <RefusalNotice error={back.error} />
      <Banner
        tone="soon"
        title="Withdrawn"
        action={
          may && (
            <Button
              variant="default"
              size="xs"
              loading={back.isPending}
              onClick={() => back.mutate({ id, version })}
            >
              Bring back
            </Button>
          )
        }
      >
        {withdrawnReason}
      </Banner>
    </>
  )
}
