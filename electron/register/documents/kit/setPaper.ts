import { randomBytes } from 'node:crypto'
import { pdfmake } from './pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { contentOf } from './content'
import { allowFonts, coverage, fontFiles } from './fonts'
import { pageFoot, pageHead } from './frame'
import { missingGlyphsNote } from './glyphs'
import { withinLimits } from './limits'
import { COLOUR, FONT, PAGE, SIZE } from './look'
import type { Paper } from './model'
import { printablePaper } from './printablePaper'
import { canGiveWay, fitted } from './trim'

/** A paper as a PDF file. */
export interface SetPaper {
  readonly bytes: Uint8Array
  readonly pages: number
}

/** A section heading lower than this share of the page moves to the next, so that it never stands alone. */
const HEADING_TOO_LOW = 0.86

/**
 * Sets a paper. The only place that calls pdfmake; it reaches no address and no file but the fonts.
 *
 * @param fontFolder holds the Noto Sans files the build put there
 * @param onProgress told how far the last setting is, 0 to 1
 * @param passphrase the file opens with it alone; null for a file that opens for everybody
 * @throws RangeError when the paper is larger than any real one; an error when the fonts are not there
 */
export async function setPaper(
  paper: Paper,
  fontFolder: string,
  onProgress: (fraction: number) => void = () => undefined,
  passphrase: string | null = null,
): Promise<SetPaper> {
  withinLimits(paper)
  allowFonts(fontFiles(fontFolder))
  const { paper: clean, missing } = printablePaper(paper, await coverage())
  const note = missingGlyphsNote(missing)
  const whole: Paper =
    note === null
      ? clean
      : { ...clean, blocks: [...clean.blocks, { kind: 'paragraph', text: note, quiet: true }] }
  pdfmake.setProgressCallback(onProgress)
  const limit = whole.maxPages
  if (limit === null || !canGiveWay(whole)) return draw(whole, 1, passphrase)
  return fitted(limit, async (fraction) => draw(whole, fraction, passphrase))
}

async function draw(paper: Paper, fraction: number, passphrase: string | null): Promise<SetPaper> {
  let pages = 0
  const definition = definitionOf(paper, fraction, (counted) => {
    pages = counted
  })
  const bytes = await pdfmake.createPdf({ ...definition, ...lockOf(passphrase) }).getBuffer()
  return { bytes, pages }
}

/**
 * AES-256 of PDF 1.7 extension level 3 (revision 5), the strongest pdfkit writes. The owner's password is thrown away:
 * nobody lifts the lock. A reader for the blind may read the text.
 */
function lockOf(passphrase: string | null): Partial<TDocumentDefinitions> {
  if (passphrase === null) return {}
  return {
    version: '1.7ext3',
    userPassword: passphrase,
    ownerPassword: randomBytes(24).toString('base64'),
    permissions: { printing: 'highResolution', contentAccessibility: true },
  }
}

function definitionOf(
  paper: Paper,
  fraction: number,
  counted: (pages: number) => void,
): TDocumentDefinitions {
  return {
    content: paper.blocks.map((block) => contentOf(block, fraction)),
    header: () => pageHead(paper.frame),
    footer: pageFoot(paper.frame, counted),
    pageSize: 'A4',
    pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom],
    pageBreakBefore: (node) =>
      node.headlineLevel === 1 && (node.startPosition?.verticalRatio ?? 0) > HEADING_TOO_LOW,
    defaultStyle: { font: FONT, fontSize: SIZE.body, color: COLOUR.ink, lineHeight: 1 },
    info: {
      title: paper.title,
      creator: 'Homeward',
      producer: 'Homeward (pdfmake)',
      creationDate: new Date(paper.frame.printedAt),
    },
    language: 'en-GB',
    displayTitle: true,
    version: '1.7',
  }
}
