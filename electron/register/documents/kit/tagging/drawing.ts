import { forgetWords } from './forgetWords'
import type { Page, PdfDocument, StructElement } from './pdfmakeInside'
import { StructureTree, type Node } from './structureTree'
import type { Follower, Sheets } from './taggedLayout'
import { TaggedRenderer } from './taggedRenderer'

type Elements = readonly StructElement[]

/** How far a paper is. */
export interface HowFar {
  /** Of what it says, 0 to 1. */
  readonly fraction: number
  /** Drawn so far. */
  readonly pages: number
}

/** Pages after which words are shaped anew: 17 MB less for a list of 201 pages, and no time to speak of. */
const PAGES_OF_WORDS = 20

/**
 * Draws a paper while it is laid out: page by page as they fill, heads and feet last. What is drawn is written and let
 * go, the structure of it too, so that a long list takes little more memory than a short one.
 */
export class Drawing implements Follower {
  readonly #document: PdfDocument
  readonly #tree: StructureTree
  readonly #renderer: TaggedRenderer
  readonly #onProgress: (far: HowFar) => void
  /** What is on its pages and is ended when these are drawn. */
  #standing: { readonly elements: Elements; readonly lastPage: number }[] = []
  #block: Elements = []
  /** Rows that do not stand yet. */
  #rows: Elements = []
  /** Pages drawn. */
  #drawn = 0

  constructor(document: PdfDocument, onProgress: (far: HowFar) => void) {
    this.#document = document
    this.#tree = new StructureTree(document)
    this.#renderer = new TaggedRenderer(document, this.#tree)
    this.#onProgress = onProgress
  }

  readonly blockBegins = (block: Node): void => {
    const elements = this.#tree.addBlock(block)
    // Contents are drawn last, when all pages are known.
    this.#block = block.toc === undefined ? elements : []
  }

  readonly rowBegins = (table: Node, at: number): void => {
    this.#rows = [...this.#rows, ...this.#tree.addRow(table, at)]
  }

  readonly stands = (what: 'block' | 'row', { pages, current, fraction }: Sheets): void => {
    this.#standing.push({ elements: this.#rows, lastPage: current })
    this.#rows = []
    if (what === 'block') this.#standing.push({ elements: this.#block, lastPage: current })
    if (current === this.#drawn) return
    for (const page of pages.slice(this.#drawn, current)) {
      this.#draw(page)
      this.#renderer.letGo()
    }
    const ended = this.#standing.filter(({ lastPage }) => lastPage < current)
    this.#standing = this.#standing.filter(({ lastPage }) => lastPage >= current)
    for (const { elements } of ended) for (const element of elements) element.end()
    this.#onProgress({ fraction, pages: this.#drawn })
  }

  /** Draws what is left when all is laid out. @param pages with their heads and feet */
  end(pages: readonly Page[]): void {
    for (const page of pages.slice(this.#drawn)) this.#draw(page)
    for (const [at, page] of pages.entries()) this.#renderer.drawRest(page, at)
    this.#onProgress({ fraction: 1, pages: pages.length })
  }

  #draw(page: Page): void {
    this.#renderer.drawPage(page)
    page.items = []
    this.#drawn += 1
    if (this.#drawn % PAGES_OF_WORDS === 0) forgetWords(this.#document)
  }
}
