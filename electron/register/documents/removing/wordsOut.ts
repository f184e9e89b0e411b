import { timesStanding, withoutWords } from '../../../../shared/domain/papers/removing'
import type { Block } from '../kit/model'

/** Fields of blocks that are no words of the record: kinds, tones, widths, and the reader's bookmark. */
const noWords = new Set(['kind', 'tone', 'align', 'bookmark', 'form', 'label', 'columns'])

/** The same blocks without some words, wherever they stand; headings and labels are ours and stay. */
export function wordsOut(blocks: readonly Block[], words: readonly string[]): Block[] {
  return words.length === 0
    ? [...blocks]
    : blocks.map((block) => (block.kind === 'heading' ? block : mapWords(block, words)))
}

function mapWords<T>(value: T, words: readonly string[]): T {
  if (typeof value === 'string') return withoutWords(value, words) as T
  if (Array.isArray(value)) return value.map((entry: unknown) => mapWords(entry, words)) as T
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, noWords.has(key) ? entry : mapWords(entry, words)]),
  ) as T
}

/** Longest passage that is looked for elsewhere: a name or an address, no sentence. */
const LONGEST_NAME = 60

/** Removed words that still stand elsewhere on the paper, each with how often. */
export function stillStanding(
  blocks: readonly Block[],
  removed: readonly string[],
): { words: string; times: number }[] {
  const texts = blocks.flatMap((block) => (block.kind === 'heading' ? [] : wordsOf(block)))
  const names = new Set(removed.map((words) => words.trim()).filter((words) => words.length <= LONGEST_NAME))
  return [...names].flatMap((words) => {
    const times = texts.reduce((count, text) => count + timesStanding(text, words), 0)
    return times === 0 ? [] : [{ words, times }]
  })
}

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return []
  return Object.entries(value).flatMap(([key, entry]) => (noWords.has(key) ? [] : wordsOf(entry)))
}
