import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseSummaryPaper } from '../../electron/register/documents/caseSummary/caseSummary'
import { setPaper } from '../../electron/register/documents/kit/setPaper'
import { NOW, printedBy } from './builders/printedBy'
import { summaryData } from './builders/summaryData'
import { openPdf, type OpenPdf } from './helpers/openPdf'
import { papersFolder } from './helpers/papersFolder'

const folder = papersFolder()
let bytes: Uint8Array
let pdf: OpenPdf
beforeAll(async () => {
  ;({ bytes } = await setPaper(caseSummaryPaper(summaryData(12), printedBy), folder.fonts))
  pdf = await openPdf(bytes)
})
afterAll(() => folder.remove())

test('the file says its title, language and when it was made, and no name of anybody', () => {
  expect(pdf.info).toMatchObject({
    Title: 'Case summary 566910',
    Language: 'en-GB',
    Creator: 'Homeward',
    CreationDate: 'D:20261122091500Z',
  })
  expect(pdf.info).not.toHaveProperty('Author')
  const metadata = JSON.stringify(pdf.info)
  for (const name of ['Amira', 'Cole', 'Bethan', 'Adeyemi']) expect(metadata).not.toContain(name)
})

test('readers show the title, not the file name', async () => {
  const preferences = await pdf.document.getViewerPreferences()
  expect(new Map(preferences).get('DisplayDocTitle')).toBe(true)
})

test('no name stands in the file outside its compressed text', () => {
  const raw = Buffer.from(bytes).toString('latin1')
  for (const name of ['Amira', 'Bethan']) expect(raw).not.toContain(name)
})

/** pdf.js gives a Map where its types say an object. */
const entriesOf = (info: unknown): Map<string, boolean> => new Map(info as Map<string, boolean>)

test('it says it is tagged, and makes no claim of PDF/UA, which nobody checked', async () => {
  expect(Object.fromEntries(entriesOf(await pdf.document.getMarkInfo()))).toMatchObject({ Marked: true })
  expect(Buffer.from(bytes).toString('latin1')).not.toContain('pdfuaid')
})

test('the same paper at the same moment is the same file, byte for byte', async () => {
  const again = await setPaper(caseSummaryPaper(summaryData(12), printedBy), folder.fonts)
  expect(Buffer.compare(Buffer.from(again.bytes), Buffer.from(bytes))).toBe(0)
  const later = await setPaper(
    caseSummaryPaper(summaryData(12), { ...printedBy, now: NOW.replace('09:15', '09:16') }),
    folder.fonts,
  )
  expect(Buffer.compare(Buffer.from(later.bytes), Buffer.from(bytes))).not.toBe(0)
})

const checker = 'qpdf'
const hasChecker = spawnSync(checker, ['--version']).error === undefined

test.skipIf(!hasChecker)(
  'qpdf finds nothing wrong with the file (skipped where qpdf is not installed)',
  () => {
    const file = join(folder.outFolder, 'paper.pdf')
    writeFileSync(file, bytes)
    const { status, stderr } = spawnSync(checker, ['--check', file], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(status).toBe(0)
  },
)
