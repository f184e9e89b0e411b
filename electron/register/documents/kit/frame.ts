import type { Content, DynamicContent } from 'pdfmake/interfaces'
import { COLOUR, PAGE, SIZE } from './look'
import type { Frame } from './model'

/** Longest marking that fits one line at full size; a longer one is set smaller and may take two. */
const MARKING_LETTERS = 64

function marking(frame: Frame): Content {
  const fontSize = frame.marking.length > MARKING_LETTERS ? 7.5 : 10
  return { text: frame.marking, alignment: 'center', bold: true, fontSize, color: COLOUR.ink }
}

/** Two texts at the outer edges of one line; the left one gives way. */
function edges(left: string, right: string): Content {
  return {
    columns: [
      { width: '*', text: left, alignment: 'left' },
      { width: 'auto', text: right, alignment: 'right' },
    ],
    columnGap: 12,
    fontSize: SIZE.small - 0.5,
    color: COLOUR.quiet,
  }
}

function rule(): Content {
  const width = PAGE.width - PAGE.left - PAGE.right
  const line = {
    type: 'line' as const,
    x1: 0,
    y1: 0,
    x2: width,
    y2: 0,
    lineWidth: 0.5,
    lineColor: COLOUR.line,
  }
  return { canvas: [line], margin: [0, 2, 0, 2] }
}

/** Head of every page: the marking, then the council and what the paper is about. */
export function pageHead(frame: Frame): Content {
  return {
    stack: [marking(frame), edges(frame.council, frame.reference), rule()],
    margin: [PAGE.left, 22, PAGE.right, 0],
  }
}

/**
 * Foot of every page: who printed it and when, page n of m, and the marking again.
 *
 * @param counted told the number of pages, which is known only once the paper is laid out
 */
export function pageFoot(frame: Frame, counted: (pages: number) => void): DynamicContent {
  return (page, pages) => {
    counted(pages)
    const printed = `Printed by ${frame.printedBy} on ${frame.printedWords}`
    return {
      stack: [rule(), edges(printed, `Page ${page} of ${pages}`), marking(frame)],
      margin: [PAGE.left, 6, PAGE.right, 0],
    }
  }
}
