import { printable } from './glyphs'
import type { Paper } from './model'

/**
 * A paper whose every text the fonts can print, and the code points they could not.
 *
 * @param has whether every font of the papers has a glyph for a code point
 */
export function printablePaper(
  paper: Paper,
  has: (codePoint: number) => boolean,
): { readonly paper: Paper; readonly missing: readonly number[] } {
  const missing = new Set<number>()
  const cleaned = mapTexts(paper, (text) => {
    const { text: clean, missing: gone } = printable(text, has)
    for (const codePoint of gone) missing.add(codePoint)
    return clean
  })
  return { paper: cleaned, missing: [...missing] }
}

/** The same plain data with every text changed; names of fields and kinds are plain ASCII and stay as they are. */
function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T
  if (Array.isArray(value)) return value.map((entry: unknown) => mapTexts(entry, change)) as T
  // A photo's bytes are no text.
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapTexts(entry, change)])) as T
}
