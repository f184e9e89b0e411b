import {
  Renderer,
  type Drawn,
  type Line,
  type Outline,
  type Page,
  type PageItem,
  type PdfDocument,
  type PdfReference,
} from './pdfmakeInside'
import { gatheredStream } from './gatheredStream'
import type { Node, Place, StructureTree } from './structureTree'

/** Things of a page to be drawn later, and where in its content they are to stand. */
interface Kept {
  readonly items: readonly PageItem[]
  readonly stream: PdfReference
}

const LEVELS = ['H1', 'H2', 'H3']

/**
 * pdfmake's renderer, which draws and tags nothing (upstream pdfmake/src/Renderer.js), with every drawing put into
 * marked content: of the element its node has in the structure tree, or of an artifact. Neighbours of one element share
 * one stretch.
 */
export class TaggedRenderer extends Renderer {
  readonly #document: PdfDocument
  readonly #tree: StructureTree
  /** Whose stretch is open on the page. */
  #open: Place | 'Layout' | 'Pagination' | null = null
  /** Lines that were drawn: a copy of one on a later page is a repeated heading. */
  readonly #drawn = new WeakSet<object>()
  /** Lines that say on which page something else is, drawn last; a list for each page. */
  readonly #kept: Kept[][] = []
  /** Bookmarks above the next, from the top down. */
  readonly #bookmarks: { readonly level: number; readonly entry: Outline }[] = []

  constructor(document: PdfDocument, tree: StructureTree) {
    super(document, () => undefined)
    this.#document = document
    this.#tree = tree
  }

  /** Draws the next page but for lines that name a page; room for them is kept where they are to be read. */
  drawPage({ items, pageSize }: Page): void {
    this.#document.addPage({ size: [pageSize.width, pageSize.height] })
    if (this.#document.page !== null) gatheredStream(this.#document.page.content)
    const kept: Kept[] = []
    this.#kept.push(kept)
    for (let at = 0, to = 0; at < items.length; at = to) {
      const late = this.#isLate(items[at])
      for (to = at + 1; to < items.length && this.#isLate(items[to]) === late;) to += 1
      const run = items.slice(at, to)
      if (!late) this.#draw(run)
      else {
        kept.push({ items: run, stream: this.#addStream() })
        this.letGo()
      }
    }
  }

  /** Writes what is drawn of the page; what is still to come on it has a stream of its own. */
  letGo(): void {
    const { page } = this.#document
    if (page === null) return
    page.content.end()
    page.content = this.#addStream()
  }

  /** Draws what was left over, when all pages are known. @param at the page's index */
  drawRest({ items }: Page, at: number): void {
    this.#document.switchToPage(at)
    for (const kept of this.#kept[at] ?? []) this.#drawInto(kept)
    this.#draw(items)
  }

  #drawInto({ items, stream }: Kept): void {
    const { page } = this.#document
    if (page === null) return
    const { content } = page
    page.content = stream
    this.#draw(items)
    stream.end()
    page.content = content
  }

  /** A further stream of the page, after those it has; never quite empty, for then it would be none. */
  #addStream(): PdfReference {
    const stream = gatheredStream(this.#document.ref({}))
    stream.write('')
    const data = this.#document.page?.dictionary.data ?? {}
    data['Contents'] = [data['Contents'], stream].flat()
    return stream
  }

  #draw(items: readonly PageItem[]): void {
    for (const { type, item } of items)
      if (type === 'line') this.renderLine(item, item.x, item.y)
      else if (type === 'vector') this.renderVector(item)
      else this.renderImage(item)
    this.#close()
  }

  /** Contents are made of links, with the page of each. */
  #isLate(on: PageItem | undefined): boolean {
    return on?.type === 'line' && this.#placeOf(on.item)?.tag === 'Reference'
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
    if (typeof of === 'string' ? this.#open === of : isSame(this.#open, of)) return
    this.#close()
    this.#open = of
    if (typeof of === 'string') this.#document.markContent('Artifact', { type: of })
    else of.element.add(this.#document.markStructureContent(of.tag))
  }

  #close(): void {
    if (this.#open !== null) this.#document.endMarkedContent()
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

function isSame(open: Place | string | null, place: Place): boolean {
  return typeof open === 'object' && open?.element === place.element
}

/** pdfkit writes a String object as text and a plain string as one of PDF's names. */
function textObject(text: string): object {
  return Object(text) as object
}
