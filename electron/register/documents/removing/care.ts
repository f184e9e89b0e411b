import { labelFor } from '../../../../shared/codes'
import { markedWords, type Mark } from '../../../../shared/domain/interviews/marks'
import {
  removedWords,
  withoutPassages,
  type Decision,
  type PaperFor,
} from '../../../../shared/domain/papers/removing'
import type { Said } from '../kit/said'

/** Something on a paper that somebody decides on before the paper goes to whoever asks. */
export interface CareItem {
  /** Of the mark or the row, or a name of its own for a box. */
  readonly id: string
  /** Which text or box it stands in, in words. */
  readonly where: string
  /** What stands before and after it, shortened. */
  readonly before: string
  readonly words: string
  readonly after: string
  /** Codes of the list `markKind`; none for free text nobody marked. */
  readonly kinds: readonly string[]
  /** Who never gets it, whatever is decided. */
  readonly never: readonly PaperFor[]
}

/** A mark whose passage is no longer in its text: it removes nothing, and somebody has to look for the words. */
export interface LostMark {
  readonly where: string
  readonly words: string
  readonly kinds: readonly string[]
}

/** A mark with the id of its row. */
export type KeptMark = Mark & { readonly id: string }

/**
 * A label with its value, and why the value needs care: a code of `markKind`, or `free` for free text nobody marked. Left
 * out where it needs none.
 */
export type CaredSaid = readonly [
  label: string,
  value: string | null | undefined,
  why?: string,
  never?: readonly PaperFor[],
]

/** What somebody decided on an item; of free text nobody marked that is removed, on what ground. */
export interface Decided {
  readonly decision: Decision
  readonly ground?: string | undefined
}

/** Letters shown on either side of a passage. */
const AROUND = 90

/**
 * Passes every text of a paper that may hold something of others, and takes out what was decided to go. It notes all it was
 * asked about, so what is asked before and what is removed after are the same things by construction.
 */
export class Care {
  readonly items: CareItem[] = []
  readonly lost: LostMark[] = []
  readonly #decisions: ReadonlyMap<string, Decided>
  readonly #to: PaperFor | null
  #about: string | null = null

  /**
   * @param decisions by the item's id; what nobody decided is shown, and whoever makes the paper refuses it
   * @param to who asks; null for the whole paper
   */
  constructor(decisions: ReadonlyMap<string, Decided> = new Map(), to: PaperFor | null = null) {
    this.#decisions = decisions
    this.#to = to
  }

  /** Writes about one record of several: what is asked says which. */
  about<T>(record: string, write: () => T): T {
    const outer = this.#about
    this.#about = record
    try {
      return write()
    } finally {
      this.#about = outer
    }
  }

  /** A text with marks on passages of it. */
  text(where: string, text: string, marks: readonly KeptMark[]): string {
    const live = marks.filter(({ end }) => end !== null)
    for (const mark of marks) this.#note(this.#placed(where), text, mark)
    return withoutPassages(
      text,
      live.filter(({ id }) => this.#decisions.get(id)?.decision === 'remove'),
    )
  }

  /**
   * A box or a row that is as a whole about somebody else, must not reach everybody, or is free text nobody marked.
   *
   * @param why code of `markKind`, or `free`
   * @param never who never gets it, whatever is decided
   */
  whole(id: string, where: string, words: string, why: string, never: readonly PaperFor[] = []): string {
    const kinds = why === 'free' ? [] : [why]
    const item = { id, where: this.#placed(where), before: '', words, after: '', kinds, never }
    this.items.push(item)
    return this.#decisionOn(item) === 'remove' ? removedWords(this.#groundsOf(item)) : words
  }

  /** Labels with their values, those that need care as boxes of a record. Empty ones are nothing to decide. */
  said(record: string, entries: readonly CaredSaid[]): Said[] {
    return entries.map(([label, value, why, never]) => {
      const known = value?.trim() ?? ''
      if (why === undefined || known === '') return [label, value]
      return [label, this.whole(`${record} ${label}`, label, known, why, never)]
    })
  }

  /** Whether somebody's name is to go wherever it stands. */
  isRemovedEverywhere(id: string, where: string, name: string): boolean {
    this.whole(id, where, name, 'third_party')
    return this.#decisions.get(id)?.decision === 'remove'
  }

  /** The decision on an item, and what it was, as the audit trail lists it; no word of the record. */
  decided(): { where: string; id: string; kinds: readonly string[]; decision: Decision }[] {
    return this.items.map((item) => {
      const { id, where } = item
      return { where, id, kinds: this.#groundsOf(item), decision: this.#decisionOn(item) }
    })
  }

  /**
   * Whether every item has a decision and every decision an item: else the record changed since it was looked at. What is
   * removed and nobody marked needs a ground, because it is asked for when somebody complains.
   */
  isAllDecided(): boolean {
    const ids = new Set(this.items.map(({ id }) => id))
    return (
      ids.size === this.#decisions.size &&
      [...ids].every((id) => this.#decisions.has(id)) &&
      this.items.every((item) => this.#decisionOn(item) === 'show' || this.#groundsOf(item).length > 0)
    )
  }

  /** Why it needs care; of free text nobody marked, why it was removed. */
  #groundsOf({ id, kinds }: CareItem): readonly string[] {
    const ground = this.#decisions.get(id)?.ground
    return kinds.length > 0 || ground === undefined ? kinds : [ground]
  }

  #decisionOn({ id, never }: CareItem): Decision {
    if (this.#to !== null && never.includes(this.#to)) return 'remove'
    return this.#decisions.get(id)?.decision ?? 'show'
  }

  #placed(where: string): string {
    return this.#about === null ? where : `${this.#about}: ${where}`
  }

  #note(where: string, text: string, mark: KeptMark): void {
    const kinds = [mark.kind]
    if (mark.end === null) {
      this.lost.push({ where, words: mark.quote, kinds })
      return
    }
    this.items.push({
      id: mark.id,
      where,
      before: endOf(text.slice(0, mark.start)),
      words: markedWords(mark, text),
      after: beginningOf(text.slice(mark.end)),
      kinds,
      never: [],
    })
  }
}

/** "Third party", "Third party, police"; free text nobody marked is said to be that. */
export function kindWords(kinds: readonly string[]): string {
  return kinds.length === 0 ? 'Not marked' : kinds.map((kind) => labelFor('markKind', kind)).join(', ')
}

function endOf(text: string): string {
  const letters = Array.from(text)
  return letters.length <= AROUND ? text : `… ${letters.slice(-AROUND).join('')}`
}

function beginningOf(text: string): string {
  const letters = Array.from(text)
  return letters.length <= AROUND ? text : `${letters.slice(0, AROUND).join('')} …`
}
