import type { Style } from 'pdfmake/interfaces'
import {
  LayoutBuilder,
  type Drawn,
  type LayoutParts,
  type Line,
  type Page,
  type PdfDocument,
  type RowParts,
} from './pdfmakeInside'
import { RowMeasure } from './rowMeasure'
import { isByRow, type Node } from './structureTree'

interface TextNode {
  readonly text?: unknown
  readonly headlineLevel?: number
  readonly pageBreak?: string
}
interface ListNode {
  readonly ul?: readonly ListItem[]
}
interface ListItem {
  readonly listMarker?: { readonly canvas?: readonly Drawn[] }
}

/** Goes along with the layout of a paper, to draw it meanwhile. */
export interface Follower {
  /** A block was measured and is put on its page next. */
  readonly blockBegins: (block: Node) => void
  /** A row of a table that is laid out row by row was measured and is put on its page next. */
  readonly rowBegins: (table: Node, at: number) => void
  /** What began last is on its pages. On those before the current one nothing is put any more but heads and feet. */
  readonly stands: (what: 'block' | 'row', sheets: Sheets) => void
}

/** Pages so far, and how far the paper is. */
export interface Sheets {
  readonly pages: readonly Page[]
  /** Index of the page that is being filled. */
  readonly current: number
  /** Of the paper, 0 to 1. */
  readonly fraction: number
}

/** Rows that pdfmake still asks for: it draws the line between two rows after the second. */
const KEPT_ROWS = 2

/** A section heading lower than this share of the page moves to the next, so that it never stands alone. */
const HEADING_TOO_LOW = 0.86

/**
 * pdfmake's layout, which forgets what it lays out: a page is a list of lines and vectors, and nothing says which node
 * of the definition they came from (upstream pdfmake/src/Renderer.js; no setting for it up to 0.3.11). Here each keeps
 * its node, through the copies that pdfmake makes of lines and vectors in unbreakable blocks.
 *
 * It also keeps everything until all of a paper is laid out, a long list some hundred megabytes. Here each page is let go
 * when the paper has come past it.
 */
export class TaggedLayout extends LayoutBuilder {
  readonly #follower: Follower
  #measure: RowMeasure | null = null
  /** Blocks and rows laid out, and how many there are. */
  #done = 0
  #all = 1
  /** Pages before this one were let go. */
  #past = 0

  constructor(size: LayoutParts[0], margins: LayoutParts[1], follower: Follower) {
    super(size, margins, {})
    this.#follower = follower
  }

  override tryLayoutDocument(
    content: object,
    document: PdfDocument,
    styles: object,
    defaultStyle: Style,
    ...rest: unknown[]
  ): unknown {
    this.#measure = new RowMeasure(document, styles, defaultStyle, {}, this.tableLayouts)
    this.docMeasure = this.#measure
    return super.tryLayoutDocument(content, document, styles, defaultStyle, ...rest)
  }

  override processVerticalContainer(node: { readonly stack: Node[] }): void {
    if (node === this.#measure?.whole) this.#blockByBlock(node.stack)
    else super.processVerticalContainer(node)
  }

  #blockByBlock(blocks: Node[]): void {
    this.#all = blocks.reduce((sum, block) => sum + 1 + rowsOf(block), 0)
    for (let block = blocks.shift(); block !== undefined; block = blocks.shift()) {
      this.docMeasure.measureBlock(block)
      this.#follower.blockBegins(block)
      this.processNode(block)
      this.#stands('block')
    }
  }

  override processRow(row: RowParts & { readonly tableNode?: Node }): { readonly positions: object[] } {
    const { tableNode: table, rowIndex: at } = row
    if (table === undefined || at === undefined || !isByRow(table)) return super.processRow(row)
    if (at > 0 && at >= keptTogether(table) && this.nestedLevel === 1) this.#stands('row')
    this.#measure?.measureRow(table, at)
    this.#follower.rowBegins(table, at)
    const laidOut = super.processRow(row)
    // Where each cell of a long list stands is asked by nobody.
    laidOut.positions.length = 0
    table.table?.body[at - KEPT_ROWS]?.splice(0)
    return laidOut
  }

  /** What is on the pages of the paper stands while something unbreakable is put together for them. */
  #stands(what: 'block' | 'row'): void {
    this.#done += 1
    const { page: current, pages } = this.writer.contextStack[0] ?? this.writer.context()
    this.#follower.stands(what, { pages, current, fraction: this.#done / this.#all })
    for (const page of pages.slice(this.#past, current)) page.items = []
    this.#past = Math.max(this.#past, current)
  }

  override buildNextLine(node: object): Line | null {
    const line = super.buildNextLine(node)
    if (line === null) return null
    line.source = node
    return line
  }

  /**
   * A heading that would stand too low begins the next page, while the paper is laid out: pdfmake's own `pageBreakBefore`
   * lays the whole paper out anew for each one it moves, which takes minutes over 300 pages. Nothing asks for the list of
   * nodes then, so texts leave it again: a sixth of the memory of a long paper.
   */
  override processNode(node: TextNode, mayAlign?: boolean): void {
    if (node.headlineLevel !== undefined && node.pageBreak === undefined) {
      const { verticalRatio } = this.writer.context().getCurrentPosition()
      if (verticalRatio > HEADING_TOO_LOW) this.writer.moveToNextPage()
    }
    super.processNode(node, mayAlign)
    const { linearNodeList: nodes } = this
    if (node.text !== undefined && nodes.at(-1) === node) nodes.pop()
  }

  override processList(ordered: boolean, node: ListNode): void {
    for (const { listMarker } of node.ul ?? [])
      for (const bullet of listMarker?.canvas ?? []) bullet.source = listMarker ?? bullet
    super.processList(ordered, node)
  }

  override processCanvas(node: { readonly canvas: readonly Drawn[] }): void {
    for (const vector of node.canvas) vector.source = node
    super.processCanvas(node)
  }

  override processImage(node: Drawn): void {
    node.source = node
    super.processImage(node)
  }
}

/** Rows of a table that are put on a page together with its heads: until all of them are there none is on its page. */
function keptTogether({ table }: Node): number {
  return (table?.headerRows ?? 0) + (table?.keepWithHeaderRows ?? 0)
}

function rowsOf(block: Node): number {
  return isByRow(block) ? (block.table?.body.length ?? 0) : 0
}
