import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { comesBackUndone, type DraftHead } from '../../../shared/contract/drafts'
import type { Instant } from '../../../shared/domain/time/instant'
import { call } from '../api'
import { addFlusher } from './draftKeeper'
import { holdIfDiskFails, letGo, useHeldDrafts } from './heldDrafts'

/** What was typed reaches its draft at most this long afterwards. */
const KEEP_EVERY_MS = 3000

interface Kept {
  readonly kind: DraftHead['kind']
  readonly subjectId?: string | null
  readonly childId?: string | null
  /** The page it stands on, where its kind does not say so. */
  readonly page?: string | null
  readonly body: unknown
  readonly worthKeeping: boolean
  /** The draft to go on with; null starts a new one. */
  readonly existing: string | null
  readonly active: boolean
}

interface Keeper {
  readonly savedAt: Instant | null
  /** The disk did not take what was typed last: it waits in memory, here and sealed with main. */
  readonly heldInMemory: boolean
  /** Keeps what is typed now, where undoing the save needs it. @returns the draft's id; null where there is none */
  readonly idForSaving: () => Promise<string | null>
  /** Throws away what was kept. What the form holds now is not kept again; what is typed afterwards is. */
  readonly end: () => Promise<void>
}

/** Writes a form's body into its draft every few seconds while it changes, and at once when drafts are flushed. */
export function useDraftKeeper(form: Kept): Keeper {
  const [fresh, setFresh] = useState(() => crypto.randomUUID())
  const [ended, setEnded] = useState(false)
  const existing = ended ? null : form.existing
  const id = existing ?? fresh
  const [savedAt, setSavedAt] = useState<Instant | null>(null)
  const last = useRef<string | null>(null)
  /** Whether some of it may be in the register, or held for it. */
  const given = useRef(false)
  const flush = useRef<() => Promise<void>>(() => Promise.resolve())
  const { kind, subjectId = null, childId = null, page = null } = form
  const draft = { kind, subjectId, childId, page, body: JSON.stringify(form.body) }
  const text = JSON.stringify(draft)

  const keep = useEffectEvent(async () => {
    if (!form.active || !form.worthKeeping || text === last.current) return
    last.current = text
    given.current = true
    try {
      setSavedAt((await call.drafts.keep({ id, ...draft })).savedAt)
      letGo(id)
    } catch (error) {
      // Tried again at the next beat; the form itself still holds everything, and where it is left this does.
      last.current = null
      const { childId: child, ...rest } = draft
      holdIfDiskFails(error, { id, ...rest, child: child === null ? null : { id: child } })
    }
  })
  useEffect(() => {
    flush.current = () => keep()
    const remove = addFlusher(() => keep())
    const timer = setInterval(() => void keep(), KEEP_EVERY_MS)
    return () => {
      remove()
      clearInterval(timer)
      void keep()
    }
  }, [])

  const idForSaving = async () => {
    if (isUndone(kind)) await flush.current()
    return given.current || existing !== null ? id : null
  }
  const end = useCallback(async () => {
    const kept = given.current || existing !== null
    last.current = text
    given.current = false
    letGo(id)
    setSavedAt(null)
    setEnded(true)
    setFresh(crypto.randomUUID())
    // A beat may have been under way while the form was saved: whatever it left behind goes too.
    if (kept) await call.drafts.discard({ id })
  }, [existing, id, text])
  const heldInMemory = useHeldDrafts().some((held) => held.id === id)
  return { savedAt, heldInMemory, idForSaving, end }
}

function isUndone(kind: DraftHead['kind']): boolean {
  return comesBackUndone.some((each) => each === kind)
}
