import { afterAll, expect, test } from 'vitest'
import { frameOf } from '../../electron/register/documents/frameOf'
import type { Block, Paper } from '../../electron/register/documents/kit/model'
import { setPaper } from '../../electron/register/documents/kit/setPaper'
import { printedBy } from './builders/printedBy'
import { openPdf } from './helpers/openPdf'
import { papersFolder } from './helpers/papersFolder'

const folder = papersFolder()
afterAll(() => folder.remove())

const columns = [
  { label: 'Figure', width: '*' },
  { label: 'All ours', width: 60 },
] as const

/** Parts that are to stand whole, after so many lines that take up room. */
function paperAfter(lines: number, parts: readonly Block[]): Paper {
  const filling = Array.from({ length: lines }, (): Block => ({ kind: 'paragraph', text: 'filling' }))
  const heading = { kind: 'heading', level: 1, text: 'Paper' } as const
  return {
    title: 'Paper',
    frame: frameOf(printedBy, 'Paper'),
    maxPages: null,
    blocks: [heading, ...filling, ...parts],
  }
}

/** On how many pages something of a pattern stands, wherever on a page it begins. */
async function pagesWith(pattern: RegExp, parts: readonly Block[]): Promise<Set<number>> {
  const found = new Set<number>()
  for (let lines = 26; lines < 46; lines += 1) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other: each takes memory
    const { bytes } = await setPaper(paperAfter(lines, parts), folder.fonts)
    // oxlint-disable-next-line eslint/no-await-in-loop
    const { pages } = await openPdf(bytes)
    found.add(pages.filter(({ text }) => pattern.test(text)).length)
  }
  return found
}

test('a short table is never split, and its headings stay with it', async () => {
  const rows = Array.from({ length: 6 }, (_, at) => [`part ${at}`, String(at)])
  const parts: Block[] = [
    { kind: 'heading', level: 2, text: 'part of the paper' },
    { kind: 'heading', level: 3, text: 'part of the part' },
    { kind: 'table', columns, rows, empty: '' },
  ]
  expect(await pagesWith(/\bpart\b/, parts)).toEqual(new Set([1]))
}, 60_000)

test('a long table is split, and set wherever on a page it begins', async () => {
  const rows = Array.from({ length: 9 }, (_, at) => [`part ${at}`, String(at)])
  expect(await pagesWith(/\bpart\b/, [{ kind: 'table', columns, rows, empty: '' }])).toEqual(new Set([1, 2]))
}, 60_000)

test('a short paragraph stands on one page', async () => {
  const text = 'part '.repeat(60)
  const quiet = await pagesWith(/\bpart\b/, [{ kind: 'paragraph', text, quiet: true }])
  const plain = await pagesWith(/\bpart\b/, [{ kind: 'paragraph', text }])
  expect([quiet, plain]).toEqual([new Set([1]), new Set([1])])
}, 60_000)
