import type { LocalDate } from '../time/localDate'
import { nameTokens, plainName } from './names'
import { wordOf, type Word } from './wordMatch'

/** What a child can be found by. */
export interface SearchableChild {
  readonly id: string
  readonly forename: string | null
  readonly surname: string | null
  readonly knownAs: string | null
  readonly aliases: readonly string[]
  /** Words that stand for a name: "boy, about 15". */
  readonly describedAs: string | null
  readonly localRef: string | null
  readonly dob: LocalDate | null
}

/** One word that occurs in names, with the places in the index's list of children where it does. */
export interface IndexedWord extends Word {
  readonly children: readonly number[]
}

/** Names worked out once, so that a keystroke compares each different word once, not each child. */
export interface NameIndex {
  readonly children: readonly SearchableChild[]
  readonly words: readonly IndexedWord[]
  /** References as they are compared, in the order of `children`; empty where there is none. */
  readonly refs: readonly string[]
  /** What equals are put in order by: surname, forename, reference, id. */
  readonly order: readonly string[]
}

/** Made once for many questions: which children have a word in their names, by any of its spellings. */
export function buildNameIndex(children: readonly SearchableChild[]): NameIndex {
  const places = new Map<string, number[]>()
  children.forEach((child, place) => {
    for (const token of new Set(tokensOf(child))) {
      const known = places.get(token)
      if (known) known.push(place)
      else places.set(token, [place])
    }
  })
  return {
    children,
    words: [...places].map(([text, where]) => ({ ...wordOf(text), children: where })),
    refs: children.map(({ localRef }) => plainRef(localRef ?? '')),
    order: children.map(
      ({ surname, forename, localRef, id }) =>
        `${plainName(surname ?? '~')} ${plainName(forename ?? '~')} ${localRef ?? '~'} ${id}`,
    ),
  }
}

function tokensOf({ forename, surname, knownAs, aliases, describedAs }: SearchableChild): string[] {
  return [forename, surname, knownAs, ...aliases, describedAs].flatMap((name) =>
    name === null ? [] : nameTokens(name),
  )
}

/** A reference in small letters and digits alone. */
export function plainRef(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}
