import { wordsIn, worthSeeking } from '../../../../shared/domain/papers/knownNames'
import { timesStanding, withoutWords } from '../../../../shared/domain/papers/removing'
import type { Block } from '../kit/model'

/** Fields of blocks that are no words of the record: kinds, tones, widths, and the reader's bookmark. */
const noWords = new Set(['kind', 'tone', 'align', 'bookmark', 'form', 'label', 'columns'])

/**
 * The same blocks without some words, wherever they stand; headings and labels are ours and stay.
 *
 * @param left what stands in their place; a third party is named as the reason where nothing is said
 */
export function wordsOut(blocks: readonly Block[], words: readonly string[], left?: string): Block[] {
  return words.length === 0
    ? [...blocks]
    : blocks.map((block) =>
        block.kind === 'heading' ? block : mapWords(block, (text) => withoutWords(text, words, left)),
      )
}

function mapWords<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T
  if (Array.isArray(value)) return value.map((entry: unknown) => mapWords(entry, change)) as T
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, noWords.has(key) ? entry : mapWords(entry, change)]),
  ) as T
}

/** Longest passage that is looked for elsewhere: a name or an address, no sentence. */
const LONGEST_NAME = 60

/** Removed words that still stand elsewhere on the paper, each with how often. */
export function stillStanding(
  blocks: readonly Block[],
  removed: readonly string[],
): { words: string; times: number }[] {
  const text = oneText(textsOf(blocks))
  const names = new Set(removed.map((words) => words.trim()).filter((words) => words.length <= LONGEST_NAME))
  return worthSeeking([...names], wordsIn(text)).flatMap((words) => {
    const times = timesStanding(text, words)
    return times === 0 ? [] : [{ words, times }]
  })
}

/** Texts as one to be searched; no name reaches over from one into the next. */
export function oneText(texts: readonly string[]): string {
  return texts.join('\n¶\n')
}

/** Every text of the record on some blocks. */
export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [] : wordsOf(block)))
}

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return []
  return Object.entries(value).flatMap(([key, entry]) => (noWords.has(key) ? [] : wordsOf(entry)))
}
