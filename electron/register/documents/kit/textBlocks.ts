import type { Content, TableCell } from 'pdfmake/interfaces'
import { bandLayout, bandTaken, bareLayout, bareTaken } from './layouts'
import { COLOUR, SIZE } from './look'
import type {
  Cell,
  DefinitionsBlock,
  FiguresBlock,
  HeadingBlock,
  ListBlock,
  NoticeBlock,
  ParagraphBlock,
  QuotesBlock,
  Tone,
} from './model'
import { oneLine } from './oneLine'
import { breakable, placed, type Placed, type Room } from './room'
import { moreWords, shownCount } from './trim'
import { columnWidths } from './widths'

const TONES: Readonly<Record<Tone, { readonly text: string; readonly band: string }>> = {
  plain: { text: COLOUR.ink, band: COLOUR.band },
  alert: { text: COLOUR.alert, band: COLOUR.alertBand },
  soon: { text: COLOUR.soon, band: COLOUR.soonBand },
  done: { text: COLOUR.quiet, band: COLOUR.band },
}

/** A cell's text as it is placed. @param most letters the cell takes on one page */
export function cellPlaced(cell: Cell, room: Room, most?: number): Placed {
  return placed(typeof cell === 'string' ? cell : cell.text, room, most)
}

/**
 * A cell's text with its weight and colour.
 *
 * @param most letters the cell takes on one page
 */
export function cellText(
  cell: Cell,
  room: Room,
  most?: number,
): { text: string; bold?: boolean; color?: string } {
  const { text } = cellPlaced(cell, room, most)
  if (typeof cell === 'string') return { text }
  return {
    text,
    ...(cell.strong === true ? { bold: true } : {}),
    ...(cell.tone === undefined ? {} : { color: TONES[cell.tone].text }),
  }
}

/** Small and grey: what is said beside the point. */
export function quietLine(text: string): Content {
  return { text, fontSize: SIZE.small, color: COLOUR.quiet, margin: [0, 1, 0, 3], ...whole(text) }
}

/** Letters of about five lines. */
const SHORT = 500

/** A short paragraph stands on one page: half a sentence at the foot of one is overlooked at the head of the next. */
function whole(text: string): { unbreakable?: true } {
  return text.length < SHORT && !text.includes('\n') ? { unbreakable: true } : {}
}

const TAGS = { 1: 'H1', 2: 'H2', 3: 'H3' } as const
const HEADINGS = {
  1: { fontSize: SIZE.title, color: COLOUR.ink, margin: [0, 0, 0, 3] },
  2: { fontSize: SIZE.section, color: COLOUR.accent, margin: [0, 7, 0, 2], headlineLevel: 1 },
  3: { fontSize: SIZE.body + 0.5, color: COLOUR.ink, margin: [0, 5, 0, 2], headlineLevel: 1 },
} as const

/** Letters after which a word in a heading is broken: a line of the contents grows with its longest word, out of the page if need be. */
const LONGEST_IN_HEADING = 40

/** A heading; those of level 2 stand in the table of contents, and all of them are bookmarks. */
export function heading({ level, text, newPage, bookmark = text }: HeadingBlock): Content {
  const { margin, ...look } = HEADINGS[level]
  return {
    text: breakable(text, LONGEST_IN_HEADING),
    bold: true,
    ...look,
    margin: [...margin],
    structure: { tag: TAGS[level], bookmark },
    ...(level === 2 ? { tocItem: true } : {}),
    ...(newPage === true ? { pageBreak: 'before' } : {}),
  }
}

/** Words of the paper itself, or of a letter where `large`. */
export function paragraph({ text: given, quiet, large }: ParagraphBlock): Content {
  const text = breakable(given)
  if (large === true) return { text, fontSize: SIZE.letter, lineHeight: 1.15, margin: [0, 0, 0, 7] }
  return quiet === true ? quietLine(text) : { text, margin: [0, 0, 0, 4], ...whole(text) }
}

/** A coloured band with a title, cut to the room there is. */
export function notice({ tone, title, text }: NoticeBlock, room: Room): Content {
  const colours = TONES[tone]
  const said = text === null ? null : placed(text, room)
  const lines: Content[] = [
    { text: oneLine(title), bold: true, color: colours.text, fontSize: SIZE.body + 1 },
  ]
  if (said !== null) lines.push({ text: said.text })
  return {
    table: {
      widths: columnWidths(['*'], bandTaken(1)),
      body: [[{ stack: lines }]],
      dontBreakRows: said?.long !== true,
    },
    structure: { table: 'layout' },
    layout: bandLayout(colours.text, colours.band, 5),
    margin: [0, 4, 0, 6],
  }
}

/** Large numbers with what they count, side by side. */
export function figures(block: FiguresBlock): Content {
  const row: TableCell[] = block.figures.map(({ value, label }) => ({
    stack: [
      { text: value, fontSize: SIZE.figure, bold: true, color: COLOUR.accent, lineHeight: 0.95 },
      { text: label, fontSize: SIZE.small, color: COLOUR.quiet },
    ],
  }))
  return {
    table: {
      widths: columnWidths(
        block.figures.map(() => '*'),
        bandTaken(block.figures.length),
      ),
      body: [row],
      dontBreakRows: true,
    },
    structure: { table: 'list' },
    layout: bandLayout(COLOUR.accent, COLOUR.band, 3),
    margin: [0, 3, 0, 4],
  }
}

/** A bulleted list; what there is no room for is counted in a line below it. */
export function list(block: ListBlock, room: Room): Content {
  const { fraction } = room
  if (block.items.length === 0) return quietLine(block.empty)
  const shown = shownCount(block.items.length, block.trim, fraction)
  const more = moreWords(block.items.length, shown, block.trim)
  return [
    {
      ul: block.items.slice(0, shown).map((item) => cellText(item, room)),
      margin: [0, 0, 0, more === null ? 4 : 1],
    },
    ...(more === null ? [] : [quietLine(more)]),
  ]
}

/** What people said, each with its source; what there is no room for is counted in a line below. */
export function quotes(block: QuotesBlock, room: Room): Content {
  const { fraction } = room
  if (block.quotes.length === 0) return quietLine(block.empty)
  const shown = shownCount(block.quotes.length, block.trim, fraction)
  const more = moreWords(block.quotes.length, shown, block.trim)
  return [
    ...block.quotes.slice(0, shown).map(({ words, source, caution }): Content => {
      const spoken = placed(words, room)
      const lines: Content[] = [
        { text: `“${spoken.text}”`, italics: true },
        { text: oneLine(source), fontSize: SIZE.small, color: COLOUR.quiet },
      ]
      if (caution !== null) lines.push({ text: oneLine(caution), fontSize: SIZE.small, bold: true })
      return {
        table: {
          widths: columnWidths(['*'], bandTaken(1)),
          body: [[{ stack: lines }]],
          dontBreakRows: !spoken.long,
        },
        structure: { tag: 'BlockQuote', table: 'layout' },
        layout: bandLayout(COLOUR.accentLight, '#ffffff', 1.5),
        margin: [0, 0, 0, 4],
      }
    }),
    ...(more === null ? [] : [quietLine(more)]),
  ]
}

/** Terms with what they mean, in two columns. */
export function definitions(block: DefinitionsBlock): Content {
  const body: TableCell[][] = block.terms.map(({ term, meaning }) => [
    { text: oneLine(term, 120), bold: true },
    { text: oneLine(meaning) },
  ])
  if (body.length === 0) return []
  return {
    table: { widths: columnWidths([110, '*'], bareTaken(2)), body, dontBreakRows: true },
    structure: { table: 'pairs' },
    layout: bareLayout,
    fontSize: SIZE.small,
    color: COLOUR.quiet,
    margin: [0, 0, 0, 4],
  }
}
