import type { Content, ContentStack, DynamicContent, Style } from 'pdfmake/interfaces'
import type { FontFiles } from '../fonts'
import { raiseToRevision6, type Passwords } from '../locking/revision6'
import { ownTableLayouts, PdfDocument, type Page } from './pdfmakeInside'
import { Drawing, type HowFar } from './drawing'
import { FileSoFar } from './fileSoFar'
import type { Node } from './structureTree'
import { TaggedLayout, type Follower } from './taggedLayout'

/** A paper in pdfmake's language, as much of it as the papers of this kit use. */
export interface PaperDefinition {
  readonly content: Content[]
  readonly header: () => ContentStack
  readonly footer: DynamicContent
  readonly pageSize: { readonly width: number; readonly height: number }
  readonly pageMargins: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }
  readonly defaultStyle: Style
}

/** What is said of a file as a whole. */
export interface FileFacts {
  readonly title: string
  readonly creator: string
  readonly producer: string
  readonly creationDate: Date
  readonly language: string
  /** Of a file that opens with a passphrase alone. */
  readonly lock: Passwords | null
}

/** The faces a paper is set in, under the family's name; no other file is read. */
export type Fonts = Readonly<Record<string, FontFiles>>

/**
 * An empty document with its fonts. pdfmake's own `createPdf` is not called: its `tagged` sets the flag and leaves the
 * tree empty, which is a false claim. What it does is done in two steps: this and `drawTagged`.
 */
export function openDocument(fonts: Fonts, facts: FileFacts): PdfDocument {
  const { title, creator, producer, creationDate, language, lock } = facts
  const mayRead = new Set(Object.values(fonts).flatMap((faces): string[] => Object.values(faces)))
  const options = {
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    info: { Title: title, Creator: creator, Producer: producer, CreationDate: creationDate },
    autoFirstPage: false,
    // Feet are drawn last: they say how many pages there are.
    bufferPages: true,
    // Left out, pdfkit opens Helvetica of its own, which a bundle does not hold.
    font: null,
    ...(lock === null ? {} : lockOptions(lock)),
  }
  const document = new PdfDocument(fonts, {}, {}, {}, options, null, (path) => mayRead.has(path))
  if (lock !== null) raiseToRevision6(document, lock)
  return document
}

/** AES-256 as pdfkit writes it, of revision 5: raised before anything is drawn. */
function lockOptions({ user, owner }: Passwords): object {
  return {
    pdfVersion: '1.7ext3',
    userPassword: user,
    ownerPassword: owner,
    permissions: { printing: 'highResolution', contentAccessibility: true },
  }
}

/**
 * How many pages a definition takes. A document can be asked for more than one, until one of them is drawn.
 *
 * @throws an error when a font is missing or an image is none
 */
export function countPages(document: PdfDocument, definition: PaperDefinition): number {
  return layOut(document, definition, definition.header, NOBODY).length
}

const NOBODY: Follower = {
  blockBegins: () => undefined,
  rowBegins: () => undefined,
  stands: () => undefined,
}

/**
 * Draws a paper with its structure tree while it is laid out, and ends the document.
 *
 * The head of the first page is read aloud, because the marking must be heard; on later pages it is repetition.
 *
 * @param onProgress told how far it is
 * @throws an error when a font is missing or an image is none
 */
export async function drawTagged(
  document: PdfDocument,
  definition: PaperDefinition,
  onProgress: (far: HowFar) => void,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number }> {
  const file = new FileSoFar(document)
  const drawing = new Drawing(document, (far) => {
    file.take()
    onProgress(far)
  })
  const firstHead = definition.header()
  drawing.blockBegins(firstHead as unknown as Node)
  const header: DynamicContent = (page) => (page === 1 ? firstHead : definition.header())
  const pages = layOut(document, definition, header, drawing)
  drawing.end(pages)
  return { bytes: await file.end(), pages: pages.length }
}

function layOut(
  document: PdfDocument,
  { content, footer, defaultStyle, pageSize, pageMargins }: PaperDefinition,
  header: DynamicContent,
  follower: Follower,
): readonly Page[] {
  const layout = new TaggedLayout(pageSize, pageMargins, follower)
  layout.registerTableLayouts(ownTableLayouts)
  return layout.layoutDocument(
    content,
    document,
    {},
    defaultStyle,
    undefined,
    header,
    footer,
    undefined,
    undefined,
  )
}
