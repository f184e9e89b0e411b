import { scratchKey } from '../host/scratch'
import type { HowFar } from './kit/tagging/drawing'

/** The paper that is being set, and how far it is: a window looks at one at a time. */
class BeingSet {
  #turn = 0
  #far: HowFar | null = null

  /** How far the newest one is; null while none is being set, or no page of it is drawn. */
  get far(): HowFar | null {
    return this.#far
  }

  /** Follows a paper while it is set. What an earlier one, cancelled meanwhile, still tells is left alone. */
  async follow<R>(set: (tell: (far: HowFar) => void) => Promise<R>): Promise<R> {
    this.#turn += 1
    const mine = this.#turn
    this.#far = null
    const isMine = (): boolean => mine === this.#turn
    try {
      return await set((far) => {
        if (isMine()) this.#far = far
      })
    } finally {
      if (isMine()) this.#far = null
    }
  }
}

export const beingSet = scratchKey('beingSet', () => new BeingSet())
