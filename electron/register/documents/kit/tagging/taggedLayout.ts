import { LayoutBuilder, type Drawn, type Line } from './pdfmakeInside'

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

/** A section heading lower than this share of the page moves to the next, so that it never stands alone. */
const HEADING_TOO_LOW = 0.86

/**
 * pdfmake's layout, which forgets what it lays out: a page is a list of lines and vectors, and nothing says which node
 * of the definition they came from (upstream pdfmake/src/Renderer.js; no setting for it up to 0.3.11). Here each keeps
 * its node, through the copies that pdfmake makes of lines and vectors in unbreakable blocks.
 */
export class TaggedLayout extends LayoutBuilder {
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
