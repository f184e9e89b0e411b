import { use, useCallback, useEffect, useEffectEvent, useState } from 'react'
import { DialogKeepingContext } from '../../components/dialogKeeping'
import type { Keeping } from '../../components/formKeeping'
import { useFields, type Fields } from '../../components/useFields'
import { call } from '../api'
import { useMay } from '../useMay'
import { heldFor } from './heldDrafts'
import { useDraftKeeper } from './useDraftKeeper'
import { usePageOfDraft } from './usePageOfDraft'
import { useRecordOfPage } from './useRecordOfPage'

/** Which form it is, so that what was typed in it comes back there and nowhere else. */
export interface Entry {
  /** The record the form is about, null for none; left out, it is the one whose page is open. */
  readonly about?: { readonly id: string } | null
  /** `share`, or `share ID` for one that is changed. */
  readonly form: string
  /** It shows what the register holds: of what comes back, only what was typed goes over that. */
  readonly follows?: boolean
}

/** What a form holds, and what becomes of it at a lock: hand `keeping` to the form. */
export interface KeptFields<Values extends object> extends Fields<Values> {
  readonly keeping: Keeping
}

interface KeptEntry<Values> {
  readonly form: string
  /** What the form held before anything was typed. */
  readonly held: Values
  readonly values: Values
}

/**
 * `useFields` for a dialog's form and every other that is no record's own: what is typed outlives a lock and a crash, and
 * is back when the form opens.
 */
export function useKeptFields<Values extends object>(entry: Entry, initial: Values): KeptFields<Values> {
  const { form, follows = false } = entry
  const ofPage = useRecordOfPage()
  const aboutId = (entry.about === undefined ? ofPage : entry.about)?.id ?? null
  const [held, setHeld] = useState(initial)
  const fields = useFields(initial)
  const { values, set } = fields
  const [found, setFound] = useState<Found | null>(null)
  const typed = differ(values, held)
  const { end: discard } = useDraftKeeper({
    kind: 'entry',
    subjectId: aboutId,
    page: usePageOfDraft(),
    body: { form, held, values } satisfies KeptEntry<Values>,
    worthKeeping: typed,
    existing: found?.id ?? null,
    active: useMay('drafts.keep') && found !== null,
  })
  const open = useEffectEvent((kept: FoundEntry<Values> | null) => {
    // Somebody who types at once goes on with that; what was kept before waits for the next time.
    if (kept === null || typed) return setFound({ id: null, changedSince: false })
    const over = follows ? typedIn(kept.body) : kept.body.values
    set(over)
    setFound({ id: kept.id, changedSince: follows && changedUnder(over, kept.body.held, held) })
  })
  useEffect(() => {
    let left = false
    void findEntry<Values>(aboutId, form).then((kept) => {
      if (!left) open(kept)
    })
    return () => {
      left = true
    }
  }, [aboutId, form])
  const end = useCallback(async () => {
    setHeld(values)
    setFound({ id: null, changedSince: false })
    await discard()
  }, [discard, values])
  const dialog = use(DialogKeepingContext)
  useEffect(() => dialog?.add(end), [dialog, end])
  const throwAway = () => {
    void end()
    setHeld(initial)
    set(initial)
  }
  const cameBack =
    found === null || found.id === null ? null : { changedSince: found.changedSince, throwAway }
  return { ...fields, keeping: { form, cameBack, end } }
}

/** Whether there was something to go on with. */
interface Found {
  readonly id: string | null
  readonly changedSince: boolean
}

function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other)
}

/** What a kept form held of its own. */
function typedIn<Values extends object>({ held, values }: KeptEntry<Values>): Partial<Values> {
  const own = Object.entries(values).filter(([key, value]) => differ(value, held[key as keyof Values]))
  return Object.fromEntries(own) as Partial<Values>
}

/** Whether the register changed something that was typed over meanwhile. */
function changedUnder<Values extends object>(typed: Partial<Values>, then: Values, now: Values): boolean {
  const keys = Object.keys(typed) as (keyof Values)[]
  return keys.some((key) => differ(then[key], now[key]) && differ(typed[key], now[key]))
}

interface FoundEntry<Values> {
  readonly id: string
  readonly body: KeptEntry<Values>
}

async function findEntry<Values>(aboutId: string | null, form: string): Promise<FoundEntry<Values> | null> {
  const formOf = (text: string) => JSON.parse(text) as KeptEntry<Values>
  const held = heldFor(
    (draft) => draft.kind === 'entry' && draft.subjectId === aboutId && formOf(draft.body).form === form,
  )
  if (held !== null) return { id: held.id, body: formOf(held.body) }
  // Without the list the form opens empty; what fails here fails again, with words, when it is saved.
  const heads = await call.drafts.list().catch(() => [])
  const own = heads.filter(({ kind, subjectId, mine }) => kind === 'entry' && mine && subjectId === aboutId)
  const kept = await Promise.all(own.map(({ id }) => call.drafts.get({ id }).catch(() => null)))
  for (const draft of kept) {
    const body = draft === null ? null : formOf(draft.body)
    if (draft !== null && body?.form === form) return { id: draft.id, body }
  }
  return null
}
