import type { CustomTableLayout } from 'pdfmake/interfaces'
import { COLOUR } from './look'

/** Padding at either side of every cell of a ruled table. */
const RULED_PADDING = 4

/** Points that paddings take of a ruled table's width. */
export const ruledTaken = (columns: number): number => 2 * RULED_PADDING * columns

/** Thin lines between rows, a stronger one under the headings, none upright. */
export const ruledLayout: CustomTableLayout = {
  hLineWidth: (row, node) => (row === 0 ? 0 : row === (node.table.headerRows ?? 0) ? 0.9 : 0.4),
  vLineWidth: () => 0,
  hLineColor: (row, node) => (row === (node.table.headerRows ?? 0) ? COLOUR.accent : COLOUR.line),
  fillColor: (row, node) => (row < (node.table.headerRows ?? 0) ? COLOUR.band : null),
  paddingLeft: () => RULED_PADDING,
  paddingRight: () => RULED_PADDING,
  paddingTop: () => 1.7,
  paddingBottom: () => 1.7,
}

/** Padding between cells of a bare table; none at its edges. */
const BARE_PADDING = 4

/** Points that paddings take of a bare table's width. */
export const bareTaken = (columns: number): number => 2 * BARE_PADDING * (columns - 1)

/** No lines at all, and no room at the outer edges. */
export const bareLayout: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: (column) => (column === 0 ? 0 : BARE_PADDING),
  paddingRight: (column, node) => (column === (node.table.widths?.length ?? 0) - 1 ? 0 : BARE_PADDING),
  paddingTop: () => 0.8,
  paddingBottom: () => 0.8,
}

/** No lines and no room between cells. */
export const flushLayout: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
}

const BAND_PADDING = 8
const BAND_EDGE = 2.5

/** Points that paddings and the edge take of a band's width. */
export const bandTaken = (columns: number): number => 2 * BAND_PADDING * columns + BAND_EDGE

/** A band with a strong line at its left edge. */
export function bandLayout(edge: string, band: string, padding: number): CustomTableLayout {
  return {
    hLineWidth: () => 0,
    vLineWidth: (column) => (column === 0 ? BAND_EDGE : 0),
    vLineColor: () => edge,
    fillColor: () => band,
    paddingLeft: () => BAND_PADDING,
    paddingRight: () => BAND_PADDING,
    paddingTop: () => padding,
    paddingBottom: () => padding,
  }
}

const BOX_PADDING = 5
const BOX_LINE = 0.6

/** Points that paddings and lines take of a boxed table's width. */
export const boxedTaken = (columns: number): number => 2 * BOX_PADDING * columns + BOX_LINE * (columns + 1)

/** Boxes to write in. */
export const boxedLayout: CustomTableLayout = {
  hLineWidth: () => BOX_LINE,
  vLineWidth: () => BOX_LINE,
  hLineColor: () => COLOUR.quiet,
  vLineColor: () => COLOUR.quiet,
  fillColor: (row) => (row === 0 ? COLOUR.band : null),
  paddingLeft: () => BOX_PADDING,
  paddingRight: () => BOX_PADDING,
  paddingTop: () => 3,
  paddingBottom: () => 3,
}
