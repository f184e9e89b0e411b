import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { useClockTrusted } from '../../components/clockTrust'
import { FilterBar } from '../../components/FilterBar'
import { NotShown } from '../../components/NotShown'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { OutOfHoursButton } from '../profile/OutOfHoursButton'
import { ReasonsOwed } from '../emergency/ReasonsOwed'
import { AskedDecisions } from '../meetings/AskedDecisions'
import { RetentionToday } from '../retention/RetentionToday'
import { RightsToday } from '../rights/RightsToday'
import { ProtocolToday } from '../settings/ProtocolToday'
import { UnseenNotices } from '../restricted/UnseenNotices'
import { BackupNotice } from './BackupNotice'
import { BeingRecordedList } from './BeingRecordedList'
import { EVERY_MINUTE } from './board'
import { Escalations } from './Escalations'
import { FirstSteps } from './FirstSteps'
import { InterviewsDue } from './InterviewsDue'
import { MissingNow } from './MissingNow'
import { SignOffs } from './SignOffs'
import { StillMissing } from './StillMissing'
import { ToDo } from './ToDo'

/** The same for everybody, until somebody asks for their own; a lock ends that. Missing now is always whole. */
const whose = [
  { value: 'all', label: 'Everybody’s' },
  { value: 'mine', label: 'Mine' },
] as const
type Whose = (typeof whose)[number]['value']

/** What needs somebody today: missing now, interviews, questions, things to do. */
export function TodayScreen() {
  const board = useQuery({ ...api.today.board.queryOptions(), refetchInterval: EVERY_MINUTE })
  const queue = useQuery({ ...api.interviews.queue.queryOptions(), refetchInterval: EVERY_MINUTE })
  const actions = useQuery({ ...api.actions.open.queryOptions(), refetchInterval: EVERY_MINUTE })
  const signOffs = useQuery({ ...api.signOff.waiting.queryOptions(), refetchInterval: EVERY_MINUTE })
  const { data } = board
  const trusted = useClockTrusted()
  const overdue = (queue.data ?? []).filter(({ list }) => list === 'overdue').length
  const [show, setShow] = useState<Whose>('all')
  const shown = ({ mine }: { readonly mine: boolean }) => show === 'all' || mine
  const notShown = (rows: readonly { readonly mine: boolean }[]) => ({
    count: rows.length - rows.filter(shown).length,
    onShowAll: () => setShow('all'),
  })
  // First steps welcome on an empty board; a child who is missing stands above them.
  const pressing = data !== undefined && data.missingNow.length + data.beingRecorded.length > 0
  const facts = data
    ? [
        `${plural(data.missingNow.length, 'child', 'children')} recorded as missing`,
        ...(trusted ? [`${plural(overdue, 'interview')} overdue`] : []),
      ]
    : []
  return (
    <Page title="Today" facts={facts} action={<OutOfHoursButton />}>
      <Escalations />
      {!pressing && <FirstSteps />}
      <RefusalNotice error={board.error ?? queue.error ?? actions.error ?? signOffs.error} />
      {data && (
        <>
          <MissingNow rows={data.missingNow} lastEntryAt={data.lastEntryAt} />
          <BeingRecordedList drafts={data.beingRecorded} />
          <UnseenNotices />
          <ReasonsOwed />
          <StillMissing questions={data.stillMissingQuestions} />
        </>
      )}
      <BackupNotice />
      <FilterBar label="Interviews and to do" choices={whose} value={show} onChange={setShow} />
      {queue.data && <InterviewsDue queue={queue.data.filter(shown)} mine={show === 'mine'} />}
      {queue.data && <NotShown {...notShown(queue.data)} />}
      {signOffs.data && <SignOffs {...signOffs.data} />}
      <AskedDecisions />
      {data && actions.data && (
        <>
          <ToDo actions={actions.data.filter(shown)} mine={show === 'mine'} toPutRight={data.toPutRight} />
          <NotShown {...notShown(actions.data)} />
        </>
      )}
      <ProtocolToday />
      <RightsToday />
      <RetentionToday />
      {pressing && <FirstSteps />}
    </Page>
  )
}
