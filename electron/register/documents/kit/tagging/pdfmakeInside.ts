import type { Content, DynamicContent, Style } from 'pdfmake/interfaces'
import measureModule from 'pdfmake/js/DocMeasure.js'
import layoutModule from 'pdfmake/js/LayoutBuilder.js'
import documentModule from 'pdfmake/js/PDFDocument.js'
import rendererModule from 'pdfmake/js/Renderer.js'
import styleModule from 'pdfmake/js/StyleContextStack.js'
import inlinesModule from 'pdfmake/js/TextInlines.js'
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

/** A numbered object of the file; ended, it is written. */
export interface PdfReference {
  write: (content: string) => void
  end: () => void
}

/** A page of the file while it is drawn. */
export interface PdfPage {
  readonly width: number
  content: PdfReference
  readonly dictionary: { readonly data: Record<string, unknown> }
}

/** A document of pdfkit with the fonts of pdfmake, as far as tagging uses it. */
export interface PdfDocument extends NodeJS.ReadableStream {
  readonly page: PdfPage | null
  readonly outline: Outline
  readonly provideFont: (
    family: string,
    bold: boolean,
    italics: boolean,
  ) => { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } }
  /** Faces in use, by family and kind; each keeps the shapes of the words it set. */
  readonly fontCache: Readonly<Record<string, Readonly<Record<string, { layoutCache: object }>>>>
  readonly struct: (tag: string, says?: StructOptions) => StructElement
  readonly addStructure: (root: StructElement) => void
  readonly markContent: (tag: 'Artifact', says: { readonly type: 'Layout' | 'Pagination' }) => void
  readonly markStructureContent: (tag: string) => MarkedContent
  readonly endMarkedContent: () => void
  readonly annotate: (x: number, y: number, width: number, height: number, says: object) => void
  readonly ref: (data: object) => PdfReference
  /** Pages are kept open until the document ends: their feet are drawn last. */
  readonly addPage: (says: { readonly size: readonly [number, number] }) => void
  /** @param page counted from 0 */
  readonly switchToPage: (page: number) => void
  /** How the file is locked; null where it opens for everybody. */
  readonly _security: {
    readonly encryptionKey: Uint8Array
    readonly dictionary: { readonly data: Record<string, unknown> }
  } | null
  /** The file's catalogue. */
  readonly _root: { readonly data: Record<string, unknown> }
  readonly end: () => void
  /** Writes what is finished to the file: a line, or bytes as they are. */
  _write: (data: string | Uint8Array) => void
  /** Bytes written so far: where in the file the next object stands. */
  _offset: number
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
  items: readonly PageItem[]
  readonly pageSize: { readonly width: number; readonly height: number }
}

/** A thing on a page. */
export type PageItem =
  | { readonly type: 'line'; readonly item: Line & { readonly x: number; readonly y: number } }
  | { readonly type: 'vector' | 'image'; readonly item: Drawn }

interface FourSides {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Styles of the nodes around the one that is measured. */
export interface StyleStack {
  readonly styleDictionary: object
  readonly defaultStyle: Style
  readonly styleOverrides: object[]
  clone(): StyleStack
  push(node: object): void
  pop(): void
  /** @returns how many it put on the stack */
  autopush(node: object): number
  getProperty(property: string): unknown
  auto(node: object, measure: () => void): void
}

/** A word of a text; measured, with its font, its size and all that was asked of its style. */
export interface Word {
  readonly text: string
  readonly x?: number
}

/** Measures words. */
export interface TextInlines {
  /** Each word is given what was measured of it. */
  measure(words: readonly Word[], styles: StyleStack): readonly Word[]
}

/** Measures what a definition holds: how wide words are, how wide columns. */
export interface DocMeasure {
  styleStack: StyleStack
  textInlines: TextInlines
  measureDocument(whole: object): object
  measureBlock(node: object): object
  measureNode(node: object): object
  measureTable(node: object): object
}

/** A row of a table, or columns beside each other. */
export interface RowParts {
  readonly tableNode?: object
  readonly cells: readonly object[]
  readonly rowIndex?: number
}

interface Context {
  readonly page: number
  readonly pages: readonly Page[]
  readonly getCurrentPosition: () => { readonly verticalRatio: number }
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
    readonly context: () => Context
    /** Contexts around the current one: that of the pages is the first, while something unbreakable is put together. */
    readonly contextStack: readonly Context[]
    readonly moveToNextPage: () => void
  }
  docMeasure: DocMeasure
  readonly tableLayouts: object
  /** How many tables and columns are around what is laid out. */
  readonly nestedLevel: number
  tryLayoutDocument(
    content: object,
    document: PdfDocument,
    styles: object,
    defaultStyle: Style,
    ...rest: unknown[]
  ): unknown
  processVerticalContainer(node: object): void
  processRow(row: RowParts): { readonly positions: object[] }
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

export type LayoutParts = [size: object, margins: FourSides, svg: object]
export const LayoutBuilder = inside(layoutModule) as Maker<LayoutParts, LayoutBuilder>

type MeasureParts = [document: PdfDocument, styles: object, defaultStyle: Style, svg: object, layouts: object]
export const DocMeasure = inside(measureModule) as Maker<MeasureParts, DocMeasure>

export const TextInlines = inside(inlinesModule) as Maker<[document: PdfDocument], TextInlines>

type StyleParts = [styles: object, defaultStyle: Style]
export const StyleContextStack = inside(styleModule) as Maker<StyleParts, StyleStack>

type RendererParts = [document: PdfDocument, onProgress: (fraction: number) => void]
export const Renderer = inside(rendererModule) as Maker<RendererParts, Renderer>

/** pdfmake's own layouts of tables; a table of contents is set in one. */
export const ownTableLayouts: object = tableLayouts
