import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api'
import { useParam } from '../../../app/params'
import { paths } from '../../../app/paths'
import { useMay } from '../../../app/useMay'
import { AppLink } from '../../../components/AppLink'
import { Page } from '../../../components/Page'
import { RefusalNotice } from '../../../components/RefusalNotice'
import { StatusWord } from '../../../components/StatusWord'
import type { ClockShape } from '../../../../shared/contract/episodes'
import { clockMeaning } from '../../episodes/InterviewState'
import { ToldReminder } from '../../notifications/ToldReminder'
import type { InterviewPage } from '../interviewPage'
import { FinishedInterview } from './FinishedInterview'
import { InterviewWriting } from './InterviewWriting'

/** One return home interview: the offers, the child's words, what follows. */
export function InterviewScreen() {
  const id = useParam('interviewId')
  const mayRecord = useMay('interviews.record')
  const page = useQuery(api.interviews.get.queryOptions({ input: { id } }))
  if (page.data === undefined)
    return (
      <Page title="Return home interview" back={{ label: 'Interviews', to: paths.interviews }}>
        <RefusalNotice error={page.error} />
      </Page>
    )
  const { child, submittedAt } = page.data
  return (
    <Page
      title={`Return home interview: ${child.label}`}
      facts={headFacts(page.data)}
      back={{ label: 'Interviews', to: paths.interviews }}
    >
      {submittedAt === null && <ToldReminder episodes={page.data.episodes} />}
      {submittedAt === null && mayRecord ? (
        <InterviewWriting key={id} page={page.data} />
      ) : (
        <FinishedInterview page={page.data} />
      )}
    </Page>
  )
}

function headFacts({ child, bucket, clockWords }: InterviewPage) {
  return [
    <StatusWord key="clock" meaning={clockMeaning[bucket as ClockShape['bucket']]}>
      {clockWords}
    </StatusWord>,
    child.age === null ? null : `${child.age}`,
    <AppLink key="child" to={paths.child(child.id)}>
      Child's page
    </AppLink>,
  ].filter((fact) => fact !== null)
}
