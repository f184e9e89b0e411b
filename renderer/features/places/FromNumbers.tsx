import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { plural } from '../../../shared/text/plural'
import { api, queryClient } from '../../app/api'
import { useMay } from '../../app/useMay'
import { Banner } from '../../components/Banner'
import { RefusalNotice } from '../../components/RefusalNotice'

export interface FromNumbersProps {
  readonly numbers: readonly { readonly urn: string; readonly placements: number }[]
}

/** Placements know homes by Ofsted's number alone: one step makes homes of them. */
export function FromNumbers({ numbers }: FromNumbersProps) {
  const may = useMay('places.write')
  const make = useMutation(
    api.places.makeFromUrns.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  )
  const placements = numbers.reduce((sum, { placements: count }) => sum + count, 0)
  return (
    <>
      <RefusalNotice error={make.error} />
      <Banner
        title={`${plural(placements, 'placement')} ${placements === 1 ? 'names' : 'name'} a home by Ofsted's number alone`}
        action={
          may && (
            <Button size="xs" loading={make.isPending} onClick={() => make.mutate({})}>
              Make homes from {plural(numbers.length, 'URN')}
            </Button>
          )
        }
      >
        A home is made of each number the list does not hold, and the placements are linked. Names, phones and
        addresses are added afterwards.
      </Banner>
    </>
  )
}
