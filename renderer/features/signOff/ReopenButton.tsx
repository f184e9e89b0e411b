import { useQuery } from '@tanstack/react-query'
import { api, call } from '../../app/api'
import { ReasonButton } from '../../components/ReasonButton'
import type { InterviewPage } from '../interviews/interviewPage'

/** Until it is signed, a finished interview can be opened again; afterwards words are added and facts corrected. */
export function ReopenButton({ page: { id, version } }: { readonly page: InterviewPage }) {
  const { data } = useQuery(api.signOff.of.queryOptions({ input: { interviewId: id } }))
  if (data === undefined || data.state === 'approved' || data.state === 'approvedOutside') return null
  return (
    <ReasonButton
      label="Reopen"
      title="Reopen this interview"
      of={id}
      explain="It can be changed again and waits until it is finished once more."
      onConfirm={(reason) => call.interviews.reopen({ id, version, reason })}
    />
  )
}
