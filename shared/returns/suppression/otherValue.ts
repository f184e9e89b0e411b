import { rangeOf, type Hidden } from './hidden'
import { sumOf, type Counts, type Relation } from './table'

/**
 * How many counts may change together, and how long each size is searched: small changes first, for most are. Enough for
 * every table met so far; where it is not, more is hidden than need be, never less.
 */
const SIZES = [4, 8, 16, 32, 64]
const QUICK_STEPS = 300
const MOST_STEPS = 3000

/** A relation with what its sum comes to, and by how much the changes under way have moved it. */
interface Held {
  readonly relation: Relation
  readonly sum: number
  moved: number
  /** Its hidden counts, of a breakdown by month few among hundreds; how many were hidden in all when they were looked for. */
  hiddenTerms: Relation['terms']
  hiddenThen: number
}

interface Place {
  readonly held: Held
  readonly by: number
}

/**
 * Whether a hidden count could have another value than it has: whether all that is hidden can be changed so that
 * everything shown, and everything a reader knows to hold, stays as it is. If so nobody can work it out. The search
 * builds such a change step by step; finding none is no proof that there is none.
 */
export class OtherValues {
  readonly #values: ReadonlyMap<string, number>
  readonly #hidden: ReadonlyMap<string, Hidden>
  readonly #threshold: number
  readonly #places = new Map<string, Place[]>()
  #steps = 0
  #mostSteps = MOST_STEPS

  /** @param hidden by name; may grow between questions */
  constructor({ values, relations }: Counts, hidden: ReadonlyMap<string, Hidden>, threshold: number) {
    this.#values = values
    this.#hidden = hidden
    this.#threshold = threshold
    for (const relation of relations) {
      const sum = sumOf(relation, (name) => values.get(name) ?? 0)
      const held: Held = { relation, sum, moved: 0, hiddenTerms: [], hiddenThen: 0 }
      for (const { of, by } of relation.terms) {
        const places = this.#places.get(of)
        if (places === undefined) this.#places.set(of, [{ held, by }])
        else places.push({ held, by })
      }
    }
  }

  /** Relations a count stands in. */
  relationsOf(name: string): readonly Relation[] {
    return (this.#places.get(name) ?? []).map(({ held }) => held.relation)
  }

  /** A value the count could have instead, with all that would change along with it; null where none was found. */
  find(name: string, how: 'quickly' | 'thoroughly'): ReadonlyMap<string, number> | null {
    this.#mostSteps = how === 'quickly' ? QUICK_STEPS : MOST_STEPS
    for (const size of SIZES)
      for (const by of [1, -1]) {
        this.#steps = 0
        const changes = new Map<string, number>()
        if (!this.#isPossible(name, by)) continue
        this.#change(changes, name, by)
        const found = this.#mend(changes, size) ? new Map(changes) : null
        for (const changed of changes.keys()) this.#takeBack(changes, changed)
        if (found !== null) return found
      }
    return null
  }

  /** Whether a hidden count may change by so much. */
  #isPossible(name: string, by: number): boolean {
    const hidden = this.#hidden.get(name)
    if (hidden === undefined) return false
    const { least, most } = rangeOf(hidden, this.#threshold)
    const value = (this.#values.get(name) ?? 0) + by
    return value >= least && value <= most
  }

  #change(changes: Map<string, number>, name: string, by: number): void {
    changes.set(name, by)
    for (const place of this.#places.get(name) ?? []) place.held.moved += place.by * by
  }

  #takeBack(changes: Map<string, number>, name: string): void {
    const by = changes.get(name) ?? 0
    for (const place of this.#places.get(name) ?? []) place.held.moved -= place.by * by
    changes.delete(name)
  }

  /** Changes further counts until every relation holds again; takes its changes back where it cannot. */
  #mend(changes: Map<string, number>, size: number): boolean {
    this.#steps += 1
    if (this.#steps > this.#mostSteps) return false
    const broken = this.#broken(changes)
    if (broken === null) return true
    if (changes.size >= size) return false
    const { relation, sum, moved } = broken
    const off = sum + moved < 0 ? sum + moved : sum + moved - relation.slack
    for (const { of, by } of this.#hiddenTerms(broken)) {
      const change = -off / by
      if (changes.has(of) || !Number.isInteger(change) || !this.#isPossible(of, change)) continue
      this.#change(changes, of, change)
      if (this.#mend(changes, size)) return true
      this.#takeBack(changes, of)
    }
    return false
  }

  #hiddenTerms(held: Held): Relation['terms'] {
    if (held.hiddenThen !== this.#hidden.size) {
      held.hiddenTerms = held.relation.terms.filter(({ of }) => this.#hidden.has(of))
      held.hiddenThen = this.#hidden.size
    }
    return held.hiddenTerms
  }

  /** A relation the changes break; null where all hold. */
  #broken(changes: ReadonlyMap<string, number>): Held | null {
    for (const changed of changes.keys())
      for (const { held } of this.#places.get(changed) ?? []) {
        const now = held.sum + held.moved
        if (now < 0 || now > held.relation.slack) return held
      }
    return null
  }
}
