import type { Content, TableCell } from 'pdfmake/interfaces'
import { bareLayout, bareTaken, boxedLayout, boxedTaken, ruledLayout, ruledTaken } from './layouts'
import { COLOUR, CONTENT_WIDTH, SIZE } from './look'
import type { Cell, Column, SignOffBlock, TableBlock, TalliesBlock, Tally } from './model'
import { lettersThatFit, oneLine } from './oneLine'
import type { Room } from './room'
import { cellPlaced, cellText, quietLine } from './textBlocks'
import { moreWords, shownCount } from './trim'
import { columnWidths } from './widths'

/** Between counted lists that stand side by side. */
const TALLY_GAP = 14
/** Takes a count of four digits. */
const COUNT_WIDTH = 22

function columnHeading({ label, align = 'left' }: Column): TableCell {
  return { text: label, bold: true, fontSize: SIZE.small, alignment: align }
}

/**
 * A table of records: headings repeated on every page, and no row split over two pages but where a text is too long for
 * one: then the rows of that table run on, because a row that is kept together and does not fit would lose its end.
 */
export function table(block: TableBlock, room: Room): Content {
  const { fraction } = room
  if (block.rows.length === 0) return quietLine(block.empty)
  const shown = shownCount(block.rows.length, block.trim, fraction)
  const more = moreWords(block.rows.length, shown, block.trim)
  const widths = columnWidths(
    block.columns.map(({ width }) => width),
    ruledTaken(block.columns.length),
  )
  const most = widths.map((width) => lettersThatFit(width, SIZE.small))
  const rows = block.rows.slice(0, shown)
  const runsOn = rows.some((row) => row.some((cell, index) => cellPlaced(cell, room, most[index]).long))
  const body = rows.map((row) =>
    block.columns.map(({ align = 'left' }, index): TableCell => ({
      ...cellText(row[index] ?? '', room, most[index]),
      alignment: align,
    })),
  )
  const grid: Content = {
    table: {
      widths,
      body: [block.columns.map(columnHeading), ...body],
      headerRows: 1,
      keepWithHeaderRows: runsOn ? 0 : 1,
      dontBreakRows: !runsOn,
    },
    ...(room.whole && isShort(rows, most) ? { unbreakable: true } : { structure: { byRow: true } }),
    layout: ruledLayout,
    fontSize: SIZE.small,
    margin: [0, 0, 0, more === null ? 5 : 1],
  }
  return more === null ? grid : [grid, quietLine(more)]
}

/** Rows of a table that stands on one page: the last of them alone on the next is read as another table. */
const FEW_ROWS = 8
/** Share of a page their texts may take. */
const SHORT = 0.2

/** @param most letters each column takes on one page */
function isShort(rows: TableBlock['rows'], most: readonly number[]): boolean {
  const heights = rows.map((row) =>
    Math.max(...row.map((cell, at) => cellLength(cell) / (most[at] ?? Infinity))),
  )
  return rows.length <= FEW_ROWS && heights.reduce((sum, height) => sum + height, 0) < SHORT
}

function cellLength(cell: Cell): number {
  return (typeof cell === 'string' ? cell : cell.text).length
}

/** Counted lists side by side, each under its own heading. */
export function tallies(block: TalliesBlock, { fraction }: Room): Content {
  const groups = block.groups.filter(({ rows }) => rows.length > 0)
  if (groups.length === 0) return quietLine(block.empty)
  const width = (CONTENT_WIDTH - TALLY_GAP * (groups.length - 1)) / groups.length
  return {
    columns: groups.map((group) => ({ width, stack: tally(group, block, fraction, width) })),
    columnGap: TALLY_GAP,
    margin: [0, 0, 0, 4],
  }
}

function tally({ title, rows }: Tally, block: TalliesBlock, fraction: number, width: number): Content[] {
  const shown = shownCount(rows.length, block.trim, fraction)
  const more = moreWords(rows.length, shown, block.trim)
  const body = rows
    .slice(0, shown)
    .map(({ label, count }): TableCell[] => [
      { text: oneLine(label, 120) },
      { text: String(count), alignment: 'right', bold: true },
    ])
  return [
    { text: title, bold: true, fontSize: SIZE.small },
    {
      table: { widths: columnWidths(['*', COUNT_WIDTH], bareTaken(2), width), body },
      structure: { table: 'pairs' },
      layout: bareLayout,
      fontSize: SIZE.small,
    },
    ...(more === null ? [] : [quietLine(more)]),
  ]
}

/** A box a signatory, with room to write by hand; the boxes stay together. */
export function signOff({ statement, signatories }: SignOffBlock): Content {
  const headings = ['', 'Name', 'Role', 'Signature', 'Date'].map((text): TableCell => ({ text, bold: true }))
  const rows = signatories.map((who): TableCell[] => [{ text: who, bold: true }, '', '', '', ''])
  return {
    unbreakable: true,
    stack: [
      { text: statement, margin: [0, 0, 0, 4] },
      {
        table: {
          widths: columnWidths([86, '*', 84, 110, 58], boxedTaken(5)),
          heights: (row) => (row === 0 ? 'auto' : 26),
          headerRows: 1,
          body: [headings, ...rows],
        },
        structure: { table: 'rows' },
        layout: boxedLayout,
        fontSize: SIZE.small,
        color: COLOUR.ink,
      },
    ],
    margin: [0, 2, 0, 6],
  }
}
