import type { Content, ContentStack, DynamicContent, Style } from 'pdfmake/interfaces'
import type { FontFiles } from '../fonts'
import { raiseToRevision6, type Passwords } from '../locking/revision6'
import { ownTableLayouts, PdfDocument, type Page } from './pdfmakeInside'
import { structureTree, type Node } from './structureTree'
import { TaggedLayout } from './taggedLayout'
import { TaggedRenderer } from './taggedRenderer'

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
 * tree empty, which is a false claim. What it does is done in three steps: this, `layOut`, and `drawTagged`.
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

/** A paper on its pages, not yet drawn. */
export interface LaidOut {
  readonly pages: number
  readonly leaves: readonly Page[]
  /** Nodes of the definition in reading order; the head of the first page among them. */
  readonly nodes: readonly Node[]
}

/**
 * Puts a definition on pages. A document can have more than one laid out for it, until one of them is drawn.
 *
 * The head of the first page is read aloud, because the marking must be heard; on later pages it is repetition.
 *
 * @throws an error when a font is missing or an image is none
 */
export function layOut(document: PdfDocument, definition: PaperDefinition): LaidOut {
  const { content, footer, defaultStyle, pageSize, pageMargins } = definition
  const layout = new TaggedLayout(pageSize, pageMargins, {})
  layout.registerTableLayouts(ownTableLayouts)
  const heads: ContentStack[] = []
  const header: DynamicContent = (page) => {
    const head = definition.header()
    heads[page] = head
    return head
  }
  const leaves = layout.layoutDocument(
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
  return { pages: leaves.length, leaves, nodes: [...heads.slice(1, 2), ...content] as unknown as Node[] }
}

/** Draws a paper with its structure tree, and ends the document. @param onProgress told how far it is, 0 to 1 */
export async function drawTagged(
  document: PdfDocument,
  { leaves, nodes }: LaidOut,
  onProgress: (fraction: number) => void,
): Promise<Uint8Array> {
  new TaggedRenderer(document, onProgress, structureTree(document, nodes)).renderPages(leaves)
  return bytesOf(document)
}

async function bytesOf(document: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
    document.end()
  })
}
