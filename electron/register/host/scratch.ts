/** Names a piece of memory that lives as long as the register is open, such as files being brought in. */
export interface ScratchKey<T> {
  readonly name: string
  make(): T
}

/** Declares a piece of memory, once a feature, at the top of its file. */
export function scratchKey<T>(name: string, make: () => T): ScratchKey<T> {
  return { name, make }
}

/** Memory of one open register; gone with the lock. */
export class Scratch {
  readonly #held = new Map<ScratchKey<unknown>, unknown>()

  /** The piece of memory, made on first use. */
  get<T>(key: ScratchKey<T>): T {
    if (!this.#held.has(key)) this.#held.set(key, key.make())
    return this.#held.get(key) as T
  }
}
