import { DocMeasure, type StyleStack } from './pdfmakeInside'
import { MeasuredWords } from './measuredWords'
import { Styles } from './styles'
import { isByRow, type Node, type NodeTable } from './structureTree'

/** Heads of a table are measured with it; so is a first row, where it has none. */
const MEASURED_WITH_THE_TABLE = 1

/**
 * pdfmake's measuring, which measures a whole paper before the first line of it is put anywhere (upstream
 * pdfmake/src/DocMeasure.js): every word of it an object of some twenty fields. Here a block is measured when it is put on
 * its page, and a table that says `byRow` row by row.
 */
export class RowMeasure extends DocMeasure {
  /** The paper: its blocks are measured one by one. */
  whole: object | null = null
  readonly #styles = new WeakMap<object, StyleStack>()

  constructor(...parts: ConstructorParameters<typeof DocMeasure>) {
    super(...parts)
    const [document, styles, defaultStyle] = parts
    this.styleStack = new Styles(styles, defaultStyle)
    this.textInlines = new MeasuredWords(document)
  }

  override measureDocument(whole: object): object {
    this.whole = whole
    return whole
  }

  override measureTable(node: Node): object {
    const { table } = node
    if (table === undefined || !isByRow(node)) return super.measureTable(node)
    this.#styles.set(node, this.styleStack.clone())
    const { body } = table
    table.body = body.slice(0, measuredFirst(table))
    super.measureTable(node)
    table.body = body
    return node
  }

  /** Measures a row of a table that is measured row by row, unless it was measured with the table. */
  measureRow(node: Node, at: number): void {
    const { table } = node
    const styles = this.#styles.get(node)
    const cells = table?.body[at]
    if (table === undefined || cells === undefined || styles === undefined || at < measuredFirst(table))
      return
    const around = this.styleStack
    this.styleStack = styles
    for (const cell of cells) styles.auto(cell, () => this.measureNode(cell))
    this.styleStack = around
  }
}

function measuredFirst({ headerRows = 0 }: NodeTable): number {
  return Math.max(headerRows, MEASURED_WITH_THE_TABLE)
}
