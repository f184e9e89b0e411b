import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { localDateOf } from '../../../shared/domain/time/london'
import { api, queryClient } from '../../app/api'
import { useMay } from '../../app/useMay'
import { nowInstant } from '../../components/clock'
import { RefusalNotice } from '../../components/RefusalNotice'
import type { OpenAction } from './board'

/** Marks an action as done today; what came of it is written where the action stands. */
export function ActionDone({ action }: { readonly action: OpenAction }) {
  const done = useMutation(
    api.actions.done.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  )
  if (!useMay('actions.record')) return null
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        loading={done.isPending}
        aria-label={`Done today: ${action.what ?? action.typeLabel}, ${action.child.label}`}
        onClick={() =>
          done.mutate({
            id: action.id,
            version: action.version,
            doneOn: localDateOf(nowInstant()),
            outcome: null,
          })
        }
      >
        Done today
      </Button>
      <RefusalNotice error={done.error} />
    </>
  )
}
