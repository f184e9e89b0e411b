import { TextInlines, type StyleStack, type Word } from './pdfmakeInside'
import type { Styles } from './styles'

/** Words kept in one style: those of some pages. */
const MOST_KEPT = 1_000

/** What pdfmake's breaking of a plain text puts into a word; one with more has a style of its own. */
const PLAIN = new Set(['text', 'lineEnd', 'noNewLine'])

/**
 * pdfmake's measuring of words, which asks for 25 properties of the style of each (upstream pdfmake/src/TextInlines.js).
 * Here a word that comes again in the same style is not measured again: a list says the same few words on every line.
 */
export class MeasuredWords extends TextInlines {
  /** Measured words by their text, by how they look. */
  readonly #known = new Map<string, Map<string, Word>>()

  override measure(words: readonly Word[], styles: StyleStack & Styles): readonly Word[] {
    if (!words.every(isPlain) || styles.getProperty('leadingIndent') !== undefined)
      return super.measure(words, styles)
    const known = this.#knownOf(styles.look())
    return words.map((word) => {
      const before = known.get(word.text)
      if (before !== undefined) return { ...before, ...word }
      const [measured = word] = super.measure([word], styles)
      // With the place it is given on its line, so that no copy has to grow for it.
      known.set(word.text, { ...measured, x: 0 })
      return measured
    })
  }

  #knownOf(look: string): Map<string, Word> {
    const known = this.#known.get(look)
    if (known !== undefined && known.size < MOST_KEPT) return known
    const fresh = new Map<string, Word>()
    this.#known.set(look, fresh)
    return fresh
  }
}

function isPlain(word: Word): boolean {
  return Object.keys(word).every((key) => PLAIN.has(key))
}
