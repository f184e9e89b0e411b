import type { Content, TableCell } from 'pdfmake/interfaces'
import { bareLayout, bareTaken } from './layouts'
import { COLOUR, CONTENT_WIDTH, SIZE } from './look'
import type { Fact, FactsBlock } from './model'
import { lettersThatFit, oneLine } from './oneLine'
import { columnWidths } from './widths'

const WIDTHS = columnWidths([98, '*', 92, '*'], bareTaken(4))
const NARROW = lettersThatFit(WIDTHS[1] ?? 0, SIZE.body)
const WIDE = lettersThatFit(CONTENT_WIDTH - (WIDTHS[0] ?? 0), SIZE.body)
const LABEL = 60

/** Label beside value, two facts a row; a wide fact has a row of its own. */
export function facts({ facts: all }: FactsBlock): Content {
  const body: TableCell[][] = []
  let first: Fact | null = null
  for (const fact of all) {
    if (fact.wide === true) {
      if (first !== null) body.push([...pair(first), {}, {}])
      body.push(wideRow(fact))
      first = null
    } else if (first === null) first = fact
    else {
      body.push([...pair(first), ...pair(fact)])
      first = null
    }
  }
  if (first !== null) body.push([...pair(first), {}, {}])
  if (body.length === 0) return []
  return {
    table: { widths: WIDTHS, body, dontBreakRows: true },
    structure: { table: 'pairs' },
    layout: bareLayout,
    margin: [0, 0, 0, 3],
  }
}

function pair({ label, value }: Fact): TableCell[] {
  return [labelCell(label), { text: oneLine(value, NARROW), bold: true }]
}

function wideRow({ label, value }: Fact): TableCell[] {
  return [labelCell(label), { text: oneLine(value, WIDE), bold: true, colSpan: 3 }, {}, {}]
}

function labelCell(label: string): TableCell {
  return { text: oneLine(label, LABEL), color: COLOUR.quiet }
}
