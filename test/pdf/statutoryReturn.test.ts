import { afterAll, expect, test } from 'vitest'
import type { YearView } from '../../shared/contract/returns'
import { setPaper } from '../../electron/register/documents/kit/setPaper'
import { statutoryReturnPaper } from '../../electron/register/documents/statutoryReturn/statutoryReturn'
import { printedBy } from './builders/printedBy'
import { yearViewOf } from './builders/yearView'
import { openPdf, type OpenPdf } from './helpers/openPdf'
import { papersFolder } from './helpers/papersFolder'

const folder = papersFolder()
afterAll(() => folder.remove())

async function signedCopy(view: YearView): Promise<OpenPdf> {
  const { bytes } = await setPaper(statutoryReturnPaper(view, printedBy), folder.fonts)
  return openPdf(bytes)
}

test('says council, year, as-at time, what it is and what goes to DfE', async () => {
  const { text } = await signedCopy(yearViewOf(43))
  for (const words of [
    'Looked-after children who were missing or away, 2026-27',
    'Ashcombe Council',
    '1 April 2026 to 31 March 2027',
    'Mon 19 Apr 2027, 11:30',
    'Identifiers, no names: the council keeps this signed copy',
    'missing.csv is what goes to the Department for Education',
    'Incidents still open on 31 March 2027',
    'Prepared by',
    'Signed off by',
  ])
    expect(text).toContain(words)
})

test('prints the steps with who and when, an approval outside Homeward as such, notes, and what changed since', async () => {
  const { text } = await signedCopy(yearViewOf(43))
  for (const words of [
    'How this return was prepared',
    'Second person Done Approved outside Homeward by Ann Field, 17 Apr 2027',
    'Submitted to DfE To do Not yet',
    'Notes for DfE',
    'Rule 574, child 566903',
    'The police and the home recorded the same night differently',
    'Changed since it was submitted',
    'Was M from 04/01/2027, no end in this year; now M from 04/01/2027 to 06/01/2027',
  ])
    expect(text).toContain(words)
  expect((await signedCopy(yearViewOf(0))).text).not.toContain('Notes for DfE')
})

test('holds every row of the file, in its order, with the headings on each page', async () => {
  const view = yearViewOf(200)
  const { pages, text } = await signedCopy(view)
  let at = text.indexOf('The rows of missing.csv (200)')
  expect(at).toBeGreaterThan(0)
  for (const { row, child, dob, missing, misStart, misEnd } of view.rows) {
    at = text.indexOf(`${row} ${child} ${dob} ${missing} ${misStart} ${misEnd === '' ? 'open' : misEnd}`, at)
    expect(at, `row ${row}`).toBeGreaterThan(0)
  }
  const first = pages.findIndex((page) => page.text.includes('The rows of missing.csv (200)'))
  for (const page of pages.slice(first))
    expect(page.text).toContain('Row CHILD DOB MISSING MIS_START MIS_END')
})

test('puts the return beside what DfE published, with a dash where nothing was, and DfE’s caution', async () => {
  const { text } = await signedCopy(yearViewOf(43))
  expect(text).toContain('This return to March 2027 12 % – 15 of 121 3 % – 4 of 121')
  expect(text).toContain('Ashcombe Council to March 2025 – 0 %')
  expect(text).toContain('England to March 2025 11 % 3 %')
  expect(text).toContain('DfE: official statistics, not accredited.')
})

test('findings stand with rule, row, child and words, and a blocked file is said at once', async () => {
  const { text } = await signedCopy(yearViewOf(43))
  expect(text).toContain('19 of the 20 rules of 2026 could run. They found 1 error and 1 warning.')
  expect(text).toContain('missing.csv cannot be written yet: 1 rule must be put right first Rule 570.')
  expect(text).toContain("Not run: 576. Last year's missing.csv is not in the register.")
  expect(text).toMatch(/574 error missing 12 566903 A new missing or away period starts/)
})

test('"no problems" never stands without how many of the 20 rules ran', async () => {
  const { text } = await signedCopy(yearViewOf(0))
  expect(text).toContain('11 of the 20 rules of 2026 could run. They found no problems.')
  expect(text).toContain('Not run: 575, 577, 578, 580, 581, 1012, INT04, INT13.')
  const all = await signedCopy({ ...yearViewOf(0), rulesRun: 20, notRun: [] })
  expect(all.text).toContain('All 20 rules of 2026 were run. They found no problems.')
})

test('what was left out is counted by reason, with its episodes under their child', async () => {
  const { text } = await signedCopy(yearViewOf(43))
  expect(text).toContain('1 episode: Recorded in error and cancelled.')
  expect(text).toContain('1,204 episodes outside this year.')
  expect(text).not.toContain('1 episode: 1,204')
  expect(text).toContain('566998: 2026-0107')
  expect(text).toContain('566901 04/01/2027')
  expect(text).toContain('Since then: 1 row changed, 42 rows the same.')
})

test('an empty year is a return too', async () => {
  const { text } = await signedCopy(yearViewOf(0))
  expect(text).toContain('There are no rows for this year: the file holds its headings only.')
  expect(text).toContain('cannot be worked out')
  expect(text).not.toMatch(/NaN|undefined|null/)
})
