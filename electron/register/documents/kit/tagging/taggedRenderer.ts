import { Renderer, type Drawn, type Line, type Outline, type Page, type PdfDocument } from './pdfmakeInside'
import type { Node, Place, StructureTree } from './structureTree'

const LEVELS = ['H1', 'H2', 'H3']

/**
 * pdfmake's renderer, which draws and tags nothing (upstream pdfmake/src/Renderer.js), with every drawing put into
 * marked content: of the element its node has in the structure tree, or of an artifact. Neighbours of one element share
 * one stretch.
 */
export class TaggedRenderer extends Renderer {
  readonly #document: PdfDocument
  readonly #onProgress: (fraction: number) => void
  readonly #tree: StructureTree
  /** Whose stretch is open on the page, and on which page. */
  #open: { readonly of: Place | 'Layout' | 'Pagination'; readonly page: unknown } | null = null
  /** Lines that were drawn: a copy of one on a later page is a repeated heading. */
  readonly #drawn = new Set<object>()
  /** Bookmarks above the next, from the top down. */
  readonly #bookmarks: { readonly level: number; readonly entry: Outline }[] = []

  constructor(document: PdfDocument, onProgress: (fraction: number) => void, tree: StructureTree) {
    super(document, () => undefined)
    this.#document = document
    this.#onProgress = onProgress
    this.#tree = tree
  }

  override renderPages(pages: readonly Page[]): void {
    for (const [at, page] of pages.entries()) {
      super.renderPages([page])
      // A page that is drawn is let go of: what is laid out takes far more memory than the file.
      page.items = []
      this.#onProgress((at + 1) / pages.length)
    }
    this.#close()
  }

  override renderLine(line: Line, x: number, y: number): void {
    const place = this.#placeOf(line)
    const repeated = this.#drawn.has(line.inlines)
    this.#drawn.add(line.inlines)
    if (place === undefined || repeated) this.#into('Pagination')
    else if (place.tag === 'Reference') {
      this.#link(line, x, y, place)
      return
    } else {
      this.#bookmark(line.source, y)
      this.#into(place)
    }
    super.renderLine(line, x, y)
  }

  override renderVector(vector: Drawn): void {
    this.#into(this.#placeOf(vector) ?? 'Layout')
    super.renderVector(vector)
  }

  override renderImage(image: Drawn): void {
    this.#into(this.#placeOf(image) ?? 'Layout')
    super.renderImage(image)
  }

  /** The number before an entry of a list is a line without a node; its own text is known to the tree. */
  #placeOf(drawn: Drawn & { readonly inlines?: readonly object[] }): Place | undefined {
    const source = drawn.source ?? drawn.inlines?.[0]
    return source === undefined ? undefined : this.#tree.placeOf(source)
  }

  #into(of: Place | 'Layout' | 'Pagination'): void {
    const { page } = this.#document
    const same = typeof of === 'string' ? this.#open?.of === of : isSame(this.#open?.of, of)
    if (same && this.#open?.page === page) return
    this.#close()
    this.#open = { of, page }
    if (typeof of === 'string') this.#document.markContent('Artifact', { type: of })
    else of.element.add(this.#document.markStructureContent(of.tag))
  }

  /** pdfkit itself ends what is open when a page ends. */
  #close(): void {
    if (this.#open !== null && this.#open.page === this.#document.page) this.#document.endMarkedContent()
    this.#open = null
  }

  /** A line of the contents: one link over the whole line, where pdfmake makes one of each word and tags none. */
  #link(line: Line, x: number, y: number, place: Place): void {
    this.#close()
    const link = this.#document.struct('Link')
    place.element.add(link)
    link.add(this.#document.markStructureContent('Link'))
    const to = line.inlines.find(
      ({ linkToDestination }) => linkToDestination !== undefined,
    )?.linkToDestination
    for (const inline of line.inlines) inline.linkToDestination = undefined
    super.renderLine(line, x, y)
    this.#document.endMarkedContent()
    if (to !== undefined) {
      // Capitals are PDF's own names; a text object is how pdfkit tells text from a name.
      const action = this.#document.ref({ S: 'GoTo', D: textObject(to) })
      action.end()
      this.#document.annotate(x, y, line.getWidth(), line.getHeight(), {
        Subtype: 'Link',
        A: action,
        Contents: textObject('To this section'),
        structParent: link,
      })
    }
    link.end()
  }

  #bookmark(node: Node | undefined, y: number): void {
    const title = node?.structure?.bookmark
    if (title === undefined) return
    const level = LEVELS.indexOf(node?.structure?.tag ?? '')
    while ((this.#bookmarks.at(-1)?.level ?? -1) >= level && this.#bookmarks.length > 0) this.#bookmarks.pop()
    const above = this.#bookmarks.at(-1)?.entry ?? this.#document.outline
    // pdfkit counts `left` from the right edge of the page.
    const left = this.#document.page?.width ?? 0
    const entry = above.addItem(title, { expanded: true, top: y, left })
    this.#bookmarks.push({ level, entry })
  }
}

function isSame(open: Place | string | undefined, place: Place): boolean {
  return typeof open === 'object' && open.element === place.element
}

/** pdfkit writes a String object as text and a plain string as one of PDF's names. */
function textObject(text: string): object {
  return Object(text) as object
}
