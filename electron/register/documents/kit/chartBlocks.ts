import type { CanvasElement, Content, TableCell } from 'pdfmake/interfaces'
import { flushLayout, ruledLayout, ruledTaken } from './layouts'
import { COLOUR, CONTENT_WIDTH, SIZE } from './look'
import type { BarsBlock, MonthsBlock } from './model'
import { quietLine } from './textBlocks'
import { columnWidths } from './widths'

/** Fills of the series in their order; the outline keeps a light one visible on a poor printer. */
const FILLS = [COLOUR.accent, COLOUR.accentLight, '#ffffff'] as const

const BAR_HEIGHT = 5
const BARS_WIDTH = 200
const MONTH_BAR_HEIGHT = 34

function bar(x: number, y: number, w: number, h: number, series: number): CanvasElement {
  return {
    type: 'rect',
    x,
    y,
    w,
    h,
    color: FILLS[series] ?? COLOUR.accent,
    lineColor: COLOUR.accent,
    lineWidth: 0.5,
  }
}

/** The table with its figures, and at its right one bar a figure, all on one scale. */
export function bars({ of, series, rows }: BarsBlock): Content {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values))
  const headings: TableCell[] = [
    { text: of, bold: true },
    ...series.map((name, index): TableCell => seriesHeading(name, index)),
    { text: '' },
  ]
  const body = rows.map(({ label, values }): TableCell[] => [
    { text: label },
    ...series.map((_, index): TableCell => ({ text: String(values[index] ?? 0), alignment: 'right' })),
    drawnBars(series.map((_, index) => (values[index] ?? 0) / most)),
  ])
  return {
    table: {
      widths: columnWidths(['*', ...series.map(() => 74), BARS_WIDTH], ruledTaken(series.length + 2)),
      body: [headings, ...body],
      headerRows: 1,
      dontBreakRows: true,
    },
    structure: { table: 'rows' },
    layout: ruledLayout,
    fontSize: SIZE.small,
    margin: [0, 0, 0, 5],
  }
}

function seriesHeading(name: string, index: number): TableCell {
  return {
    columns: [
      { width: '*', text: '' },
      { width: 8, canvas: [bar(0, 3, 6, 6, index)] },
      { width: 'auto', text: name, bold: true },
    ],
    columnGap: 3,
  }
}

function drawnBars(shares: readonly number[]): TableCell {
  const drawn = shares.flatMap((share, index) =>
    share > 0
      ? [bar(0, index * (BAR_HEIGHT + 1), Math.max(1, share * (BARS_WIDTH - 4)), BAR_HEIGHT, index)]
      : [],
  )
  return drawn.length === 0 ? { text: '' } : { canvas: drawn, margin: [0, 1, 0, 0] }
}

/** One upright bar a month, its number under it and the month under that. */
export function months({ caption, months: entries }: MonthsBlock): Content {
  const most = Math.max(1, ...entries.map(({ count }) => count))
  const width = Math.min(34, CONTENT_WIDTH / Math.max(1, entries.length) - 12)
  const centred = (text: string, bold: boolean): TableCell => ({ text, bold, alignment: 'center' })
  return [
    quietLine(caption),
    {
      table: {
        widths: columnWidths(
          entries.map(() => '*'),
          0,
        ),
        body: [
          entries.map(({ count }) => upright(count / most, width)),
          entries.map(({ count }) => centred(String(count), true)),
          entries.map(({ label }) => centred(label, false)),
        ],
        dontBreakRows: true,
      },
      structure: { tag: 'Figure', alt: monthsInWords(caption, entries) },
      layout: flushLayout,
      fontSize: SIZE.small - 0.5,
      margin: [0, 0, 0, 4],
    },
  ]
}

/** Everything the drawing shows, in its order. */
function monthsInWords(caption: string, entries: MonthsBlock['months']): string {
  return `Bar chart. ${caption} ${entries.map(({ label, count }) => `${label}: ${count}`).join(', ')}.`
}

function upright(share: number, width: number): TableCell {
  const height = share * MONTH_BAR_HEIGHT
  const [x1, x2, y1, y2] = [0, width, MONTH_BAR_HEIGHT, MONTH_BAR_HEIGHT]
  const base: CanvasElement = { type: 'line', x1, y1, x2, y2, lineWidth: 0.6, lineColor: COLOUR.quiet }
  const column = share > 0 ? [bar(4, MONTH_BAR_HEIGHT - height, width - 8, height, 0)] : []
  return { canvas: [...column, base], alignment: 'center' }
}
