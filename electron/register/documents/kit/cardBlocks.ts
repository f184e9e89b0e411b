import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces'
import { COLOUR, SIZE } from './look'
import type { CardBlock } from './model'
import { oneLine } from './oneLine'
import { columnWidths } from './widths'

const PADDING = 14
const ACROSS = 2
const DOWN = 2
/** Points: two of them and the line above leave room on the page. */
const HEIGHT = 335

const cutLines: CustomTableLayout = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  hLineColor: () => COLOUR.quiet,
  vLineColor: () => COLOUR.quiet,
  hLineStyle: () => ({ dash: { length: 4, space: 3 } }),
  vLineStyle: () => ({ dash: { length: 4, space: 3 } }),
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => PADDING,
  paddingBottom: () => PADDING,
}

/** Four of the same card on a page, about A6 each, with lines to cut along. */
export function cards(block: CardBlock): Content {
  const row = (_: unknown, down: number): TableCell[] =>
    Array.from({ length: ACROSS }, (_cell, across) => ({
      // Four bookmarks of the same words would tell nobody apart.
      stack: cardLines(block, down + across === 0 ? block.title : undefined),
      structure: { tag: 'Sect' },
    }))
  return {
    table: {
      widths: columnWidths(
        Array.from({ length: ACROSS }, () => '*' as const),
        2 * PADDING * ACROSS + 0.6 * (ACROSS + 1),
      ),
      heights: HEIGHT - 2 * PADDING,
      body: Array.from({ length: DOWN }, row),
      dontBreakRows: true,
    },
    structure: { table: 'layout' },
    layout: cutLines,
  }
}

/** From so many letters on a card is set smaller, so that four always stand on a page. */
const LONG_CARD = 620

function cardLines(
  { council, title, lines, listTitle, list }: CardBlock,
  bookmark: string | undefined,
): Content[] {
  const fontSize = lines.join('').length > LONG_CARD ? SIZE.small : SIZE.body + 0.5
  const lastLines: Content[] =
    list.length === 0
      ? []
      : [
          {
            text: listTitle,
            bold: true,
            fontSize: SIZE.body,
            margin: [0, 4, 0, 2],
            structure: { tag: 'H2' },
          },
          ...list.map((entry): Content => ({ text: oneLine(entry, 110), fontSize: SIZE.body + 1 })),
        ]
  return [
    { text: oneLine(council, 80), fontSize: SIZE.small, color: COLOUR.quiet, margin: [0, 0, 0, 4] },
    {
      text: title,
      fontSize: SIZE.title - 1,
      bold: true,
      color: COLOUR.accent,
      margin: [0, 0, 0, 6],
      structure: { tag: 'H1', bookmark },
    },
    ...lines.map((line): Content => ({ text: oneLine(line, 420), fontSize, margin: [0, 0, 0, 5] })),
    ...lastLines,
  ]
}
