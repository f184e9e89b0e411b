import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api, queryClient } from '../../app/api'
import { Banner } from '../../components/Banner'
import { RefusalNotice } from '../../components/RefusalNotice'

/** Somebody left and the key is still the old one: the disk was full, or Homeward was stopped in the middle. */
export function KeyChangeDue() {
  const change = useMutation(
    api.users.changeKey.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  )
  return (
    <>
      <RefusalNotice error={change.error} />
      <Banner
        tone="soon"
        title="The register still has its old key"
        action={
          <Button size="xs" loading={change.isPending} onClick={() => change.mutate(undefined)}>
            Change the key now
          </Button>
        }
      >
        Somebody was taken out, and the key could not be changed: there must be room on the disk for a second
        copy of the register. Homeward tries again by itself after the next unlock.
      </Banner>
    </>
  )
}
