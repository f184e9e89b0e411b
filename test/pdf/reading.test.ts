import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setPaper } from '../../electron/register/documents/kit/setPaper'
import { everyPaper } from './builders/everyPaper'
import { reportPaper } from './builders/reportPaper'
import { openPdf, type OpenPdf } from './helpers/openPdf'
import { papersFolder } from './helpers/papersFolder'
import { everyElement, taggedPages, textOf, type Element, type TaggedPage } from './helpers/structure'

const folder = papersFolder()
afterAll(() => folder.remove())

const named = (name: string) => {
  const paper = everyPaper.find(([known]) => known === name)?.[1]
  if (paper === undefined) throw new Error(`no paper is called ${name}`)
  return paper
}

describe('a report', () => {
  let bytes: Uint8Array
  let pdf: OpenPdf
  let pages: TaggedPage[]
  beforeAll(async () => {
    ;({ bytes } = await setPaper(reportPaper, folder.fonts))
    pdf = await openPdf(bytes)
    pages = await taggedPages(pdf.document)
  })
  const found = (role: string): { element: Element; text: string }[] =>
    pages.flatMap(({ tree, marked }) =>
      everyElement(tree)
        .filter((element) => element.role === role)
        .map((element) => ({ element, text: textOf(element, marked) })),
    )

  test('has its contents with the pages its sections stand on, each a link', async () => {
    const entries = found('TOCI').map(({ text }) => text)
    expect(entries).toHaveLength(5)
    for (const [section, words] of [
      ['How many, and how it changed', 'Missing episodes fell'],
      ['By home', 'Larkfield House 0'],
      ['Definitions', 'The offer reached the child'],
    ] as const) {
      const at = pdf.pages.findIndex(({ text }) => text.includes(words)) + 1
      expect(entries).toContain(`${section} ${at}`)
    }
    const links = await (await pdf.document.getPage(1)).getAnnotations()
    expect(links.filter(({ subtype }) => subtype === 'Link')).toHaveLength(10)
    expect(everyElement(pages[0]?.tree as Element).filter(({ role }) => role === 'Link')).toHaveLength(10)
  })

  test('has a bookmark for every heading, each under the one it belongs to', async () => {
    const [title, ...more] = await pdf.document.getOutline()
    expect(more).toEqual([])
    expect(title?.title).toBe('Children missing from home and care')
    expect(title?.items.map((item) => item.title)).toEqual([
      'How many, and how it changed',
      'Where they were found',
      'Return home interviews',
      'By home',
      'Definitions',
    ])
    expect((title?.items[1]?.items as { title: string }[] | undefined)?.map((item) => item.title)).toEqual([
      'All children',
    ])
  })

  test('says of each chart what it shows, and gives its table with heading cells', () => {
    const alts = found('Figure').map(({ element }) => element.alt)
    expect(alts).toContain(
      'Line chart. Episodes by month. Missing episodes fell from 31 in December to 14 in November; away ones stayed below ten. Its table follows.',
    )
    const headings = found('TH').map(({ text }) => text)
    for (const words of ['Missing', 'Away', 'Dec 2025', 'Within 72 hours', 'With friends'])
      expect(headings).toContain(words)
    const cells = found('TD').map(({ text }) => text)
    for (const words of ['–', '1 to 5', '1,200']) expect(cells).toContain(words)
  })

  test('a table of several pages reads its headings once', () => {
    expect(pdf.pages.filter(({ text }) => text.includes('Home Episodes')).length).toBeGreaterThan(2)
    expect(found('TH').filter(({ text }) => text === 'Episodes')).toHaveLength(1)
    expect(found('TD').filter(({ text }) => text.startsWith('Larkfield House'))).toHaveLength(120)
  })
})

test('a list is read as a list, a label with its value, a quotation as one', async () => {
  const { bytes } = await setPaper(named('case-summary'), folder.fonts)
  const pages = await taggedPages((await openPdf(bytes)).document)
  const elements = pages.flatMap(({ tree, marked }) =>
    everyElement(tree).map((element) => ({ role: element.role, text: textOf(element, marked) })),
  )
  expect(elements).toContainEqual({ role: 'LI', text: expect.stringMatching(/^\d+ episodes in 30 days$/) })
  expect(elements.filter(({ role }) => role === 'BlockQuote').length).toBeGreaterThan(0)
})

test('a protected file keeps its tree, and a reader for the blind may read it', async () => {
  const { bytes } = await setPaper(named('child-profile'), folder.fonts, undefined, 'correct-horse')
  const pdf = await openPdf(bytes, 'correct-horse')
  const pages = await taggedPages(pdf.document)
  expect(pages.map(({ bare }) => bare).join('')).toBe('')
  const figures = pages.flatMap(({ tree }) => everyElement(tree)).filter(({ role }) => role === 'Figure')
  expect(figures.map(({ alt }) => alt)).toEqual(['Photo of the child. Taken on 3 Aug 2026 (111 days old)'])
})

test.each([
  'case-summary',
  'child-profile',
  'out-of-hours-pack',
  'interview-record',
  'episode-record',
  'chronology',
  'panel-pack',
  'subject-access',
  'subject-access-to-share',
  'withheld-list',
])(
  '%s: no child is named where the file is not compressed, in bookmarks and alternative texts',
  async (name) => {
    const { bytes } = await setPaper(named(name), folder.fonts)
    const outline = JSON.stringify(await (await openPdf(bytes)).document.getOutline())
    const raw = Buffer.from(bytes).toString('latin1')
    for (const word of ['Amira', 'Cole', 'Una Marsh']) {
      expect(outline).not.toContain(word)
      expect(raw).not.toContain(word)
    }
  },
)
