import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call, queryClient } from '../../app/api'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { RefusalNotice } from '../../components/RefusalNotice'

const pageOf = { place: paths.place, person: paths.person } as const
const backOf = { place: call.places.bringBack, person: call.persons.bringBack } as const

export interface WithdrawnNamedProps {
  readonly what: 'place' | 'person'
  readonly record: Pick<Awaited<ReturnType<typeof call.persons.get>>, 'id' | 'version' | 'mergedInto'>
}

/** A place or person that is no longer in the lists: why, and the way back. */
export function WithdrawnNamed({ what, record: { id, version, mergedInto } }: WithdrawnNamedProps) {
  const back = useMutation({
    mutationFn: () => backOf[what]({ id, version }),
    onSuccess: () => queryClient.invalidateQueries(),
  })
  return (
    <>
      <RefusalNotice error={back.error} />
      <Banner
        tone="soon"
        title={mergedInto === null ? 'Withdrawn' : 'Put together with another record'}
        action={
          <Button variant="default" size="xs" loading={back.isPending} onClick={() => back.mutate()}>
            Bring back
          </Button>
        }
      >
        {mergedInto === null ? (
          `This ${what} stands in no list.`
        ) : (
          <>
            It is <AppLink to={pageOf[what](mergedInto.id)}>{mergedInto.name}</AppLink>; whatever named it
            went there.
          </>
        )}
      </Banner>
    </>
  )
}
