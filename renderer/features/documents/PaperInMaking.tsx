import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/api'
import { ButtonRow } from '../../components/ButtonRow'
import { Meter } from '../../components/Meter'

const ASKED_EVERY_MS = 400

/** How far a long paper is, and the way to stop it: nothing of it is kept or noted then. */
export function PaperInMaking({ onCancel }: { readonly onCancel: () => void }) {
  const { data: far } = useQuery({
    ...api.documents.howFar.queryOptions(),
    refetchInterval: ASKED_EVERY_MS,
    gcTime: 0,
    staleTime: 0,
  })
  return (
    <ButtonRow>
      <Meter
        value={far?.pages ?? 0}
        of={far?.ofAbout ?? 1}
        words={
          far === null || far === undefined
            ? 'The paper is being made…'
            : `The paper is being made: page ${far.pages} of about ${far.ofAbout}`
        }
      />
      <Button variant="default" size="xs" onClick={onCancel}>
        Cancel
      </Button>
    </ButtonRow>
  )
}
