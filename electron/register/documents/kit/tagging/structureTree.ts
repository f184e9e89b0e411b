import type { PdfDocument, StructElement, StructOptions } from './pdfmakeInside'
import type { Structure, TableMeaning } from './structure'

/** A node of a definition after pdfmake prepared it: shorthands are nodes by now, and tables of contents are tables. */
export interface Node {
  readonly structure?: Structure
  readonly stack?: readonly Node[]
  readonly columns?: readonly Node[]
  readonly ul?: readonly Node[]
  readonly ol?: readonly Node[]
  readonly table?: { readonly body: readonly (readonly Node[])[]; readonly headerRows?: number }
  readonly toc?: { readonly title: Node | null; readonly _table?: Node }
  readonly text?: unknown
  readonly image?: unknown
  readonly canvas?: unknown
  readonly linkToDestination?: unknown
  /** A cell that a wider one covers. */
  readonly _span?: boolean
  readonly listMarker?: { readonly _inlines?: readonly object[] }
}

/** Where a drawn thing belongs: the element that holds it, and its tag. */
export interface Place {
  readonly element: StructElement
  readonly tag: string
}

/** The structure of one paper, and which of its elements each node of the definition is drawn into. */
export interface StructureTree {
  readonly placeOf: (source: object) => Place | undefined
}

/**
 * Makes a paper's structure tree out of its definition, in the order of the definition, which is the order in which it
 * is to be read. Whatever has no place in it afterwards (heads and feet of pages, rules, bands) is an artifact.
 *
 * @param content nodes of the definition, after they were laid out
 */
export function structureTree(document: PdfDocument, content: readonly Node[]): StructureTree {
  const places = new Map<object, Place>()
  const root = document.struct('Document')
  document.addStructure(root)
  const builder = new TreeBuilder(document, places)
  for (const node of content) builder.add(node, { element: root, tag: 'Document' })
  return { placeOf: (source) => places.get(source) }
}

/** Holds text itself; a paragraph between would say nothing. */
const HOLDS_TEXT = new Set(['TD', 'TH', 'LBody', 'Lbl', 'Reference'])

class TreeBuilder {
  readonly #document: PdfDocument
  readonly #places: Map<object, Place>

  constructor(document: PdfDocument, places: Map<object, Place>) {
    this.#document = document
    this.#places = places
  }

  add(node: Node, parent: Place): void {
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
    else if (node.table !== undefined) this.#table(node.table, node.structure?.table, parent)
    else for (const inner of node.stack ?? node.columns ?? []) this.add(inner, parent)
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
      this.add(item, this.#child(entry, 'LBody'))
    }
  }

  #contents({ title, _table }: NonNullable<Node['toc']>, parent: Place): void {
    if (title !== null) this.add(title, parent)
    const contents = this.#child(parent, 'TOC')
    for (const row of _table?.table?.body ?? []) {
      const entry = this.#child(contents, 'TOCI')
      for (const cell of row) this.add(cell, this.#child(entry, 'Reference'))
    }
  }

  #table(table: NonNullable<Node['table']>, meaning: TableMeaning | undefined, parent: Place): void {
    if (meaning === 'pairs') this.#pairs(table.body, parent)
    else if (meaning === 'list') this.#list(table.body.flat().filter(isSomething), parent)
    else if (meaning === 'layout')
      for (const cell of table.body.flat().filter(isSomething)) this.add(cell, parent)
    else this.#records(table, meaning === 'rows', parent)
  }

  #pairs(rows: readonly (readonly Node[])[], parent: Place): void {
    const list = this.#child(parent, 'L')
    for (const row of rows)
      for (let at = 0; at < row.length; at += 2) {
        const [label, value] = [row[at], row[at + 1]]
        if (label === undefined || !isSomething(label)) continue
        const entry = this.#child(list, 'LI')
        this.add(label, this.#child(entry, 'Lbl'))
        if (value !== undefined) this.add(value, this.#child(entry, 'LBody'))
      }
  }

  #records({ body, headerRows = 0 }: NonNullable<Node['table']>, headedRows: boolean, parent: Place): void {
    const table = this.#child(parent, 'Table')
    for (const [at, row] of body.entries()) {
      const drawn = this.#child(table, 'TR')
      for (const [column, cell] of row.entries()) {
        if (cell._span === true) continue
        const scope = at < headerRows ? 'Column' : headedRows && column === 0 ? 'Row' : null
        this.add(cell, scope === null ? this.#child(drawn, 'TD') : this.#child(drawn, 'TH', { scope }))
      }
    }
  }
}

function innerNodes({ stack, columns, ul, ol, table }: Node): readonly Node[] {
  return stack ?? columns ?? ul ?? ol ?? table?.body.flat() ?? []
}

/** A covered cell and an empty one are no entries of a list. */
function isSomething(node: Node): boolean {
  return node._span !== true && node.text !== ''
}
