import { afterAll, expect, test } from 'vitest'
import { setPaper } from '../../electron/register/documents/kit/setPaper'
import { Care } from '../../electron/register/documents/removing/care'
import { wholeRecordBlocks } from '../../electron/register/documents/subjectAccess/wholeRecord'
import { accessPaper } from '../../electron/register/documents/subjectAccess/writtenAccess'
import { accessData } from './builders/accessData'
import { printedBy } from './builders/printedBy'
import { openPdf } from './helpers/openPdf'
import { papersFolder } from './helpers/papersFolder'

const folder = papersFolder()
afterAll(() => folder.remove())

test('a record of more than 300 pages is made, with the page of every episode in its contents', async () => {
  const [episode] = accessData.episodes
  if (episode === undefined) throw new Error('there is an episode')
  const episodes = Array.from({ length: 200 }, (_, at) => ({
    ...episode,
    ref: `2020-${String(at).padStart(4, '0')}`,
  }))
  const data = { ...accessData, episodes }
  let told = 0
  const paper = accessPaper(data, wholeRecordBlocks(data, new Care()), null, printedBy)
  const { bytes, pages } = await setPaper(paper, folder.fonts, ({ fraction, pages: drawn }) => {
    expect(fraction).toBeGreaterThanOrEqual(told)
    told = fraction
    expect(drawn).toBeGreaterThan(0)
  })
  expect(pages).toBeGreaterThan(300)
  expect(told).toBe(1)
  const pdf = await openPdf(bytes)
  const contents = pdf.pages
    .slice(0, 12)
    .map(({ text }) => text)
    .join(' ')
  for (const ref of ['2020-0000', '2020-0099', '2020-0199']) {
    const page = Number(new RegExp(`Episode ${ref} (\\d+)`).exec(contents)?.[1])
    expect(pdf.pages[page - 1]?.text).toContain(`Episode ${ref}`)
  }
}, 120_000)
