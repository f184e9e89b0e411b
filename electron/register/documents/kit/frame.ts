import type { ContentStack, Content, DynamicContent } from 'pdfmake/interfaces'
import { COLOUR, CONTENT_WIDTH, PAGE, SIZE } from './look'
import type { Frame } from './model'
import { oneLine } from './oneLine'

/** Longest marking that fits one line at full size; a longer one is set smaller and may take two. */
const MARKING_LETTERS = 64

const LEFT_EDGE = 350
const EDGE_GAP = 12

/** Head of every page: the marking, then the council and what the paper is about. */
export function pageHead(frame: Frame): ContentStack {
  return {
    stack: [...marking(frame), edges(frame.council, frame.reference), rule()],
    margin: [PAGE.left, 22, PAGE.right, 0],
  }
}

/** Foot of every page: who printed it and when, page n of m, and the marking again. */
export function pageFoot(frame: Frame): DynamicContent {
  return (page, pages) => {
    const copy = frame.copy === undefined ? '' : `Copy ${frame.copy}. `
    const printed = `${copy}Printed by ${oneLine(frame.printedBy, 80)} on ${frame.printedWords}`
    return {
      stack: [rule(), edges(printed, `Page ${page} of ${pages}`), ...marking(frame), ...chainHead(frame)],
      margin: [PAGE.left, 6, PAGE.right, 0],
    }
  }
}

/** The whole hash: part of one could be made to fit. */
function chainHead({ chainHead: head }: Frame): Content[] {
  if (head === undefined) return []
  const text = `Audit trail at entry ${head.entry.toLocaleString('en-GB')}: ${head.hash}`
  return [{ text, alignment: 'center', fontSize: 6, color: COLOUR.quiet }]
}

function marking({ marking: text }: Frame): Content[] {
  if (text === null) return []
  const fontSize = text.length > MARKING_LETTERS ? 7.5 : 10
  return [{ text, alignment: 'center', bold: true, fontSize, color: COLOUR.ink }]
}

/** Two texts at the outer edges of a line; each may take a second one. */
function edges(left: string, right: string): Content {
  return {
    columns: [
      { width: LEFT_EDGE, text: oneLine(left, 140), alignment: 'left' },
      { width: CONTENT_WIDTH - LEFT_EDGE - EDGE_GAP, text: oneLine(right, 60), alignment: 'right' },
    ],
    columnGap: EDGE_GAP,
    fontSize: SIZE.small - 0.5,
    color: COLOUR.quiet,
  }
}

function rule(): Content {
  const line = { x1: 0, y1: 0, x2: CONTENT_WIDTH, y2: 0, lineWidth: 0.5, lineColor: COLOUR.line }
  return { canvas: [{ type: 'line', ...line }], margin: [0, 2, 0, 2] }
}
