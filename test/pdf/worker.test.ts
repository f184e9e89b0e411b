import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseSummaryPaper } from '../../electron/register/documents/caseSummary/caseSummary'
import type { Paper } from '../../electron/register/documents/kit/model'
import { setPaper } from '../../electron/register/documents/kit/setPaper'
import { setInWorker } from '../../electron/register/documents/paperWorker'
import { statutoryReturnPaper } from '../../electron/register/documents/statutoryReturn/statutoryReturn'
import { printedBy } from './builders/printedBy'
import { summaryData } from './builders/summaryData'
import { yearViewOf } from './builders/yearView'
import { openPdf } from './helpers/openPdf'
import { papersFolder } from './helpers/papersFolder'

const folder = papersFolder()
beforeAll(async () => folder.bundleWorker(), 60_000)
afterAll(() => folder.remove())

const summary = caseSummaryPaper(summaryData(12), printedBy)
const long: Paper = statutoryReturnPaper(yearViewOf(6000), printedBy)

test('the bundled worker sets the very file the setter makes', async () => {
  const { bytes, pages } = await setInWorker(summary, { outFolder: folder.outFolder })
  const here = await setPaper(summary, folder.fonts)
  expect(pages).toBe(here.pages)
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(here.bytes))).toBe(0)
})

test('a long paper reports how far it is, and this thread goes on meanwhile', async () => {
  const told: number[] = []
  const estimates: number[] = []
  let ticks = 0
  const ticking = setInterval(() => (ticks += 1), 5)
  const { bytes, pages } = await setInWorker(long, {
    outFolder: folder.outFolder,
    onProgress: (far) => {
      told.push(far.fraction)
      // What is said of the whole is near the truth from the first word on.
      estimates.push(far.pages / far.fraction)
    },
  })
  clearInterval(ticking)
  expect((await openPdf(bytes)).pages).toHaveLength(pages)
  expect(pages).toBeGreaterThan(100)
  expect(told.length).toBeGreaterThan(3)
  expect(told.length).toBeLessThanOrEqual(21)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(ticks).toBeGreaterThan(5)
  for (const estimate of estimates) expect(Math.abs(estimate - pages) / pages).toBeLessThan(0.35)
}, 60_000)

test('cancelling half-way stops the thread and says so', async () => {
  const stop = new AbortController()
  const setting = setInWorker(long, {
    outFolder: folder.outFolder,
    signal: stop.signal,
    onProgress: ({ fraction }) => {
      if (fraction > 0.2) stop.abort()
    },
  })
  await expect(setting).rejects.toMatchObject({ code: 'CANCELLED' })
  await expect(
    setInWorker(summary, { outFolder: folder.outFolder, signal: stop.signal }),
  ).rejects.toMatchObject({ code: 'CANCELLED' })
}, 60_000)

test('a paper that takes too long is given up', async () => {
  await expect(setInWorker(long, { outFolder: folder.outFolder, limitMs: 1 })).rejects.toMatchObject({
    code: 'PAPER_TOO_LONG',
  })
})

const rows = Array.from({ length: 20_001 }, () => ['x', 'y'])
const columns = [
  { label: 'A', width: '*' },
  { label: 'B', width: '*' },
] as const

test.each<[what: string, Paper['blocks'][number]]>([
  ['20,001 rows', { kind: 'table', columns, rows, empty: '' }],
  ['six million letters', { kind: 'paragraph', text: 'x'.repeat(6_000_000) }],
])('a paper of %s, longer than any real one, is refused', async (_what, block) => {
  const huge: Paper = { ...summary, blocks: [block] }
  await expect(setInWorker(huge, { outFolder: folder.outFolder })).rejects.toMatchObject({
    code: 'PAPER_TOO_LONG',
  })
})
