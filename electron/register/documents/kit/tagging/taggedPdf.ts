import type {
  Content,
  ContentStack,
  DynamicContent,
  Style,
  TDocumentDefinitions,
  TDocumentInformation,
} from 'pdfmake/interfaces'
import type { FontFiles } from '../fonts'
import { ownTableLayouts, PdfDocument } from './pdfmakeInside'
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
  readonly pageBreakBefore: NonNullable<TDocumentDefinitions['pageBreakBefore']>
  readonly defaultStyle: Style
  readonly info: TDocumentInformation
  readonly language: string
  /** Of a file that opens with a passphrase alone. */
  readonly lock: object
}

/** The faces a paper is set in, under the family's name; no other file is read. */
export type Fonts = Readonly<Record<string, FontFiles>>

/**
 * Sets a definition as a tagged PDF: pdfmake lays it out, a structure tree is made out of the definition, and pdfkit
 * draws both. pdfmake's own `createPdf` does the same without the tree: its `tagged` sets the flag and leaves the tree
 * empty, which is a false claim.
 *
 * @param onProgress told how far the drawing is, 0 to 1
 * @throws an error when a font is missing or an image is none
 */
export async function taggedPdf(
  definition: PaperDefinition,
  fonts: Fonts,
  onProgress: (fraction: number) => void,
): Promise<Uint8Array> {
  const { info, language, lock } = definition
  const document = openDocument(fonts, { info: metadata(info), lang: language, ...lock })
  const { pages, firstHead } = laidOut(document, definition)
  const content = definition.content as unknown as readonly Node[]
  const tree = structureTree(document, firstHead === null ? content : [firstHead as Node, ...content])
  new TaggedRenderer(document, onProgress, tree).renderPages(pages)
  return bytesOf(document)
}

/**
 * A document with these fonts and nothing in it.
 *
 * @param says pdfkit's options, as far as they differ from paper to paper
 */
export function openDocument(fonts: Fonts, says: object): PdfDocument {
  const mayRead = new Set(Object.values(fonts).flatMap((faces): string[] => Object.values(faces)))
  const options = {
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    autoFirstPage: false,
    // Left out, pdfkit opens Helvetica of its own, which a bundle does not hold.
    font: null,
    ...says,
  }
  return new PdfDocument(fonts, {}, {}, {}, options, null, (path) => mayRead.has(path))
}

/** Pages, and the head of the first: read aloud once, where those of later pages are repetition. */
function laidOut(document: PdfDocument, definition: PaperDefinition) {
  const layout = new TaggedLayout(definition.pageSize, definition.pageMargins, {})
  layout.registerTableLayouts(ownTableLayouts)
  let firstHead: ContentStack | null = null
  const header: DynamicContent = (page) => {
    const head = definition.header()
    if (page === 1) firstHead = head
    return head
  }
  const { content, footer, defaultStyle, pageBreakBefore } = definition
  const pages = layout.layoutDocument(
    content,
    document,
    {},
    defaultStyle,
    undefined,
    header,
    footer,
    undefined,
    pageBreakBefore,
  )
  return { pages, firstHead: firstHead as ContentStack | null }
}

/** As PDF names its entries. */
function metadata({ title, creator, producer, creationDate }: TDocumentInformation): object {
  return { Title: title, Creator: creator, Producer: producer, CreationDate: creationDate }
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
