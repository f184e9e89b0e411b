import { Button } from '@mantine/core'
import { IconEyeOff, IconLock, IconUserExclamation, IconUserCheck } from '@tabler/icons-react'
import { useOpen } from '../../components/AppLink'
import { coverNow } from '../cover'
import { lockNow } from '../lock'
import { paths } from '../paths'
import { useMayOpen } from '../useMayOpen'
import { useSession } from '../session'
import { SavedNote } from '../undo/SavedNote'
import type { Undoing } from '../undo/useUndo'
import { SchemeSwitch } from './SchemeSwitch'
import { SearchBox } from './SearchBox'
import { useReturnPath } from './useReturnPath'
import classes from './TopBar.module.css'

export interface TopBarProps {
  readonly undoing: Undoing
  /** A copy of the register is being made. */
  readonly backingUp: boolean
}

/** Search, the two things that are urgent, what was last saved with its Undo, and the lock. */
export function TopBar({ undoing, backingUp }: TopBarProps) {
  const open = useOpen()
  const session = useSession()
  const mayOpen = useMayOpen()
  const returnPath = useReturnPath()
  return (
    <header className={classes.bar}>
      <span className={classes.council} title={session.file}>
        {session.council}
      </span>
      <SearchBox />
      <div className={classes.urgent}>
        {mayOpen(paths.recordMissing()) && (
          <Button
            size="xs"
            leftSection={<IconUserExclamation size={16} aria-hidden />}
            aria-keyshortcuts="Control+M"
            title="Ctrl+M"
            onClick={() => open(paths.recordMissing())}
          >
            Record missing
          </Button>
        )}
        {mayOpen(returnPath) && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconUserCheck size={16} aria-hidden />}
            aria-keyshortcuts="Control+Shift+M"
            title="Ctrl+Shift+M"
            onClick={() => open(returnPath)}
          >
            Record return
          </Button>
        )}
      </div>
      <div className={classes.saved}>
        {backingUp && <output>Backing up… </output>}
        <SavedNote undoing={undoing} />
      </div>
      <SchemeSwitch />
      <Button
        size="xs"
        variant="default"
        leftSection={<IconEyeOff size={16} aria-hidden />}
        aria-keyshortcuts="F8"
        title="F8"
        onClick={coverNow}
      >
        Cover
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconLock size={16} aria-hidden />}
        aria-keyshortcuts="Control+L"
        title="Ctrl+L"
        onClick={() => void lockNow('person')}
      >
        Lock
      </Button>
    </header>
  )
}
