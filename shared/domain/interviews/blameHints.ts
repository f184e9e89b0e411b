import type { BlamingWords } from '../../codes/blamingWords'

/** A word found in a text that can blame the child. */
export interface BlameHint {
  /** As it stands in the list. */
  readonly found: string
  readonly perhaps: string
}

/**
 * Words of the list that stand in the text, each entry once, in the order they are met. A hint, never a block: only
 * the writer knows whether the word is somebody's own. Whole words count: "absconded", not "absconsion".
 */
export function blameHints(text: string, list: readonly BlamingWords[]): readonly BlameHint[] {
  const sought = plain(text)
  return list
    .flatMap(({ words, perhaps }) => {
      const found = words
        .map((word) => ({ word, at: placeOf(plain(word).trim(), sought) }))
        .filter(({ at }) => at >= 0)
        .toSorted((a, b) => a.at - b.at)[0]
      return found === undefined ? [] : [{ found: found.word, perhaps, at: found.at }]
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ found, perhaps }) => ({ found, perhaps }))
}

/** Small letters, single spaces, typed and typeset hyphens and apostrophes alike. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[‐‑–-]/g, '-')
    .replaceAll(/[’‘ʼ]/g, "'")
    .replaceAll(/\s+/g, ' ')
}

/** Where the words stand with no letter or digit on either side; -1 where they do not. */
function placeOf(words: string, text: string): number {
  if (words === '') return -1
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + words.length] ?? ' ']
    if (!isLetter(before) && !isLetter(after)) return at
  }
  return -1
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}

/** The list as a council edits it: one line an entry, `absconded, absconding: went missing, left`. */
export function blamingWordsText(list: readonly BlamingWords[]): string {
  return list.map(({ words, perhaps }) => `${words.join(', ')}: ${perhaps}`).join('\n')
}

/**
 * Reads the edited list back; empty lines are left out.
 *
 * @returns the entries, and the numbers (from 1) of lines without words or without a suggestion
 */
export function readBlamingWords(text: string): {
  readonly list: readonly BlamingWords[]
  readonly badLines: readonly number[]
} {
  const list: BlamingWords[] = []
  const badLines: number[] = []
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return
    const colon = line.indexOf(':')
    const words = line
      .slice(0, Math.max(0, colon))
      .split(',')
      .map((word) => word.trim().toLowerCase())
      .filter((word) => word !== '')
    const perhaps = line.slice(colon + 1).trim()
    if (words.length === 0 || perhaps === '') badLines.push(index + 1)
    else list.push({ words, perhaps })
  })
  return { list, badLines }
}
