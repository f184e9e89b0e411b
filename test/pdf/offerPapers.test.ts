import { afterAll, expect, test } from 'vitest'
import { setPaper } from '../../electron/register/documents/kit/setPaper'
import {
  offerCardPaper,
  offerLetterToChild,
  offerLetterToParent,
} from '../../electron/register/documents/offerPapers/offerPapers'
import { offerData } from './builders/offerData'
import { printedBy } from './builders/printedBy'
import { openPdf } from './helpers/openPdf'
import { papersFolder } from './helpers/papersFolder'

const folder = papersFolder()
afterAll(() => folder.remove())

async function printed(paper: Parameters<typeof setPaper>[0]) {
  const { bytes, pages } = await setPaper(paper, folder.fonts)
  return { pages, text: (await openPdf(bytes)).text }
}

test('the card stands on one page four times, with who comes, how to answer and the helplines', async () => {
  const { pages, text } = await printed(offerCardPaper(offerData, printedBy))
  expect(pages).toBe(1)
  for (const words of ['Would you like to talk?', 'Jo from the Bridge Service', '01632 960 001', '0800 1111'])
    expect(text.split(words)).toHaveLength(5)
  // A card may be found by anybody: it names nobody.
  expect(text).not.toContain('Łukasz')
})

test('the letter to the child is one page, by the name the child goes by', async () => {
  const { pages, text } = await printed(offerLetterToChild(offerData, printedBy))
  expect(pages).toBe(1)
  for (const words of ['Dear Łukasz,', 'It is your choice.', 'Jo from the Bridge Service', '116 000'])
    expect(text).toContain(words)
})

test('a letter to a parent greets nobody by the child’s name and asks them not to answer for the child', async () => {
  const { pages, text } = await printed(offerLetterToParent(offerData, printedBy))
  expect(pages).toBe(1)
  expect(text).toContain('Hello,')
  expect(text).toContain('do not answer for them')
  expect(text).toContain('We offer Łukasz a talk')
})

test('what is not known yet is left out, and a long contact breaks nothing', async () => {
  const bare = { ...offerData, forename: null, who: '', contact: '', helplines: [] }
  const { text } = await printed(offerLetterToChild(bare, printedBy))
  expect(text).toContain('Hello,')
  for (const words of ['Who will come?', 'How to answer', 'Somebody to talk to now'])
    expect(text).not.toContain(words)
  const long = { ...offerData, contact: 'ring us '.repeat(25), who: 'y'.repeat(200) }
  expect((await printed(offerCardPaper(long, printedBy))).pages).toBe(1)
})
