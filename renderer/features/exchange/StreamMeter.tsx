import { Button } from '@mantine/core'
import { ButtonRow } from '../../components/ButtonRow'
import { Meter } from '../../components/Meter'
import type { Progress } from './exchangeShapes'

/** How far a long call is, and the way to stop it. */
export function StreamMeter({
  progress,
  onCancel,
}: {
  readonly progress: Progress
  readonly onCancel: () => void
}) {
  const percent = Math.round(progress.progress * 100)
  return (
    <ButtonRow>
      <Meter
        value={percent}
        of={100}
        words={`${progress.stage === '' ? 'Starting' : progress.stage}, ${percent} %`}
      />
      <Button variant="default" size="xs" onClick={onCancel}>
        Cancel
      </Button>
    </ButtonRow>
  )
}
