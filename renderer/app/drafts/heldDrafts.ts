import { useSyncExternalStore } from 'react'
import type { DraftHead } from '../../../shared/contract/drafts'
import { call } from '../api'
import { refusalOf } from '../errors'

/**
 * What a form held when the disk did not take it, in this page's memory. The register process holds the same, sealed, for
 * after a lock (`electron/register/host/heldDrafts.ts`).
 */
interface HeldDraft extends Pick<DraftHead, 'id' | 'kind' | 'subjectId' | 'page'> {
  readonly child: { readonly id: string } | null
  readonly body: string
}

let held: readonly HeldDraft[] = []
const listeners = new Set<() => void>()

function set(next: readonly HeldDraft[]): void {
  held = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Everything that is held, for the screen. */
export function useHeldDrafts(): readonly HeldDraft[] {
  return useSyncExternalStore(subscribe, () => held)
}

/** The form may be left: what it held waits here. Only where the disk is at fault; other refusals are the form's to show. */
export function holdIfDiskFails(error: unknown, draft: HeldDraft): void {
  if (!/^(DISK_FULL|DISK_ERROR|REGISTER_MOVED)$/.test(refusalOf(error).code)) return
  set([...held.filter(({ id }) => id !== draft.id), draft])
}

/** It was kept, saved or thrown away. */
export function letGo(draftId: string): void {
  if (held.some(({ id }) => id === draftId)) set(held.filter(({ id }) => id !== draftId))
}

/** The newest that is held for a form. */
export function heldFor(isMeant: (draft: HeldDraft) => boolean): HeldDraft | null {
  return held.findLast(isMeant) ?? null
}

/** The child a held draft is about; null where it is about none, or is not held. */
export function childOfHeld(draftId: string): string | null {
  return heldFor(({ id }) => id === draftId)?.child?.id ?? null
}

/** Tries once more to keep what is held. */
export async function keepHeldDrafts(): Promise<void> {
  for (const { child, ...draft } of held)
    // oxlint-disable-next-line eslint/no-await-in-loop -- a full disk is asked once a time
    await call.drafts.keep({ ...draft, childId: child?.id ?? null }).then(
      () => letGo(draft.id),
      () => undefined,
    )
}
