import { useQuery } from '@tanstack/react-query'
import type { LastTime } from '../../../shared/contract/help'
import { api } from '../../app/api'
import { FactsList } from '../../components/FactsList'
import { Quoted } from '../../components/OwnWords'
import { Section } from '../../components/Section'

/** What the child said last time would help, and what was done: to be told before asking again. */
export function YouSaidWeDid({ interviewId }: { readonly interviewId: string }) {
  const { data } = useQuery(api.help.youSaidWeDid.queryOptions({ input: { interviewId } }))
  if (data === undefined || data.earlier.length === 0) return null
  return (
    <Section id="you-said" heading="You said, we did" note="tell the child before asking again">
      {data.earlier.slice(0, 3).map((time) => (
        <OneTime key={time.interviewId} time={time} />
      ))}
    </Section>
  )
}

function OneTime({ time: { held, said, did } }: { readonly time: LastTime }) {
  return (
    <>
      <p>
        <strong>{held === null ? 'At an earlier interview' : `On ${held}`}</strong>
        {said === null ? ', what would help was not asked or not said.' : ' you said what would help:'}
      </p>
      {said !== null && <Quoted>{said}</Quoted>}
      {did.length === 0 ? (
        <p>Nothing is recorded as done since.</p>
      ) : (
        <FactsList facts={did.map(({ what, became }) => ({ label: what, value: became }))} />
      )}
    </>
  )
}
