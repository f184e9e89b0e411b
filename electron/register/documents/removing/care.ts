import { labelFor } from '../../../../shared/codes'
import { markedWords, type Mark } from '../../../../shared/domain/interviews/marks'
import { removedWords, withoutPassages, type Decision } from '../../../../shared/domain/papers/removing'

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
  /** Codes of the list `markKind`. */
  readonly kinds: readonly string[]
}

/** A mark whose passage is no longer in its text: it removes nothing, and somebody has to look for the words. */
export interface LostMark {
  readonly where: string
  readonly words: string
  readonly kinds: readonly string[]
}

/** A mark with the id of its row. */
export type KeptMark = Mark & { readonly id: string }

/** Letters shown on either side of a passage. */
const AROUND = 90

/**
 * Passes every text of a paper that may hold something of others, and takes out what was decided to go. It notes all it was
 * asked about, so what is asked before and what is removed after are the same things by construction.
 */
export class Care {
  readonly items: CareItem[] = []
  readonly lost: LostMark[] = []
  readonly #decisions: ReadonlyMap<string, Decision>

  /** @param decisions by the item's id; what nobody decided is shown, and whoever makes the paper refuses it */
  constructor(decisions: ReadonlyMap<string, Decision> = new Map()) {
    this.#decisions = decisions
  }

  /** A text with marks on passages of it. */
  text(where: string, text: string, marks: readonly KeptMark[]): string {
    const live = marks.filter(({ end }) => end !== null)
    for (const mark of marks) this.#note(where, text, mark)
    return withoutPassages(
      text,
      live.filter(({ id }) => this.#decisions.get(id) === 'remove'),
    )
  }

  /** A box or a row that is as a whole about somebody else, or must not reach everybody. */
  whole(id: string, where: string, words: string, kind: string): string {
    this.items.push({ id, where, before: '', words, after: '', kinds: [kind] })
    return this.#decisions.get(id) === 'remove' ? removedWords([kind]) : words
  }

  /** The decision on an item, and what it was, as the audit trail lists it; no word of the record. */
  decided(): { where: string; id: string; kinds: readonly string[]; decision: Decision }[] {
    return this.items.map(({ id, where, kinds }) => ({
      where,
      id,
      kinds,
      decision: this.#decisions.get(id) ?? 'show',
    }))
  }

  /** Whether every item has a decision and every decision an item: else the record changed since it was looked at. */
  isAllDecided(): boolean {
    const ids = new Set(this.items.map(({ id }) => id))
    return ids.size === this.#decisions.size && [...ids].every((id) => this.#decisions.has(id))
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
    })
  }
}

/** "Third party", "Third party, police". */
export function kindWords(kinds: readonly string[]): string {
  return kinds.map((kind) => labelFor('markKind', kind)).join(', ')
}

function endOf(text: string): string {
  const letters = Array.from(text)
  return letters.length <= AROUND ? text : `… ${letters.slice(-AROUND).join('')}`
}

function beginningOf(text: string): string {
  const letters = Array.from(text)
  return letters.length <= AROUND ? text : `${letters.slice(0, AROUND).join('')} …`
}
