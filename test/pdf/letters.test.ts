import { assert, property, string } from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { caseSummaryPaper } from '../../electron/register/documents/caseSummary/caseSummary'
import { coverage } from '../../electron/register/documents/kit/coverage'
import { fontFiles } from '../../electron/register/documents/kit/fonts'
import { FONT } from '../../electron/register/documents/kit/look'
import { printable } from '../../electron/register/documents/kit/glyphs'
import type { Paper } from '../../electron/register/documents/kit/model'
import { setPaper } from '../../electron/register/documents/kit/setPaper'
import { openDocument } from '../../electron/register/documents/kit/tagging/taggedPdf'
import { frameOf } from '../../electron/register/documents/frameOf'
import { printedBy } from './builders/printedBy'
import { summaryData } from './builders/summaryData'
import { openPdf, type OpenPdf } from './helpers/openPdf'
import { papersFolder } from './helpers/papersFolder'

const folder = papersFolder()
afterAll(() => folder.remove())

async function printed(text: string): Promise<OpenPdf> {
  const paper: Paper = {
    title: 'Letters',
    frame: frameOf(printedBy, 'Letters'),
    maxPages: null,
    blocks: [
      { kind: 'heading', level: 2, text },
      { kind: 'paragraph', text },
      { kind: 'notice', tone: 'alert', title: text, text },
      { kind: 'facts', facts: [{ label: text.slice(0, 20), value: text }] },
      { kind: 'list', items: [text], empty: '' },
      { kind: 'quotes', quotes: [{ words: text, source: text, caution: text }], empty: '' },
      {
        kind: 'table',
        columns: [
          { label: 'A', width: 60 },
          { label: 'B', width: '*' },
        ],
        rows: [[text, { text, strong: true }]],
        empty: '',
      },
      { kind: 'definitions', terms: [{ term: text.slice(0, 20), meaning: text }] },
    ],
  }
  const { bytes } = await setPaper(paper, folder.fonts)
  return openPdf(bytes)
}

describe('names keep their letters', () => {
  test.each([
    'Łukasz Wiśniewski',
    'Nguyễn Thị Hồng Nhung',
    'Siân Llŵyd-Ŷnys',
    'Zoë Müller-Öztürk',
    'Олександра Шевченко',
    'Ελένη Παπαδοπούλου',
    'Gheorghiță Ștefănescu',
    "Niamh O'Súilleabháin",
  ])('%s', async (name) => {
    const { text } = await printed(name)
    expect(text.split(name).length - 1).toBeGreaterThanOrEqual(8)
    expect(text).not.toContain('could not be printed')
  })

  test('a letter typed with a separate accent is printed as one', async () => {
    expect((await printed('Llw\u0302yd')).text).toContain('Llŵyd')
  })
})

const emptyDocument = () =>
  openDocument(
    { [FONT]: fontFiles(folder.fonts) },
    { title: '', creator: '', producer: '', creationDate: new Date(0), language: 'en-GB', lock: null },
  )

describe('letters no font has', () => {
  test('are replaced where everybody sees it, and a note says so', async () => {
    const { text } = await printed('محمد 王')
    expect(text).toContain('���� �')
    expect(text).toContain('4 different characters could not be printed')
    expect(text).toContain('U+0645')
    expect(text).toContain('The register holds the text in full.')
  })

  test('every string a person can type comes out printable', () => {
    const has = coverage(emptyDocument())
    assert(
      property(string({ unit: 'binary' }), (typed) => {
        const { text } = printable(typed, has)
        for (const sign of text) expect(sign === '\n' || has(sign.codePointAt(0) ?? 0)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('a whole summary keeps its two pages and its note', async () => {
    const data = summaryData(150)
    const { bytes, pages } = await setPaper(
      caseSummaryPaper({ ...data, child: { ...data.child, label: 'آمنة Cole' } }, printedBy),
      folder.fonts,
    )
    expect(pages).toBe(2)
    expect((await openPdf(bytes)).text).toContain('could not be printed')
  })
})

describe('hostile text stays text', () => {
  test.each([
    ['an address', 'https://example.invalid/track.png?who=child'],
    ['a file', '/etc/passwd file:///etc/passwd C:\\Windows\\win.ini'],
    ['a data address', 'data:image/png;base64,iVBORw0KGgo='],
    ['markup', '<script>alert(1)</script> {"image":"/etc/passwd"} ${7*7} %PDF-1.7 endobj'],
    ['PDF syntax', ') Tj ET endstream endobj /JavaScript (app.alert(1)) \\050\\051'],
    ['steering characters', 'left\u202Eright\u202C \u200Bzero\uFEFF \u0000nul \u0007bell \uD800half'],
    ['one long word', 'W'.repeat(5000)],
    ['many lines', 'line\n'.repeat(3000)],
    ['spaces', ' '.repeat(4000)],
  ])('%s', async (_what, text) => {
    const pdf = await printed(text)
    for (let number = 1; number <= pdf.pages.length; number += 1) {
      // oxlint-disable-next-line eslint/no-await-in-loop -- one document, page after page
      expect(await (await pdf.document.getPage(number)).getAnnotations()).toEqual([])
    }
    expect(await pdf.document.getAttachments()).toBeNull()
    expect(await pdf.document.getJSActions()).toBeNull()
    expect(await pdf.document.getOpenAction()).toBeNull()
    for (const page of pdf.pages) {
      const foot = page.pieces.findIndex(({ text: piece }) => piece.startsWith('Printed by'))
      for (const { right } of page.pieces) expect(right).toBeLessThanOrEqual(595.28 - 41)
      for (const { y } of page.pieces.slice(0, foot)) expect(y).toBeLessThan(841.89 - 50)
      expect(page.text).toContain('OFFICIAL-SENSITIVE – PERSONAL DATA')
    }
  })
})
