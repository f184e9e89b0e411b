import type { Content, TableCell } from 'pdfmake/interfaces'
import { bareLayout, bareTaken } from './layouts'
import { COLOUR, CONTENT_WIDTH, SIZE } from './look'
import type { Fact, FactsBlock } from './model'
import { lettersThatFit } from './oneLine'
import { placed, type Room } from './room'
import { columnWidths } from './widths'

const WIDTHS = columnWidths([98, '*', 92, '*'], bareTaken(4))
const NARROW = lettersThatFit(WIDTHS[1] ?? 0, SIZE.body)
const WIDE = lettersThatFit(CONTENT_WIDTH - (WIDTHS[0] ?? 0), SIZE.body)
const LABEL = 60

/** Label beside value, two facts a row; a wide fact has a row of its own. */
export function facts({ facts: all }: FactsBlock, room: Room): Content {
  const pair = (fact: Fact): TableCell[] => cells(fact, room, NARROW)
  const wideRow = (fact: Fact): TableCell[] => {
    const [label = {}, value = {}] = cells(fact, room, WIDE)
    return [label, { ...(value as object), colSpan: 3 } as TableCell, {}, {}]
  }
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
    table: { widths: WIDTHS, body, dontBreakRows: !all.some((fact) => runsOn(fact, room)) },
    structure: { table: 'pairs' },
    layout: bareLayout,
    margin: [0, 0, 0, 3],
  }
}

/** Whether a fact is too long to be kept on one page. */
function runsOn({ value, wide }: Fact, room: Room): boolean {
  return placed(value, room, wide === true ? WIDE : NARROW).long
}

function cells({ label, value }: Fact, room: Room, most: number): TableCell[] {
  return [
    { text: placed(label, room, LABEL).text, color: COLOUR.quiet },
    { text: placed(value, room, most).text, bold: true },
  ]
}
