import { Button } from '@mantine/core'
import { isRefusal } from '../app/errors'
import { ButtonRow } from './ButtonRow'
import { HistoryButton } from './HistoryButton'

export interface SavedFirstProps {
  /** What the save was refused with; nothing is shown unless somebody saved the record first. */
  readonly error: unknown
  readonly recordId: string
  readonly onSaveOnTop: () => void
}

/** The ways on when a colleague saved the record first: see what they changed, then save one's own changes too. */
export function SavedFirst({ error, recordId, onSaveOnTop }: SavedFirstProps) {
  if (!isRefusal(error, 'STALE')) return null
  return (
    <ButtonRow>
      <HistoryButton recordId={recordId} of={`this ${error.data.what}`} />
      <Button variant="default" size="xs" onClick={onSaveOnTop}>
        Save mine too
      </Button>
    </ButtonRow>
  )
}
