import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { DraftHead } from '../../../shared/contract/drafts'
import type { Instant } from '../../../shared/domain/time/instant'
import { call } from '../api'
import { addFlusher } from './draftKeeper'

/** What was typed reaches its draft at most this long afterwards. */
const KEEP_EVERY_MS = 3000

interface Kept {
  readonly kind: DraftHead['kind']
  readonly subjectId?: string | null
  readonly childId?: string | null
  readonly body: unknown
  readonly worthKeeping: boolean
  /** The draft to go on with; null starts a new one. */
  readonly existing: string | null
  readonly active: boolean
}

interface Keeper {
  readonly id: string
  readonly savedAt: Instant | null
  /** Keeps nothing more and throws away what was kept. */
  readonly stop: () => Promise<void>
}

/** Writes a form's body into its draft every few seconds while it changes, and at once when drafts are flushed. */
export function useDraftKeeper(form: Kept): Keeper {
  const [fresh] = useState(() => crypto.randomUUID())
  const id = form.existing ?? fresh
  const [savedAt, setSavedAt] = useState<Instant | null>(null)
  const last = useRef<string | null>(null)
  const stopped = useRef(false)

  const keep = useEffectEvent(async () => {
    const { kind, subjectId = null, childId = null, body, worthKeeping, active } = form
    if (!active || !worthKeeping || stopped.current) return
    const draft = { id, kind, subjectId, childId, body: JSON.stringify(body) }
    const text = JSON.stringify(draft)
    if (text === last.current) return
    last.current = text
    try {
      setSavedAt((await call.drafts.keep(draft)).savedAt)
    } catch {
      // Tried again at the next beat; the form itself still holds everything.
      last.current = null
    }
  })
  useEffect(() => {
    const remove = addFlusher(() => keep())
    const timer = setInterval(() => void keep(), KEEP_EVERY_MS)
    return () => {
      remove()
      clearInterval(timer)
      void keep()
    }
  }, [])

  const stop = useCallback(async () => {
    stopped.current = true
    // A beat may have been under way while the form was saved: whatever it left behind goes too.
    if (last.current !== null || form.existing !== null) await call.drafts.discard({ id })
  }, [form.existing, id])
  return { id, savedAt, stop }
}
