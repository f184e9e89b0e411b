/** What a part of a paper is to somebody who hears it (ISO 32000-1, 14.8.4). */
export type Tag = 'H1' | 'H2' | 'H3' | 'P' | 'BlockQuote' | 'Figure' | 'Sect'

/**
 * How a table is meant. Left out, it is a table of records: its header rows head the columns.
 * - `rows`: a table of records whose first column heads the rows as well
 * - `pairs`: labels with their values, two cells each; read as a list
 * - `list`: every cell is an entry of a list
 * - `layout`: it only puts things beside each other
 */
export type TableMeaning = 'rows' | 'pairs' | 'list' | 'layout'

/** Said of a node of a pdfmake definition; what is not said is inferred from the node's kind. */
export interface Structure {
  readonly tag?: Tag
  /** Of a figure: what it shows, for somebody who cannot see it. No names: it stands in the file uncompressed. */
  readonly alt?: string
  readonly table?: TableMeaning
  /** Of a table of records with widths in points and no cell over two columns or rows: each row is let go when it is drawn. */
  readonly byRow?: boolean
  /** Entry of the reader's bookmarks. It stands in the file uncompressed, so no child's name may be one. */
  readonly bookmark?: string
}

declare module 'pdfmake/interfaces' {
  interface ContentBase {
    structure?: Structure
  }
}
