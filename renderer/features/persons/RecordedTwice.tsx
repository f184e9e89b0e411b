import { useMutation } from '@tanstack/react-query'
import { call, queryClient } from '../../app/api'
import { paths } from '../../app/paths'
import { AppLink, useGo } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { ButtonRow } from '../../components/ButtonRow'
import { LinkButton } from '../../components/LinkButton'
import { QuestionList } from '../../components/QuestionList'
import { RefusalNotice } from '../../components/RefusalNotice'

type What = 'place' | 'person'
type Twice = Pick<
  Awaited<ReturnType<typeof call.persons.get>>,
  'id' | 'version' | 'name' | 'alike' | 'notSame'
>

const pageOf = { place: paths.place, person: paths.person } as const
const mergeOf = { place: call.places.merge, person: call.persons.merge } as const

export interface RecordedTwiceProps {
  readonly what: What
  readonly record: Twice
}

/** Others that may be a second record of this one: put together, or said once to be different, only by a person. */
export function RecordedTwice({ what, record }: RecordedTwiceProps) {
  const { id, version, alike, notSame } = record
  const go = useGo()
  const merge = useMutation({
    mutationFn: (into: string) => mergeOf[what]({ id, version, into }),
    onSuccess: async (_saved, into) => {
      await queryClient.invalidateQueries()
      go(pageOf[what](into))
    },
  })
  const differ = useMutation({
    mutationFn: (otherId: string) => call.persons.notSame({ what, of: { as: 'records', id, otherId } }),
    onSuccess: () => queryClient.invalidateQueries(),
  })
  return (
    <>
      <RefusalNotice error={merge.error ?? differ.error} />
      {alike.length > 0 && (
        <Banner title="Recorded twice?">
          <QuestionList>
            {alike.map((other) => (
              <li key={other.id}>
                <p>
                  <AppLink to={pageOf[what](other.id)}>{other.name}</AppLink> has {other.why}.
                </p>
                <ButtonRow>
                  <LinkButton
                    label={`The same: put the two together, ${other.name}`}
                    onClick={() => merge.mutate(other.id)}
                  >
                    The same: put the two together
                  </LinkButton>
                  <LinkButton label={`Not the same: ${other.name}`} onClick={() => differ.mutate(other.id)}>
                    Not the same
                  </LinkButton>
                </ButtonRow>
              </li>
            ))}
          </QuestionList>
        </Banner>
      )}
      {notSame.map((answer) => (
        <SaidNotSame key={answer.id} what={what} answer={answer} />
      ))}
    </>
  )
}

function SaidNotSame({ what, answer }: { readonly what: What; readonly answer: Twice['notSame'][number] }) {
  const { id, version, other } = answer
  return (
    <p>
      Not the same as <AppLink to={pageOf[what](other.id)}>{other.name}</AppLink>, somebody said.{' '}
      <AskAgain id={id} version={version} of={other.name} />
    </p>
  )
}

export interface AskAgainProps {
  readonly id: string
  readonly version: number
  /** What the question was about. */
  readonly of: string
}

/** Takes "not the same" back: the question comes up again. */
export function AskAgain({ id, version, of }: AskAgainProps) {
  const again = useMutation({
    mutationFn: () => call.persons.askSameAgain({ id, version }),
    onSuccess: () => queryClient.invalidateQueries(),
  })
  return (
    <>
      <RefusalNotice error={again.error} />
      <LinkButton label={`Ask again: ${of}`} onClick={() => again.mutate()}>
        Ask again
      </LinkButton>
    </>
  )
}
