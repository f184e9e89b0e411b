/**
 * A seeded source of chance (mulberry32): the same seed gives the same demo register on every PC. Never for keys.
 */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `from` to `to`, both inside. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  /** True in `share` of all cases, 0 to 1. */
  happens(share: number): boolean {
    return this.next() < share
  }

  pick<T>(from: readonly T[]): T {
    return from[this.whole(0, from.length - 1)] as T
  }

  /** `count` different ones, in the order of the list. */
  some<T>(from: readonly T[], count: number): T[] {
    const left = [...from]
    while (left.length > count) left.splice(this.whole(0, left.length - 1), 1)
    return left
  }

  /** An id shaped like a UUIDv7 of that moment. @param ms milliseconds since 1970 */
  id(ms: number): string {
    const time = ms.toString(16).padStart(12, '0')
    const part = (length: number): string =>
      Array.from({ length }, () => this.whole(0, 15).toString(16)).join('')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${part(3)}-${this.pick(['8', '9', 'a', 'b'])}${part(3)}-${part(12)}`
  }
}
