import { useMutation } from '@tanstack/react-query'
import { call, queryClient } from '../../app/api'
import { paths } from '../../app/paths'
import { AppLink, useGo } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { ButtonRow } from '../../components/ButtonRow'
import { LinkButton } from '../../components/LinkButton'
import { QuestionList } from '../../components/QuestionList'
import { RefusalNotice } from '../../components/RefusalNotice'
import type { PlacePage } from './PlaceScreen'

/** Others that may be a second record of this place; put together only when somebody says so. */
export function SamePlace({ page: { id, version, alike } }: { readonly page: PlacePage }) {
  const go = useGo()
  const merge = useMutation({
    mutationFn: (into: string) => call.places.merge({ id, version, into }),
    onSuccess: async (_saved, into) => {
      await queryClient.invalidateQueries()
      go(paths.place(into))
    },
  })
  return (
    <>
      <RefusalNotice error={merge.error} />
      <Banner title="Recorded twice?">
        <QuestionList>
          {alike.map((other) => (
            <li key={other.id}>
              <p>
                <AppLink to={paths.place(other.id)}>{other.name}</AppLink> has {other.why}.
              </p>
              <ButtonRow>
                <LinkButton
                  label={`The same: put the two together, ${other.name}`}
                  onClick={() => merge.mutate(other.id)}
                >
                  The same: put the two together
                </LinkButton>
              </ButtonRow>
            </li>
          ))}
        </QuestionList>
      </Banner>
    </>
  )
}
