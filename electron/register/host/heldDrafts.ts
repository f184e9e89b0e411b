import type { HeldDraft, RegisterToMain } from '../../../shared/contract/processMessages'
import { heldWork, type HeldWork } from '../commands/drafts/heldWork'
import type { OpenRegister } from '../openRegister'

/**
 * What the disk did not take, sealed: main holds it too, and gives it to the process after this one. So a lock, which
 * waits for no disk, loses nothing that was typed, and neither process holds words once the key is forgotten.
 */
export class HeldDrafts {
  readonly #tellMain: (message: RegisterToMain) => void
  readonly #held: Map<string, HeldDraft>

  constructor(held: readonly HeldDraft[], tellMain: (message: RegisterToMain) => void) {
    this.#tellMain = tellMain
    this.#held = new Map(held.map((draft) => [draft.draftId, draft]))
  }

  /** How much of what was typed waits for the disk, of whichever register. */
  get count(): number {
    return [...this.#held.values()].filter(({ typed }) => typed).length
  }

  hold({ keyring }: OpenRegister, work: HeldWork): void {
    const { registerId } = keyring
    const draftId = work.id
    const sealed = keyring.sealForMemory(JSON.stringify(work), contextOf({ registerId, draftId }))
    const draft = { registerId, draftId, typed: work.kind !== 'owedViews', ...sealed }
    this.#held.set(draftId, draft)
    this.#tellMain({ type: 'holdDraft', draft })
  }

  letGo(draftId: string): void {
    if (this.#held.delete(draftId)) this.#tellMain({ type: 'letDraftGo', draftId })
  }

  /** What waits for this register. What was sealed under a key that is no more can be read by nobody, and goes. */
  of({ keyring }: OpenRegister): readonly HeldWork[] {
    const own = [...this.#held.values()].filter(({ registerId }) => registerId === keyring.registerId)
    return own.flatMap((draft) => {
      const plain = keyring.unsealFromMemory(draft, contextOf(draft))
      if (plain !== null) return [heldWork.parse(JSON.parse(plain))]
      this.letGo(draft.draftId)
      return []
    })
  }
}

function contextOf({ registerId, draftId }: Pick<HeldDraft, 'registerId' | 'draftId'>): string {
  return `draft ${draftId} of ${registerId}`
}
