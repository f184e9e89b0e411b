import type { Content, DynamicContent, Style } from 'pdfmake/interfaces'
import layoutModule from 'pdfmake/js/LayoutBuilder.js'
import documentModule from 'pdfmake/js/PDFDocument.js'
import rendererModule from 'pdfmake/js/Renderer.js'
import { tableLayouts } from 'pdfmake/js/tableLayouts.js'

/** One element of a PDF's structure tree, as pdfkit makes it. */
export interface StructElement {
  readonly add: (child: StructElement | MarkedContent) => StructElement
  readonly end: () => void
}

/** A stretch of a page's drawing that an element of the tree holds. */
export interface MarkedContent {
  readonly refs: readonly unknown[]
}

/** One entry of the list of bookmarks. */
export interface Outline {
  readonly addItem: (
    title: string,
    place: { readonly expanded: boolean; readonly top: number; readonly left: number },
  ) => Outline
}

/** A document of pdfkit with the fonts of pdfmake, as far as tagging uses it. */
export interface PdfDocument extends NodeJS.ReadableStream {
  readonly page: { readonly width: number } | null
  readonly outline: Outline
  readonly provideFont: (
    family: string,
    bold: boolean,
    italics: boolean,
  ) => { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } }
  readonly struct: (tag: string, says?: StructOptions) => StructElement
  readonly addStructure: (root: StructElement) => void
  readonly markContent: (tag: 'Artifact', says: { readonly type: 'Layout' | 'Pagination' }) => void
  readonly markStructureContent: (tag: string) => MarkedContent
  readonly endMarkedContent: () => void
  readonly annotate: (x: number, y: number, width: number, height: number, says: object) => void
  readonly ref: (data: object) => { readonly end: () => void }
  /** How the file is locked; null where it opens for everybody. */
  readonly _security: {
    readonly encryptionKey: Uint8Array
    readonly dictionary: { readonly data: Record<string, unknown> }
  } | null
  /** The file's catalogue. */
  readonly _root: { readonly data: Record<string, unknown> }
  readonly end: () => void
}

export interface StructOptions {
  readonly alt?: string
  readonly scope?: 'Row' | 'Column'
}

/** A piece of text in a line. */
export interface Inline {
  linkToDestination?: string | undefined
}

/** What a laid out page holds that a tag can be given to. `source` is the node of the definition it came from. */
export interface Drawn {
  source?: object
}
export interface Line extends Drawn {
  /** The same array in every copy of the line: headings of a table are copied onto each of its pages. */
  readonly inlines: readonly Inline[]
  readonly getHeight: () => number
  readonly getWidth: () => number
}
export interface Page {
  items: readonly unknown[]
}

interface FourSides {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Lays a definition out as pages of lines and vectors. */
export interface LayoutBuilder {
  registerTableLayouts(layouts: object): void
  layoutDocument(
    content: Content,
    document: PdfDocument,
    styles: object,
    defaultStyle: Style,
    background: undefined,
    header: DynamicContent,
    footer: DynamicContent,
    watermark: undefined,
    pageBreakBefore: undefined,
  ): Page[]
  /** Where the next thing is put. */
  readonly writer: {
    readonly context: () => { readonly getCurrentPosition: () => { readonly verticalRatio: number } }
    readonly moveToNextPage: () => void
  }
  /** Nodes laid out so far. */
  readonly linearNodeList: object[]
  processNode(node: object, mayAlign?: boolean): void
  buildNextLine(node: object): Line | null
  processList(ordered: boolean, node: object): void
  processCanvas(node: object): void
  processImage(node: object): void
}

/** Draws laid out pages with pdfkit. */
export interface Renderer {
  renderPages(pages: readonly Page[]): void
  renderLine(line: Line, x: number, y: number): void
  renderVector(vector: Drawn): void
  renderImage(image: Drawn): void
}

type Maker<Arguments extends readonly unknown[], Made> = new (...given: Arguments) => Made

/** Babel's CommonJS: Node gives the module object, the bundler what it exports by default. */
function inside(module: unknown): unknown {
  const wrapped =
    (typeof module === 'object' || typeof module === 'function') && module !== null && 'default' in module
  return wrapped ? module.default : module
}

type DocumentParts = [
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
  files: null,
  mayRead: (path: string) => boolean,
]
export const PdfDocument = inside(documentModule) as Maker<DocumentParts, PdfDocument>

type LayoutParts = [size: object, margins: FourSides, svg: object]
export const LayoutBuilder = inside(layoutModule) as Maker<LayoutParts, LayoutBuilder>

type RendererParts = [document: PdfDocument, onProgress: (fraction: number) => void]
export const Renderer = inside(rendererModule) as Maker<RendererParts, Renderer>

/** pdfmake's own layouts of tables; a table of contents is set in one. */
export const ownTableLayouts: object = tableLayouts
