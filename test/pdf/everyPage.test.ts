import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseSummaryPaper } from '../../electron/register/documents/caseSummary/caseSummary'
import { blankForm } from '../../electron/register/documents/blankForms/blankForms'
import { CONTENT_WIDTH, PAGE } from '../../electron/register/documents/kit/look'
import type { Paper } from '../../electron/register/documents/kit/model'
import { setPaper } from '../../electron/register/documents/kit/setPaper'
import { statutoryReturnPaper } from '../../electron/register/documents/statutoryReturn/statutoryReturn'
import {
  offerCardPaper,
  offerLetterToChild,
  offerLetterToParent,
} from '../../electron/register/documents/offerPapers/offerPapers'
import { emptyInterviewPaper } from '../../electron/register/documents/emptyInterview/emptyInterview'
import { defaultSettings } from '../../shared/domain/settings'
import { offerData } from './builders/offerData'
import { printedBy } from './builders/printedBy'
import { bareSummaryData, summaryData } from './builders/summaryData'
import { yearViewOf } from './builders/yearView'
import { drawPage, inkShare, isWhite, openPdf, type OpenPage, type OpenPdf } from './helpers/openPdf'
import { papersFolder } from './helpers/papersFolder'

const folder = papersFolder()
afterAll(() => folder.remove())

const summaryFrame = { reference: 'Case summary 566910', council: 'Ashcombe Council' }
const returnFrame = { reference: 'SSDA903 Missing 2027', council: 'Ashcombe Council' }
const offerFrame = (reference: string) => ({ reference, council: 'Ashcombe Council' })
const papers: readonly (readonly [string, Paper, { reference: string; council: string }])[] = [
  ['case-summary', caseSummaryPaper(summaryData(12), printedBy), summaryFrame],
  ['case-summary-150-episodes', caseSummaryPaper(summaryData(150), printedBy), summaryFrame],
  [
    'case-summary-bare',
    caseSummaryPaper(bareSummaryData(), printedBy),
    { reference: 'Case summary record-0000c01e', council: 'Ashcombe Council' },
  ],
  ['return-43-rows', statutoryReturnPaper(yearViewOf(43), printedBy), returnFrame],
  ['return-200-rows', statutoryReturnPaper(yearViewOf(200), printedBy), returnFrame],
  ['offer-card', offerCardPaper(offerData, printedBy), offerFrame('Offer card 566910')],
  ['offer-letter', offerLetterToChild(offerData, printedBy), offerFrame('Offer letter 566910')],
  ['offer-letter-parent', offerLetterToParent(offerData, printedBy), offerFrame('Offer letter 566910')],
  [
    'empty-interview',
    emptyInterviewPaper(
      { ...defaultSettings, helplines: [{ name: 'Local line', number: '01632 960 999' }] },
      printedBy,
    ),
    offerFrame('Empty interview form'),
  ],
  [
    'catch-up-sheet',
    blankForm('catchUp', printedBy),
    { reference: 'Catch-up sheet', council: 'Ashcombe Council' },
  ],
  [
    'missing-form',
    blankForm('missing', printedBy),
    { reference: 'Missing and return form', council: 'Ashcombe Council' },
  ],
  ['return-no-rows', statutoryReturnPaper(yearViewOf(0), printedBy), returnFrame],
]

const MARKING = 'OFFICIAL-SENSITIVE – PERSONAL DATA'

/** Text of the pieces between two heights of the page, in points from its top. */
function band({ pieces }: OpenPage, from: number, to: number): string {
  return pieces
    .filter(({ y }) => y >= from && y <= to)
    .map(({ text }) => text)
    .join('')
}

describe.each(papers)('%s', (name, paper, frame) => {
  let pdf: OpenPdf
  let pages: number
  beforeAll(async () => {
    const set = await setPaper(paper, folder.fonts)
    pages = set.pages
    pdf = await openPdf(set.bytes)
  })

  test('every page carries the marking at its top and at its bottom', () => {
    for (const page of pdf.pages) {
      expect(band(page, 0, 40)).toContain(MARKING)
      expect(band(page, 841.89 - 30, 841.89)).toContain(MARKING)
    }
  })

  test('every page says council, reference, who printed it and when, and page n of m', () => {
    expect(pdf.pages).toHaveLength(pages)
    for (const [index, page] of pdf.pages.entries()) {
      const head = band(page, 0, PAGE.top)
      const foot = band(page, 841.89 - PAGE.bottom, 841.89)
      expect(head).toContain(frame.council)
      expect(head).toContain(frame.reference)
      expect(foot).toContain('Printed by Bethan Siôn-Pryce on Sun 22 Nov 2026, 09:15')
      expect(foot).toContain(`Page ${index + 1} of ${pages}`)
    }
  })

  test('nothing stands in the margins, as text or as a picture', async () => {
    for (const [index, page] of pdf.pages.entries()) {
      for (const { x, right } of page.pieces) {
        expect(x).toBeGreaterThanOrEqual(PAGE.left - 0.5)
        expect(right).toBeLessThanOrEqual(PAGE.left + CONTENT_WIDTH + 0.5)
      }
      const picture = await drawPage(pdf, index + 1, name)
      expect(isWhite(picture, 0, (PAGE.left - 2) * 2)).toBe(true)
      expect(isWhite(picture, (PAGE.left + CONTENT_WIDTH + 2) * 2, picture.width)).toBe(true)
      expect(inkShare(picture)).toBeGreaterThan(0.002)
    }
  })

  test('no line of the body runs into the head or the foot of its page', () => {
    for (const page of pdf.pages) {
      const body = page.pieces.filter(({ y }) => y > PAGE.top && y < 841.89 - PAGE.bottom)
      const frameLines = page.pieces.filter(({ y }) => y <= PAGE.top || y >= 841.89 - PAGE.bottom)
      expect(body.length).toBeGreaterThan(0)
      expect(Math.max(...frameLines.filter(({ y }) => y < 400).map(({ y }) => y))).toBeLessThan(PAGE.top - 10)
    }
  })
})
