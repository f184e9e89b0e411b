import type { Block, Fact } from './model'

/** Longer than this a value is a text: it stands in paragraphs under its label, and no word of it is cut. */
const SHORT = 300

/** A label with what was said to it; null and empty are left out. */
export type Said = readonly [label: string, value: string | null | undefined]

/** Labels with their values as they were recorded: short ones side by side, texts whole, in the order given. */
export function said(entries: readonly Said[]): Block[] {
  const blocks: Block[] = []
  let facts: Fact[] = []
  const put = () => {
    if (facts.length > 0) blocks.push({ kind: 'facts', facts })
    facts = []
  }
  for (const [label, given] of entries) {
    const value = given?.trim() ?? ''
    if (value === '') continue
    if (value.length <= SHORT && !value.includes('\n'))
      facts.push({ label, value, ...(value.length > 30 || label.length > 30 ? { wide: true } : {}) })
    else {
      put()
      blocks.push({ kind: 'heading', level: 3, text: label }, { kind: 'paragraph', text: value })
    }
  }
  put()
  return blocks
}

/** The same under a heading of the second level, with words for a section in which nothing is recorded. */
export function section(text: string, blocks: readonly Block[]): Block[] {
  return [
    { kind: 'heading', level: 2, text },
    ...(blocks.length > 0
      ? blocks
      : [{ kind: 'paragraph', quiet: true, text: 'Nothing is recorded.' } as const]),
  ]
}
