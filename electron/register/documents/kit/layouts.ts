import type { CustomTableLayout } from 'pdfmake/interfaces'
import { COLOUR } from './look'

/** Thin lines between rows, a stronger one under the headings, none upright. */
export const ruledLayout: CustomTableLayout = {
  hLineWidth: (row, node) => (row === 0 ? 0 : row === (node.table.headerRows ?? 0) ? 0.9 : 0.4),
  vLineWidth: () => 0,
  hLineColor: (row, node) => (row === (node.table.headerRows ?? 0) ? COLOUR.accent : COLOUR.line),
  fillColor: (row, node) => (row < (node.table.headerRows ?? 0) ? COLOUR.band : null),
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 1.7,
  paddingBottom: () => 1.7,
}

/** No lines at all, and no room at the outer edges. */
export const bareLayout: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: (column) => (column === 0 ? 0 : 4),
  paddingRight: (column, node) => (column === (node.table.widths?.length ?? 0) - 1 ? 0 : 4),
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

/** A band with a strong line at its left edge. */
export function bandLayout(edge: string, band: string, padding: number): CustomTableLayout {
  return {
    hLineWidth: () => 0,
    vLineWidth: (column) => (column === 0 ? 2.5 : 0),
    vLineColor: () => edge,
    fillColor: () => band,
    paddingLeft: () => 8,
    paddingRight: () => 8,
    paddingTop: () => padding,
    paddingBottom: () => padding,
  }
}

/** Boxes to write in. */
export const boxedLayout: CustomTableLayout = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  hLineColor: () => COLOUR.quiet,
  vLineColor: () => COLOUR.quiet,
  fillColor: (row) => (row === 0 ? COLOUR.band : null),
  paddingLeft: () => 5,
  paddingRight: () => 5,
  paddingTop: () => 3,
  paddingBottom: () => 3,
}
