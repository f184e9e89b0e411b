import { useEffect, useEffectEvent, useState } from 'react'
import type { DraftHead } from '../../../shared/contract/drafts'
import type { Instant } from '../../../shared/domain/time/instant'
import type { Keeping } from '../../components/formKeeping'
import { call } from '../api'
import { heldFor } from './heldDrafts'
import { useDraftKeeper } from './useDraftKeeper'

export interface DraftOptions<Body> {
  readonly kind: DraftHead['kind']
  /** The record the form is about (an interview, an episode); its own draft is found and restored by itself. */
  readonly subjectId?: string | null
  /** The child chosen so far; from then on Today tells everyone. */
  readonly childId?: string | null
  /** A certain draft to go on with, from the address. */
  readonly draftId?: string | null
  /** Everything the form holds; plain data. */
  readonly body: Body
  /** False while nobody has typed anything: nothing is kept. */
  readonly worthKeeping: boolean
  /** Puts a restored draft into the form. */
  readonly onRestore: (body: Body) => void
}

export interface DraftState {
  /** False until it is known whether there is a draft to restore: show the form only then. */
  readonly ready: boolean
  /** Hand this to the form. */
  readonly keeping: Keeping
  /**
   * Hand what it gives to the call that saves; the register drops the draft with it. Asked for in the moment of saving:
   * what makes something new is kept first, so that undoing the save has it to bring back. Null where nothing was kept.
   */
  readonly idForSaving: () => Promise<string | null>
  /** "Saved draft 14:32": show it with `DraftSaved`. */
  readonly savedAt: Instant | null
  /** The disk did not take what was typed last: it waits in memory. */
  readonly heldInMemory: boolean
  /** The form was filled from a draft. */
  readonly restored: boolean
  /** A colleague's draft about the same record: say so, offer `takeOver`. */
  readonly ofColleague: DraftHead | null
  readonly takeOver: () => Promise<void>
  /** The form was saved, or the person throws the draft away: it goes, and nothing more is kept. */
  readonly done: () => Promise<void>
  /** The form was saved and stays: what was kept goes, and what is typed from now on is kept again. */
  readonly startAgain: () => Promise<void>
}

/**
 * Keeps what is typed in a form as an encrypted draft every few seconds and at the lock, and brings it back. A draft
 * is its author's; the register refuses everybody else its body.
 */
export function useDraft<Body>(options: DraftOptions<Body>): DraftState {
  const { kind, subjectId = null, draftId = null } = options
  const [opened, setOpened] = useState<OpenedDraft | null>(null)
  const [finished, setFinished] = useState(false)
  const mine = opened?.mine ?? null
  const keeper = useDraftKeeper({ ...options, existing: mine, active: opened !== null && !finished })

  const open = (found: OpenedDraft) => {
    if (found.body !== null) options.onRestore(JSON.parse(found.body) as Body)
    setOpened(found)
  }
  const openFound = useEffectEvent(open)
  useEffect(() => {
    let left = false
    void findDraft(kind, subjectId, draftId).then((found) => {
      if (!left) openFound(found)
    })
    return () => {
      left = true
    }
  }, [kind, subjectId, draftId])

  const done = async () => {
    setFinished(true)
    await keeper.end()
  }
  return {
    ready: opened !== null,
    keeping: { form: kind, cameBack: null, end: done },
    idForSaving: keeper.idForSaving,
    savedAt: keeper.savedAt,
    heldInMemory: keeper.heldInMemory,
    restored: opened !== null && opened.body !== null,
    ofColleague: opened?.ofColleague ?? null,
    takeOver: async () => {
      if (!opened?.ofColleague) return
      const { id } = await call.drafts.takeOver({ id: opened.ofColleague.id })
      open(await readDraft(id))
    },
    done,
    startAgain: keeper.end,
  }
}

interface OpenedDraft {
  readonly mine: string | null
  readonly body: string | null
  readonly ofColleague: DraftHead | null
}

/** The draft a form goes on with: the one named, or the person's own about the same record. */
async function findDraft(
  kind: DraftHead['kind'],
  subjectId: string | null,
  draftId: string | null,
): Promise<OpenedDraft> {
  const isMeant = (draft: Pick<DraftHead, 'id' | 'subjectId'>) =>
    draftId === null ? subjectId !== null && draft.subjectId === subjectId : draft.id === draftId
  const held = heldFor((draft) => draft.kind === kind && isMeant(draft))
  if (held !== null) return { mine: held.id, body: held.body, ofColleague: null }
  // Without the list the form opens empty; what fails here fails again, with words, when it is saved.
  const list = await call.drafts.list().catch(() => [])
  const drafts = list.filter((draft) => draft.kind === kind && isMeant(draft))
  const mine = drafts.find((draft) => draft.mine)
  if (mine) return readDraft(mine.id)
  return { mine: null, body: null, ofColleague: drafts[0] ?? null }
}

async function readDraft(id: string): Promise<OpenedDraft> {
  const kept = await call.drafts.get({ id }).catch(() => null)
  return { mine: kept === null ? null : id, body: kept?.body ?? null, ofColleague: null }
}
