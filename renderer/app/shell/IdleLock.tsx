import { Button } from '@mantine/core'
import { plural } from '../../../shared/text/plural'
import { Dialog } from '../../components/Dialog'
import { lockNow } from '../lock'
import { useIdle } from './useIdle'

/** Locks after so many minutes without input, with a minute's warning; anything typed or moved stays. */
export function IdleLock({ minutes }: { readonly minutes: number }) {
  const { secondsLeft, stay } = useIdle(minutes, () => void lockNow('idle'))
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
