import { afterAll, expect, test } from 'vitest'
import { emptyInterviewPaper } from '../../electron/register/documents/emptyInterview/emptyInterview'
import { setPaper } from '../../electron/register/documents/kit/setPaper'
import { codeLists } from '../../shared/codes'
import { defaultSettings } from '../../shared/domain/settings'
import { printedBy } from './builders/printedBy'
import { openPdf } from './helpers/openPdf'
import { papersFolder } from './helpers/papersFolder'

const folder = papersFolder()
afterAll(() => folder.remove())

test('the empty form asks what the screen asks, A to M, with every answer of its lists and no child', async () => {
  const paper = emptyInterviewPaper(
    { ...defaultSettings, feedbackQuestions: ['Own question?', 'Two?', 'Three?'] },
    printedBy,
  )
  const { bytes, pages } = await setPaper(paper, folder.fonts)
  const pdf = await openPdf(bytes)
  const text = pdf.pages.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join(' ')
  for (const letter of 'ABCDEFGHIJKLM') expect(text).toMatch(new RegExp(`\\b${letter}\\. `))
  for (const list of [
    'push',
    'pull',
    'whereStayed',
    'withWhom',
    'transport',
    'substances',
    'harm',
    'exploitation',
  ] as const)
    for (const { label } of codeLists[list].codes) expect(text.replaceAll(/\s+/g, ' ')).toContain(label)
  expect(text).toContain('Own question?')
  expect(pages).toBeLessThanOrEqual(9)
})
