import { useQuery } from '@tanstack/react-query'
import type { SignOffStanding } from '../../../shared/contract/signOff'
import { exactly } from '../../../shared/domain/time/moment'
import { plainDateWords } from '../../../shared/domain/time/words'
import { api } from '../../app/api'
import { Banner } from '../../components/Banner'
import { FactsList } from '../../components/FactsList'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { When } from '../../components/When'
import type { InterviewPage } from '../interviews/interviewPage'
import { AfterSigning } from './AfterSigning'
import { DecisionButtons } from './DecisionButtons'

/** Sign-off of a finished interview: what was decided, and who may decide next. */
export function SignOffSection({ page }: { readonly page: InterviewPage }) {
  const standing = useQuery(api.signOff.of.queryOptions({ input: { interviewId: page.id } }))
  const { data } = standing
  return (
    <Section id="sign-off" heading="Sign-off" note={data?.words}>
      <RefusalNotice error={standing.error} />
      {data && (
        <>
          <Decisions standing={data} />
          {data.mayApproveOutside ? (
            <p>
              Nobody else who works in this register may sign it off. Once a manager has looked at it, record
              who and when.
            </p>
          ) : (
            data.whyNot !== null && <p>{data.whyNot}</p>
          )}
          <DecisionButtons page={page} standing={data} />
        </>
      )}
    </Section>
  )
}

/** What was added and put right once it was signed: below what was signed. */
export function SinceSigned({ page }: { readonly page: InterviewPage }) {
  const { data } = useQuery(api.signOff.of.queryOptions({ input: { interviewId: page.id } }))
  return data === undefined ? null : <AfterSigning page={page} standing={data} />
}

/** While the interview is being written again: who sent it back, and what should be looked at. */
export function SentBack({ interviewId }: { readonly interviewId: string }) {
  const { data } = useQuery(api.signOff.of.queryOptions({ input: { interviewId } }))
  const last = data?.decisions.at(-1)
  if (data?.state !== 'returned' || last === undefined) return null
  return (
    <Banner tone="soon" title={data.words}>
      {last.comment}
    </Banner>
  )
}

const decided = {
  approved: 'Signed off',
  returned: 'Sent back',
  escalated: 'Escalated',
  approved_outside: 'Approved outside Homeward',
} as const

function Decisions({ standing: { decisions } }: { readonly standing: SignOffStanding }) {
  if (decisions.length === 0) return null
  return (
    <FactsList
      facts={decisions.map(({ decision, at, by, comment, name, on }) => ({
        label: decided[decision],
        value: (
          <>
            {decision === 'approved_outside' && on !== null ? (
              `${name ?? ''}, ${plainDateWords(on)}, recorded by ${by}`
            ) : (
              <>
                {by}, <When moment={exactly(at)} as="spoken" />
                {name !== null && `, to ${name}`}
              </>
            )}
          </>
        ),
        note: comment,
      }))}
    />
  )
}
