import type { CanvasLine, CanvasRect, Content, ContentStack, TableCell } from 'pdfmake/interfaces'
import { bareLayout, bareTaken, boxedLayout, boxedTaken, flushLayout } from './layouts'
import { COLOUR, CONTENT_WIDTH, SIZE } from './look'
import type { BlankAnswer, BlanksBlock, BlankTableBlock } from './model'
import { columnWidths } from './widths'

/** Room between two lines to write on: 7 mm, as on school paper. */
const LINE_STEP = 20
const GAP = 16
const TICK = 9
/** Parts of one answer that stay together. */
const MOST_KEPT = 9

const rule = (width: number): CanvasLine => ({
  type: 'line',
  x1: 0,
  y1: 0,
  x2: width,
  y2: 0,
  lineWidth: 0.6,
  lineColor: COLOUR.quiet,
})

/** A new one each time: pdfmake moves the vectors it is given. */
const box = (): CanvasRect => ({
  type: 'rect',
  x: 0,
  y: 2,
  w: TICK,
  h: TICK,
  lineWidth: 0.8,
  lineColor: COLOUR.ink,
})

/** Questions to answer by hand: boxes to tick and lines to write on. Two short ones stand side by side. */
export function blanks({ answers }: BlanksBlock): Content {
  const rows: BlankAnswer[][] = []
  for (const answer of answers) {
    const last = rows.at(-1)
    const joins = answer.half === true && last?.length === 1 && last[0]?.half === true
    if (joins) last.push(answer)
    else rows.push([answer])
  }
  return rows.map(([left, right]): Content => {
    if (left === undefined) return []
    if (right === undefined) return { ...kept(blank(left, CONTENT_WIDTH)), margin: [0, 2, 0, 4] }
    const width = (CONTENT_WIDTH - GAP) / 2
    return {
      table: {
        widths: [width, GAP, width],
        dontBreakRows: true,
        body: [[kept(blank(left, width)), '', kept(blank(right, width))]],
      },
      structure: { table: 'layout' },
      layout: flushLayout,
      margin: [0, 2, 0, 4],
    }
  })
}

/** Stays together on a page, unless it is nearly a page of lines. */
function kept(stack: Content[]): ContentStack {
  return { stack, unbreakable: stack.length <= MOST_KEPT }
}

function blank({ label, ticks = [], columns, lines = 1, half }: BlankAnswer, width: number): Content[] {
  const ruled = Array.from({ length: lines }, (): Content => ({
    canvas: [rule(width)],
    margin: [0, LINE_STEP - 1, 0, 0],
  }))
  const beside = columns ?? (half === true ? 2 : 4)
  return [
    { text: label, bold: true, fontSize: SIZE.small },
    ...(ticks.length === 0 ? [] : [tickRows(ticks, width, beside)]),
    ...ruled,
  ]
}

/** Boxes side by side, each with its word. */
function tickRows(ticks: readonly string[], width: number, columns: number): Content {
  const rows: TableCell[][] = []
  for (let at = 0; at < ticks.length; at += columns)
    rows.push(Array.from({ length: columns }, (_, column) => tickBox(ticks[at + column])))
  const widths = columnWidths(
    Array.from({ length: columns }, () => '*' as const),
    bareTaken(columns),
    width,
  )
  return {
    table: { widths, body: rows },
    structure: { table: 'list' },
    layout: bareLayout,
    margin: [0, 2, 0, 0],
  }
}

function tickBox(word: string | undefined): TableCell {
  if (word === undefined) return ''
  return {
    columns: [
      { width: TICK + 5, canvas: [box()] },
      { text: word, fontSize: SIZE.body },
    ],
  }
}

/** An empty table to fill in by hand. */
export function blankTable({ columns, rows, rowHeight }: BlankTableBlock): Content {
  const heads = columns.map(({ label }): TableCell => ({ text: label, bold: true }))
  return {
    table: {
      widths: columnWidths(
        columns.map(({ width }) => width),
        boxedTaken(columns.length),
      ),
      heights: (row) => (row === 0 ? 'auto' : rowHeight),
      headerRows: 1,
      dontBreakRows: true,
      body: [heads, ...Array.from({ length: rows }, () => columns.map((): TableCell => ''))],
    },
    layout: boxedLayout,
    fontSize: SIZE.small,
    margin: [0, 2, 0, 6],
  }
}
