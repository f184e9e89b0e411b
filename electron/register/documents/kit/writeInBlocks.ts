import type { Content, TableCell } from 'pdfmake/interfaces'
import { bareLayout, bareTaken } from './layouts'
import { COLOUR, CONTENT_WIDTH, SIZE } from './look'
import type { LinesBlock, TickBoxesBlock } from './model'
import { oneLine } from './oneLine'
import { columnWidths } from './widths'

/** Points between two lines: room for handwriting. */
const LINE_HEIGHT = 20

/** A question with ruled lines to write on by hand; the question stays with its first lines. */
export function lines({ label, count }: LinesBlock): Content {
  return {
    unbreakable: count <= 8,
    stack: [
      { text: oneLine(label), bold: true },
      ...Array.from({ length: count }, (): Content => ({
        canvas: [
          {
            type: 'line',
            x1: 0,
            y1: LINE_HEIGHT,
            x2: CONTENT_WIDTH,
            y2: LINE_HEIGHT,
            lineWidth: 0.5,
            lineColor: COLOUR.quiet,
          },
        ],
      })),
    ],
    margin: [0, 2, 0, 6],
  }
}

const BOX = 8

/** A question with boxes to tick by hand, in columns. */
export function tickBoxes({ label, options, columns }: TickBoxesBlock): Content {
  const rows: TableCell[][] = []
  for (let at = 0; at < options.length; at += columns)
    rows.push(Array.from({ length: columns }, (_, column) => box(options[at + column])))
  return {
    unbreakable: true,
    stack: [
      { text: oneLine(label), bold: true, margin: [0, 0, 0, 1] },
      {
        table: {
          widths: columnWidths(
            Array.from({ length: columns }, () => '*' as const),
            bareTaken(columns),
          ),
          body: rows,
        },
        layout: bareLayout,
      },
    ],
    margin: [0, 2, 0, 5],
  }
}

function box(option: string | undefined): TableCell {
  if (option === undefined) return ''
  return {
    columns: [
      {
        width: BOX + 4,
        canvas: [{ type: 'rect', x: 0, y: 1, w: BOX, h: BOX, lineWidth: 0.7, lineColor: COLOUR.quiet }],
      },
      { text: oneLine(option, 80), fontSize: SIZE.body },
    ],
  }
}
