import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONTENT_WIDTH, PAGE } from '../../electron/register/documents/kit/look'
import { setPaper } from '../../electron/register/documents/kit/setPaper'
import { everyPaper } from './builders/everyPaper'
import { drawPage, inkShare, isWhite, openPdf, type OpenPage, type OpenPdf } from './helpers/openPdf'
import { papersFolder } from './helpers/papersFolder'

const folder = papersFolder()
afterAll(() => folder.remove())

const MARKING = 'OFFICIAL-SENSITIVE – PERSONAL DATA'
/** Figures of nobody, with small numbers held back: what may be published must not say that it is personal data. */
const forAll = ['leadMember', 'partnership', 'annual', 'dfeMeasures', 'corporateParenting', 'establishments']

/** Text of the pieces between two heights of the page, in points from its top. */
function band({ pieces }: OpenPage, from: number, to: number): string {
  return pieces
    .filter(({ y }) => y >= from && y <= to)
    .map(({ text }) => text)
    .join('')
}

/** What the paper must be marked; nothing on a letter to a family. */
function markingOf(name: string): string | null {
  if (name.startsWith('offer-letter')) return null
  return forAll.some((report) => name === `${report}-report`) ? 'OFFICIAL' : MARKING
}

describe.each(everyPaper)('%s', (name, paper) => {
  let pdf: OpenPdf
  let pages: number
  beforeAll(async () => {
    const set = await setPaper(paper, folder.fonts)
    pages = set.pages
    pdf = await openPdf(set.bytes)
  })

  test('every page carries the marking at its top and at its bottom, and a letter to a family none', () => {
    const marking = markingOf(name)
    expect(paper.frame.marking).toBe(marking)
    if (marking === null) expect(pdf.text).not.toContain('OFFICIAL')
    for (const page of marking === null ? [] : pdf.pages) {
      expect(band(page, 0, 40)).toContain(marking)
      expect(band(page, 841.89 - 30, 841.89)).toContain(marking)
    }
  })

  test('every page says council, reference, who printed it and when, and page n of m', () => {
    expect(pdf.pages).toHaveLength(pages)
    for (const [index, page] of pdf.pages.entries()) {
      const head = band(page, 0, PAGE.top)
      const foot = band(page, 841.89 - PAGE.bottom, 841.89)
      expect(head).toContain('Ashcombe Council')
      expect(head).toContain(paper.frame.reference)
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
