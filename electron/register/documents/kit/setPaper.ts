import { randomBytes } from 'node:crypto'
import type { Content } from 'pdfmake/interfaces'
import { contentOf } from './content'
import { coverage } from './coverage'
import { fontFiles } from './fonts'
import { pageFoot, pageHead } from './frame'
import { missingGlyphsNote } from './glyphs'
import { withinLimits } from './limits'
import { COLOUR, FONT, PAGE, SIZE } from './look'
import type { Passwords } from './locking/revision6'
import { logoOf } from './logo'
import type { Block, Paper } from './model'
import type { HowFar } from './tagging/drawing'
import { printablePaper } from './printablePaper'
import type { Room } from './room'
import {
  countPages,
  drawTagged,
  openDocument,
  type FileFacts,
  type PaperDefinition,
} from './tagging/taggedPdf'
import { canGiveWay, fitted } from './trim'

/** A paper as a PDF file. */
export interface SetPaper {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pages: number
}

/**
 * Sets a paper as a tagged PDF. It reaches no address and no file but the fonts.
 *
 * @param fontFolder holds the Noto Sans files the build put there
 * @param onProgress told how far the drawing is
 * @param passphrase the file opens with it alone; null for a file that opens for everybody
 * @throws PAPER_TOO_LONG when the paper is larger than any real one; an error when the fonts are not there
 */
export async function setPaper(
  paper: Paper,
  fontFolder: string,
  onProgress: (far: HowFar) => void = () => undefined,
  passphrase: string | null = null,
): Promise<SetPaper> {
  withinLimits(paper)
  const document = openDocument({ [FONT]: fontFiles(fontFolder) }, factsOf(paper, passphrase))
  const { paper: clean, missing } = printablePaper(paper, coverage(document))
  const note = missingGlyphsNote(missing)
  const whole: Paper =
    note === null
      ? clean
      : { ...clean, blocks: [...clean.blocks, { kind: 'paragraph', text: note, quiet: true }] }
  const limit = whole.maxPages
  const tried = (fraction: number): Tried => ({
    fraction,
    pages: countPages(document, definitionOf(whole, fraction)),
  })
  const { fraction } = limit === null || !canGiveWay(whole) ? { fraction: 1 } : fitted(limit, tried)
  return drawTagged(document, definitionOf(whole, fraction), onProgress)
}

/** How many pages a paper takes at a fraction of the room of its lists. */
interface Tried {
  readonly fraction: number
  readonly pages: number
}

function factsOf({ title, frame }: Paper, passphrase: string | null): FileFacts {
  return {
    title,
    creator: 'Homeward',
    producer: 'Homeward (pdfmake)',
    creationDate: new Date(frame.printedAt),
    language: 'en-GB',
    lock: lockOf(passphrase),
  }
}

/** A paper in the language it is set in. @param fraction how much of their room trimmed lists take, 1 to 0 */
export function definitionOf(paper: Paper, fraction: number): PaperDefinition {
  const room = { fraction, whole: paper.maxPages === null }
  return {
    content: [...logoOf(paper.frame), ...keptTogether(withDefinitions(paper), room)],
    header: () => pageHead(paper.frame),
    footer: pageFoot(paper.frame),
    pageSize: { width: PAGE.width, height: PAGE.height },
    pageMargins: PAGE,
    defaultStyle: { font: FONT, fontSize: SIZE.body, color: COLOUR.ink, lineHeight: 1 },
  }
}

/** Blocks in their order; a heading never stays behind alone where the chart or table under it takes the next page. */
function keptTogether(blocks: readonly Block[], room: Room): Content[] {
  const contents: Content[] = []
  blocks.forEach((block, at) => {
    const drawn = contentOf(block, room)
    // The table of a wide chart stands under its drawing, and may go on over the next page.
    const [content = [], ...rest] = block.kind === 'chart' && Array.isArray(drawn) ? drawn : [drawn]
    const isWhole =
      (block.kind === 'chart' || block.kind === 'table') &&
      typeof content === 'object' &&
      'unbreakable' in content
    const headings = isWhole ? contents.splice(contents.length - headingsAbove(blocks, at)) : []
    contents.push(headings.length === 0 ? content : { stack: [...headings, content], unbreakable: true })
    contents.push(...rest)
  })
  return contents
}

/** Headings right above a block that may stand on any place of a page. */
function headingsAbove(blocks: readonly Block[], at: number): number {
  const heading = blocks[at - 1]
  if (heading?.kind !== 'heading' || heading.newPage === true) return 0
  return 1 + headingsAbove(blocks, at - 1)
}

/** Definitions come last. */
function withDefinitions({ blocks, definitions: terms = [] }: Paper): readonly Block[] {
  if (terms.length === 0) return blocks
  return [...blocks, { kind: 'heading', level: 2, text: 'Definitions' }, { kind: 'definitions', terms }]
}

/** A reader for the blind may read the text; nobody lifts the lock, because the owner's password is thrown away. */
function lockOf(passphrase: string | null): Passwords | null {
  return passphrase === null ? null : { user: passphrase, owner: randomBytes(24).toString('base64') }
}
