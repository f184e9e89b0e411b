import { use, useEffect, useEffectEvent, useState } from 'react'
import type { AboutRecord } from '../../../shared/contract/aboutRecord'
import { DialogKeepingContext } from '../../components/dialogKeeping'
import { useFields, type Fields } from '../../components/useFields'
import { call } from '../api'
import { useMay } from '../useMay'
import { useDraftKeeper } from './useDraftKeeper'

/** Which form of a dialog it is, so that what was typed in it comes back there and nowhere else. */
export interface Entry {
  /** The record whose page the dialog belongs to. */
  readonly about: AboutRecord
  /** `share`, or `share ID` for one that is changed. */
  readonly form: string
}

interface KeptEntry<Values> {
  readonly form: string
  readonly values: Values
}

/**
 * `useFields` for the form of a dialog: what is typed outlives a lock and a crash, and is back when the dialog opens.
 *
 * @param entry null where the dialog belongs to no record's page: nothing is kept
 */
export function useKeptFields<Values extends object>(entry: Entry | null, initial: Values): Fields<Values> {
  const [aboutId, form] = [entry?.about.id ?? null, entry?.form ?? '']
  const [untouched] = useState(() => JSON.stringify(initial))
  const fields = useFields(initial)
  const mayKeep = useMay('drafts.keep')
  const dialog = use(DialogKeepingContext)
  const [found, setFound] = useState<{ readonly id: string | null } | null>(null)
  const typed = JSON.stringify(fields.values) !== untouched
  const { stop } = useDraftKeeper({
    kind: 'entry',
    subjectId: aboutId,
    body: { form, values: fields.values } satisfies KeptEntry<Values>,
    worthKeeping: typed,
    existing: found?.id ?? null,
    active: found !== null && mayKeep,
  })
  const open = useEffectEvent((kept: FoundEntry<Values> | null) => {
    // Somebody who types at once goes on with that; what was kept before waits for the next time.
    const restores = kept !== null && !typed
    if (restores) {
      fields.set(kept.values)
      dialog?.noteRestored()
    }
    setFound({ id: restores ? kept.id : null })
  })
  useEffect(() => {
    if (aboutId === null) return undefined
    let left = false
    void findEntry<Values>(aboutId, form).then((kept) => {
      if (!left) open(kept)
    })
    return () => {
      left = true
    }
  }, [aboutId, form])
  useEffect(() => dialog?.add(stop), [dialog, stop])
  return fields
}

interface FoundEntry<Values> {
  readonly id: string
  readonly values: Values
}

async function findEntry<Values>(aboutId: string, form: string): Promise<FoundEntry<Values> | null> {
  // Without the list the form opens empty; what fails here fails again, with words, when it is saved.
  const heads = await call.drafts.list().catch(() => [])
  const own = heads.filter(({ kind, subjectId, mine }) => kind === 'entry' && mine && subjectId === aboutId)
  const kept = await Promise.all(own.map(({ id }) => call.drafts.get({ id }).catch(() => null)))
  for (const draft of kept) {
    const body = draft === null ? null : (JSON.parse(draft.body) as KeptEntry<Values>)
    if (draft !== null && body?.form === form) return { id: draft.id, values: body.values }
  }
  return null
}
