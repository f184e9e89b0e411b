import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call, queryClient } from '../../app/api'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { RefusalNotice } from '../../components/RefusalNotice'
import type { PlacePage } from './PlaceScreen'

/** A place that is no longer in the lists: why, and the way back. */
export function WithdrawnPlace({ page: { id, version, mergedInto } }: { readonly page: PlacePage }) {
  const back = useMutation({
    mutationFn: () => call.places.bringBack({ id, version }),
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
          'This place stands in no list.'
        ) : (
          <>
            It is <AppLink to={paths.place(mergedInto.id)}>{mergedInto.name}</AppLink>; placements and
            mentions went there.
          </>
        )}
      </Banner>
    </>
  )
}
