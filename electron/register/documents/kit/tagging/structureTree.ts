import type { PdfDocument, StructElement, StructOptions } from './pdfmakeInside'
import type { Structure, TableMeaning } from './structure'

/** The table of a node. Rows that were drawn are taken out of its body, where it is let go row by row. */
export interface NodeTable {
  body: readonly Node[][]
  readonly headerRows?: number
  /** Rows that never stand on another page than the heads. */
  readonly keepWithHeaderRows?: number
}

/** A node of a definition after pdfmake prepared it: shorthands are nodes by now, and tables of contents are tables. */
export interface Node {
  readonly structure?: Structure
  readonly stack?: readonly Node[]
  readonly columns?: readonly Node[]
  readonly ul?: readonly Node[]
  readonly ol?: readonly Node[]
  readonly table?: NodeTable
  readonly toc?: { readonly title: Node | null; readonly _table?: Node }
  readonly text?: unknown
  readonly image?: unknown
  readonly canvas?: unknown
  readonly linkToDestination?: unknown
  /** A cell that a wider one covers. */
  readonly _span?: boolean
  readonly listMarker?: { readonly _inlines?: readonly object[] }
}

/** Whether a table's rows are measured, put on their page and let go one by one. */
export function isByRow({ table, structure }: Node): boolean {
  return table !== undefined && structure?.byRow === true
}

/** Where a drawn thing belongs: the element that holds it, and its tag. */
export interface Place {
  readonly element: StructElement
  readonly tag: string
}

/** Holds text itself; a paragraph between would say nothing. */
const HOLDS_TEXT = new Set(['TD', 'TH', 'LBody', 'Lbl', 'Reference'])

/**
 * A paper's structure tree, made out of its definition in the order of the definition, which is the order in which it is
 * to be read. It grows while the paper is laid out. Whatever has no place in it (heads and feet of pages, rules, bands) is
 * an artifact.
 */
export class StructureTree {
  readonly #document: PdfDocument
  readonly #root: Place
  /** Which element each node is drawn into; let go with the nodes. */
  readonly #places = new WeakMap<object, Place>()
  /** Elements of the tables whose rows come one by one. */
  readonly #tables = new WeakMap<object, Place>()
  /** Elements of the latest block. */
  #block: StructElement[] = []

  constructor(document: PdfDocument) {
    this.#document = document
    this.#root = { element: document.struct('Document'), tag: 'Document' }
    document.addStructure(this.#root.element)
  }

  placeOf(source: object): Place | undefined {
    return this.#places.get(source)
  }

  /** The next block of the paper, measured. @returns what stands for it, to be ended when all of it is drawn */
  addBlock(node: Node): readonly StructElement[] {
    this.#block = []
    this.#add(node, this.#root)
    return this.#block
  }

  /** The next row of a table whose rows come one by one, measured. @returns what stands for it */
  addRow(node: Node, at: number): readonly StructElement[] {
    const [table, row] = [this.#tables.get(node), node.table?.body[at]]
    if (table === undefined || row === undefined) return []
    const heads = at < (node.table?.headerRows ?? 0)
    return [this.#record(row, heads, node.structure?.table === 'rows', table).element]
  }

  #add(node: Node, parent: Place): void {
    const { structure } = node
    if (structure?.tag === 'Figure') {
      this.#figure(node, this.#child(parent, 'Figure', { alt: structure.alt ?? '' }))
      return
    }
    if (node.text !== undefined) this.#text(node, parent)
    else this.#container(node, structure?.tag === undefined ? parent : this.#child(parent, structure.tag))
  }

  #child(parent: Place, tag: string, says?: StructOptions): Place {
    const element = this.#document.struct(tag, says)
    parent.element.add(element)
    if (parent === this.#root) this.#block.push(element)
    return { element, tag }
  }

  #text(node: Node, parent: Place): void {
    if (node.text === '') return
    const tag = node.structure?.tag
    const holds = tag === undefined && HOLDS_TEXT.has(parent.tag)
    this.#places.set(node, holds ? parent : this.#child(parent, tag ?? 'P'))
  }

  #container(node: Node, parent: Place): void {
    const list = node.ul ?? node.ol
    if (list !== undefined) this.#list(list, parent)
    else if (node.toc !== undefined) this.#contents(node.toc, parent)
    else if (isByRow(node)) this.#tables.set(node, this.#child(parent, 'Table'))
    else if (node.table !== undefined) this.#table(node.table, node.structure?.table, parent)
    else for (const inner of node.stack ?? node.columns ?? []) this.#add(inner, parent)
  }

  /** Everything drawn inside belongs to the one figure. */
  #figure(node: Node, figure: Place): void {
    this.#places.set(node, figure)
    for (const inner of innerNodes(node)) this.#figure(inner, figure)
  }

  #list(items: readonly Node[], parent: Place): void {
    const list = this.#child(parent, 'L')
    for (const item of items) {
      const entry = this.#child(list, 'LI')
      const marker = item.listMarker
      if (marker !== undefined) this.#places.set(marker._inlines?.[0] ?? marker, this.#child(entry, 'Lbl'))
      this.#add(item, this.#child(entry, 'LBody'))
    }
  }

  #contents({ title, _table }: NonNullable<Node['toc']>, parent: Place): void {
    if (title !== null) this.#add(title, parent)
    const contents = this.#child(parent, 'TOC')
    for (const row of _table?.table?.body ?? []) {
      const entry = this.#child(contents, 'TOCI')
      for (const cell of row) this.#add(cell, this.#child(entry, 'Reference'))
    }
  }

  #table(table: NodeTable, meaning: TableMeaning | undefined, parent: Place): void {
    if (meaning === 'pairs') this.#pairs(table.body, parent)
    else if (meaning === 'list') this.#list(table.body.flat().filter(isSomething), parent)
    else if (meaning === 'layout')
      for (const cell of table.body.flat().filter(isSomething)) this.#add(cell, parent)
    else this.#records(table, meaning === 'rows', parent)
  }

  #pairs(rows: readonly (readonly Node[])[], parent: Place): void {
    const list = this.#child(parent, 'L')
    for (const row of rows)
      for (let at = 0; at < row.length; at += 2) {
        const [label, value] = [row[at], row[at + 1]]
        if (label === undefined || !isSomething(label)) continue
        const entry = this.#child(list, 'LI')
        this.#add(label, this.#child(entry, 'Lbl'))
        if (value !== undefined) this.#add(value, this.#child(entry, 'LBody'))
      }
  }

  #records({ body, headerRows = 0 }: NodeTable, headedRows: boolean, parent: Place): void {
    const table = this.#child(parent, 'Table')
    for (const [at, row] of body.entries()) this.#record(row, at < headerRows, headedRows, table)
  }

  /** @param heads whether the row heads the columns @param headed whether its first cell heads the row */
  #record(row: readonly Node[], heads: boolean, headed: boolean, table: Place): Place {
    const drawn = this.#child(table, 'TR')
    for (const [column, cell] of row.entries()) {
      if (cell._span === true) continue
      const scope = heads ? 'Column' : headed && column === 0 ? 'Row' : null
      this.#add(cell, scope === null ? this.#child(drawn, 'TD') : this.#child(drawn, 'TH', { scope }))
    }
    return drawn
  }
}

function innerNodes({ stack, columns, ul, ol, table }: Node): readonly Node[] {
  return stack ?? columns ?? ul ?? ol ?? table?.body.flat() ?? []
}

/** A covered cell and an empty one are no entries of a list. */
function isSomething(node: Node): boolean {
  return node._span !== true && node.text !== ''
}
