import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { frameOf } from '../../electron/register/documents/frameOf'
import { CONTENT_WIDTH, PAGE } from '../../electron/register/documents/kit/look'
import type { Block, Paper } from '../../electron/register/documents/kit/model'
import { setPaper } from '../../electron/register/documents/kit/setPaper'
import { jpegOf } from '../builders/photo'
import { printedBy } from './builders/printedBy'
import { openPdf, type OpenPdf } from './helpers/openPdf'
import { papersFolder } from './helpers/papersFolder'
import { taggedPages } from './helpers/structure'

const folder = papersFolder()
afterAll(() => folder.remove())

/** About 20,000 letters of numbered words, with paragraphs among them; every word stands there once. */
function longText(name: string): { text: string; words: string[] } {
  const words = Array.from({ length: 2_000 }, (_, at) => `${name}${String(at).padStart(5, '0')}`)
  return { text: words.map((word, at) => (at % 300 === 299 ? `${word}\n` : word)).join(' '), words }
}

const columns = [
  { label: 'When', width: 62 },
  { label: 'What', width: '*' },
] as const
const blocks: Readonly<Record<string, (text: string) => Block>> = {
  tableWide: (text) => ({ kind: 'table', columns, rows: [['a', 'b'], ['c', text], ['d', 'e']], empty: '' }), // prettier-ignore
  tableNarrow: (text) => ({ kind: 'table', columns, rows: [[text, 'b'], ['c', 'd']], empty: '' }), // prettier-ignore
  fact: (text) => ({ kind: 'facts', facts: [{ label: 'Said', value: text }, { label: 'Then', value: 'x' }] }), // prettier-ignore
  wideFact: (text) => ({ kind: 'facts', facts: [{ label: 'Said', value: text, wide: true }] }),
  notice: (text) => ({ kind: 'notice', tone: 'plain', title: 'Look', text }),
  list: (text) => ({ kind: 'list', items: [text, 'after'], empty: '' }),
  quotes: (text) => ({ kind: 'quotes', quotes: [{ words: text, source: 'Held', caution: null }], empty: '' }),
  paragraph: (text) => ({ kind: 'paragraph', text }),
  photo: (text) => ({ kind: 'photo', jpeg: jpegOf(60, 80), words: 'Now', facts: [{ label: 'Hair', value: text }] }), // prettier-ignore
}

function paperOf(block: Block, maxPages: number | null): Paper {
  const heading = { kind: 'heading', level: 1, text: 'Record' } as const
  return { title: 'Record', frame: frameOf(printedBy, 'Record'), maxPages, blocks: [heading, block] }
}

describe.each(Object.entries(blocks))('20,000 letters in a %s', (_name, blockOf) => {
  const { text, words } = longText('w')
  let pdf: OpenPdf
  beforeAll(async () => {
    pdf = await openPdf((await setPaper(paperOf(blockOf(text), null), folder.fonts)).bytes)
  })

  test('stand there to the last word, in their order, over as many pages as it takes', () => {
    expect(pdf.text.match(/w\d{5}/g)).toEqual(words)
    expect(pdf.pages.length).toBeGreaterThan(2)
  })

  test('no line of them runs off its page', () => {
    for (const { pieces } of pdf.pages)
      for (const { x, y, right, text: word } of pieces) {
        if (!/w\d{5}/.test(word)) continue
        expect(y).toBeGreaterThan(PAGE.top - 5)
        expect(y).toBeLessThan(841.89 - PAGE.bottom + 5)
        expect(x).toBeGreaterThanOrEqual(PAGE.left - 0.5)
        expect(right).toBeLessThanOrEqual(PAGE.left + CONTENT_WIDTH + 0.5)
      }
  })

  test('are read aloud whole', async () => {
    const pages = await taggedPages(pdf.document)
    expect(pages.map(({ bare }) => bare).join('')).toBe('')
    const read = pages.flatMap(({ marked }) => [...marked.values()]).join(' ')
    expect(new Set(read.match(/w\d{5}/g))).toEqual(new Set(words))
  })
})

test('rows beside a long one are all there, and its headings are repeated', async () => {
  const { text } = longText('w')
  const rows = Array.from({ length: 60 }, (_, at) => [`row-${at}`, at === 0 || at === 30 ? text : 'short'])
  const pdf = await openPdf(
    (await setPaper(paperOf({ kind: 'table', columns, rows, empty: '' }, null), folder.fonts)).bytes,
  )
  for (let at = 0; at < 60; at += 1) expect(pdf.text).toMatch(new RegExp(`row-${at}\\b`))
  for (const { text: page } of pdf.pages) expect(page).toContain('When What')
})

test('a paper with a limit still cuts, and says so', async () => {
  const { text } = longText('w')
  const block = { kind: 'table', columns, rows: [['a', text]], empty: '' } as const
  const pdf = await openPdf((await setPaper(paperOf(block, 2), folder.fonts)).bytes)
  expect(pdf.text).toContain('…')
  expect(pdf.pages.length).toBe(1)
})

test('one word of 20,000 letters is broken over lines, no letter lost', async () => {
  const word = 'Qx'.repeat(10_000)
  const pdf = await openPdf(
    (await setPaper(paperOf({ kind: 'table', columns, rows: [['a', word]], empty: '' }, null), folder.fonts))
      .bytes,
  )
  expect(pdf.text.match(/[Qx]/g)?.length).toBe(20_000)
})

test('a name without a space stays on its page, as a heading and in the contents', async () => {
  const name = 'W'.repeat(200)
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: name },
    { kind: 'contents' },
    { kind: 'heading', level: 2, text: name },
    { kind: 'paragraph', text: 'x' },
  ]
  const paper = { title: 'Record', frame: frameOf(printedBy, 'Record'), maxPages: null, blocks }
  const { pages } = await openPdf((await setPaper(paper, folder.fonts)).bytes)
  for (const { right } of pages.flatMap(({ pieces }) => pieces))
    expect(right).toBeLessThanOrEqual(PAGE.left + CONTENT_WIDTH + 0.5)
  expect(pages[0]?.text.match(/W/g)).toHaveLength(600)
})
