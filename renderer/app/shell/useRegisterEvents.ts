import { consumeEventIterator } from '@orpc/client'
import { useEffect, useState } from 'react'
import type { Instant } from '../../../shared/domain/time/instant'
import { call, queryClient } from '../api'
import { lockNow } from '../lock'

/**
 * Listens to the register process while the shell stands: locks when the PC sleeps or is locked, and asks for
 * everything anew that is on the screen when something was saved.
 * @returns when anything was last saved, for "Saved 14:32"
 */
export function useRegisterEvents(): Instant | null {
  const [savedAt, setSavedAt] = useState<Instant | null>(null)
  useEffect(() => {
    const stop = consumeEventIterator(call.shell.events(), {
      onEvent: (event) => {
        if (event.kind === 'flushDrafts') {
          void lockNow(event.reason)
          return
        }
        setSavedAt(event.at)
        void queryClient.invalidateQueries()
      },
      // The stream ends with the process; `connection.ts` notices that by itself.
      onError: () => undefined,
    })
    return () => void stop()
  }, [])
  return savedAt
}
