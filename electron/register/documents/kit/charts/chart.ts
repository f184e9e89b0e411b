import type { Content, ContentStack, TableCell } from 'pdfmake/interfaces'
import { ruledLayout, ruledTaken } from '../layouts'
import { CONTENT_WIDTH, SIZE } from '../look'
import type { ChartBlock, ChartValue } from '../model'
import { oneLine } from '../oneLine'
import { quietLine } from '../textBlocks'
import { columnWidths } from '../widths'
import { barDrawing } from './barDrawing'
import { filled, point, shown, stroke, withUnit, type Drawing } from './drawing'
import { trendDrawing } from './trendDrawing'

/** Rows that are drawn; a chart of more is a page of hair lines. */
const MOST_DRAWN = 30
/** Series whose table has room beside the drawing. */
const MOST_BESIDE = 2
/** Letters of a heading: about four lines. */
const LONGEST_BESIDE = 40
const DRAWING_WIDTH = 292
const GAP = 14
/** Room of a figure beside a drawing, in points; a heading's longest word may ask for more. */
const BESIDE = 52
/** A bold letter of such a heading at its widest on average, and the sign behind it, in points. */
const HEADING_LETTER = 4.2
const SIGN = 12

const FORM_WORDS = { bars: 'Bar chart', stacked: 'Stacked bar chart', trend: 'Line chart' } as const

/** A chart with what it shows, and its table. */
export function chart(block: ChartBlock): Content {
  const heads: Content[] = [
    { text: oneLine(block.title, 160), bold: true, margin: [0, 3, 0, 1] },
    ...(block.finding === ''
      ? []
      : [{ text: oneLine(block.finding, 400), margin: [0, 0, 0, 3] } satisfies Content]),
  ]
  const note = block.note === undefined ? [] : [quietLine(block.note)]
  if (block.rows.length > MOST_DRAWN || block.rows.length === 0)
    return [...heads, figures(block, CONTENT_WIDTH), quietLine(tooMany(block)), ...note]
  if (!hasRoomBeside(block))
    return [
      { stack: [...heads, drawn(block, CONTENT_WIDTH)], unbreakable: true },
      figures(block, CONTENT_WIDTH),
      ...note,
    ]
  const beside: Content = {
    columns: [
      { ...drawn(block, DRAWING_WIDTH), width: DRAWING_WIDTH },
      { stack: [figures(block, CONTENT_WIDTH - DRAWING_WIDTH - GAP)], width: '*' },
    ],
    columnGap: GAP,
  }
  return { stack: [...heads, beside, ...note], unbreakable: true, margin: [0, 0, 0, 5] }
}

/** A heading of many words stands in as many lines beside a drawing, and has the width of the page below it. */
function hasRoomBeside({ series }: ChartBlock): boolean {
  return series.length <= MOST_BESIDE && series.every((name) => name.length <= LONGEST_BESIDE)
}

function tooMany({ rows }: ChartBlock): string {
  return rows.length === 0
    ? 'There is nothing to draw.'
    : `${shown(rows.length)} rows are too many to draw; the table holds them all.`
}

function drawn(block: ChartBlock, width: number): ContentStack {
  const { vectors, words, below }: Drawing =
    block.form === 'trend' ? trendDrawing(block, width) : barDrawing(block, width)
  return {
    stack: [...words, { canvas: vectors, margin: [0, 0, 0, below] }],
    structure: {
      tag: 'Figure',
      alt: `${FORM_WORDS[block.form]}. ${oneLine(block.title, 160)}. ${oneLine(block.finding, 400)} Its table follows.`,
    },
  }
}

/** The table: its headings show how each series is drawn. */
function figures({ form, of, series, rows, unit }: ChartBlock, width: number): Content {
  const beside = width < CONTENT_WIDTH
  const head: TableCell[] = [
    { text: of, bold: true },
    ...series.map((name, at): TableCell => ({
      columns: [
        { width: '*', text: name, bold: true, alignment: 'right' },
        {
          width: 10,
          canvas: form === 'trend' ? [stroke(0, 6, 9, 6, at), point(4.5, 6, at)] : [filled(2, 3, 6, 6, at)],
        },
      ],
      columnGap: 2,
    })),
  ]
  const body = rows.map(({ label, values }): TableCell[] => [
    { text: oneLine(label, 120) },
    ...series.map((_, at): TableCell => ({ text: valueWords(values[at], unit), alignment: 'right' })),
  ])
  return {
    table: {
      widths: columnWidths(
        ['*', ...series.map((name) => (beside ? besideWidth(name) : belowWidth(name)))],
        ruledTaken(series.length + 1),
        width,
      ),
      body: [head, ...body],
      headerRows: 1,
      dontBreakRows: true,
    },
    structure: { table: 'rows' },
    layout: ruledLayout,
    fontSize: beside ? SIZE.small - 0.5 : SIZE.small,
    margin: [0, 0, 0, 3],
  }
}

/** A word is never broken: too long for its column it would stand in the margin. */
function besideWidth(heading: string): number {
  const longest = Math.max(...heading.split(' ').map((word) => word.length))
  return Math.max(BESIDE, longest * HEADING_LETTER + SIGN)
}

function belowWidth(heading: string): number {
  return heading.length > LONGEST_BESIDE ? 150 : 84
}

function valueWords(value: ChartValue | undefined, unit?: string): string {
  if (value === undefined) return '–'
  return typeof value === 'number' ? withUnit(value, unit) : value
}
