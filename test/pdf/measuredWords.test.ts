import * as fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { fontFiles } from '../../electron/register/documents/kit/fonts'
import { FONT } from '../../electron/register/documents/kit/look'
import { MeasuredWords } from '../../electron/register/documents/kit/tagging/measuredWords'
import { PdfDocument, TextInlines } from '../../electron/register/documents/kit/tagging/pdfmakeInside'
import { Styles } from '../../electron/register/documents/kit/tagging/styles'
import { papersFolder } from './helpers/papersFolder'

const folder = papersFolder()
afterAll(() => folder.remove())

const fonts = { [FONT]: { ...fontFiles(folder.fonts) } }
const document = new PdfDocument(fonts, {}, {}, {}, { font: null }, null, () => true)

const word = fc.record(
  {
    text: fc.constantFrom('', 'Away', 'Away ', ' Away', 'found '),
    lineEnd: fc.constant(true),
    color: fc.constantFrom('#000000', '#ffffff'),
  },
  { requiredKeys: ['text'] },
)
const style = fc.record(
  {
    fontSize: fc.constantFrom(8, 9),
    bold: fc.boolean(),
    link: fc.constantFrom('a', null),
    leadingIndent: fc.constantFrom(0, 5),
    characterSpacing: fc.constantFrom(0, 1),
  },
  { requiredKeys: [] },
)

test('words that come again are as pdfmake measures them each time', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(style, fc.array(word, { maxLength: 5 })), { maxLength: 8 }), (texts) => {
      const [kept, plain] = [new MeasuredWords(document), new TextInlines(document)]
      const styles = new Styles({}, { font: FONT, fontSize: 9 })
      for (const [look, words] of texts) {
        styles.push(look)
        const [ours, theirs] = [kept, plain].map((inlines) =>
          inlines
            .measure(
              words.map((each) => ({ ...each })),
              styles,
            )
            .map((each) => ({ x: 0, ...each })),
        )
        expect(ours).toEqual(theirs)
        styles.pop()
      }
    }),
  )
})
