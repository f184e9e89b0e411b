import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/api'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { PaperScreen } from '../documents/PaperScreen'
import { ShareScreen } from './ShareScreen'

/** All of one interview on paper, for the council's own file. */
export function InterviewRecordScreen() {
  const { interviewId, childId, back, waiting } = useInterview('Interview record')
  if (childId === null) return waiting
  return (
    <PaperScreen
      which={{ kind: 'interviewRecord', childId, interviewId, given: null }}
      title="Interview record"
      back={back}
      mayGo="Into the council's own file, whole. Whoever else asks for it gets a version in which you decide what is shown: go back and choose “Record to share”."
      protects
    />
  )
}

/** The same for somebody who asks: every passage about others is decided first. */
export function ShareInterviewScreen() {
  const { interviewId, childId, back, waiting } = useInterview('Interview record to share')
  if (childId === null) return waiting
  return (
    <ShareScreen
      paper={{ kind: 'interviewRecord', childId, interviewId }}
      title="Interview record to share"
      back={back}
    />
  )
}

function useInterview(title: string) {
  const interviewId = useParam('interviewId')
  const page = useQuery(api.interviews.get.queryOptions({ input: { id: interviewId } }))
  const back = { label: 'The interview', to: paths.interview(interviewId) }
  return {
    interviewId,
    childId: page.data?.child.id ?? null,
    back,
    waiting: (
      <Page title={title} back={back}>
        <RefusalNotice error={page.error} />
      </Page>
    ),
  }
}
