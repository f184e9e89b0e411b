import { consumeEventIterator } from '@orpc/client'
import { useEffect, useState } from 'react'
import type { SavingTrouble } from '../../../shared/contract/shell'
import { api, call, queryClient } from '../api'
import { lockNow } from '../lock'
import { afterChange, emptyTrail, type UndoTrail } from '../undo/undoTrail'

/** What the register process told of its own accord. */
interface RegisterNews {
  /** What was saved, for "Saved 14:32 · Undo". */
  readonly trail: UndoTrail
  /** Whether a copy is being made. */
  readonly backingUp: boolean
  /** Why nothing can be saved; null while it works. */
  readonly savingTrouble: SavingTrouble | null
}

/**
 * Listens to the register process while the shell stands: locks when the PC sleeps or is locked, and asks for
 * everything anew that is on the screen when something was saved.
 */
export function useRegisterEvents(): RegisterNews {
  const [trail, setTrail] = useState(emptyTrail)
  const [backingUp, setBackingUp] = useState(false)
  const [savingTrouble, setSavingTrouble] = useState<SavingTrouble | null>(null)
  useEffect(() => {
    const stop = consumeEventIterator(call.shell.events(), {
      onEvent: (event) => {
        if (event.kind === 'flushDrafts') {
          void lockNow(event.reason)
          return
        }
        if (event.kind === 'backingUp') {
          setBackingUp(event.running)
          return
        }
        if (event.kind === 'saving') {
          setSavingTrouble(event.trouble)
          return
        }
        setTrail((before) => afterChange(before, event))
        for (const queryKey of changedBy(event.command)) void queryClient.invalidateQueries({ queryKey })
      },
      // The stream ends with the process; `connection.ts` notices that by itself.
      onError: () => undefined,
    })
    return () => void stop()
  }, [])
  return { trail, backingUp, savingTrouble }
}

/** A draft is kept every few seconds while somebody types: what it cannot have changed is left in peace. */
function changedBy(command: string): readonly (readonly unknown[])[] {
  return /^drafts\.(keep|discard)$/.test(command) ? [api.drafts.key(), api.today.key()] : [[]]
}
