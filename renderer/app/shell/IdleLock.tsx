import { Button } from '@mantine/core'
import { plural } from '../../../shared/text/plural'
import { Dialog } from '../../components/Dialog'
import { coverNow } from '../cover'
import { lockNow } from '../lock'
import { useIdle } from './useIdle'

export interface IdleLockProps {
  /** Minutes without input before the lock. */
  readonly minutes: number
  /** Minutes without input before the cover; null where there is nothing to cover yet. */
  readonly coverMinutes: number | null
}

/** Covers, then locks after so many minutes without input, with a minute's warning; anything typed or moved stays. */
export function IdleLock({ minutes, coverMinutes }: IdleLockProps) {
  const { secondsLeft, stay } = useIdle({
    coverMinutes,
    onCover: coverNow,
    lockMinutes: minutes,
    onLock: () => void lockNow('idle'),
  })
  return (
    <Dialog opened={secondsLeft !== null} onClose={stay} withoutCross title="Homeward is about to lock">
      <p>
        Nobody has used it for a while. It locks in{' '}
        <strong aria-live="off">{plural(secondsLeft ?? 0, 'second')}</strong>. What you were typing is kept
        and comes back after you unlock.
      </p>
      <Button onClick={stay} data-autofocus>
        Stay
      </Button>
    </Dialog>
  )
}
