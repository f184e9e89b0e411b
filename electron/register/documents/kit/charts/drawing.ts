import type { CanvasElement, Content } from 'pdfmake/interfaces'
import { COLOUR } from '../look'
import { oneLine } from '../oneLine'

/** A chart's vectors, and its words where they stand; from the top left corner, in points. */
export interface Drawing {
  /** Room for the words under the lowest vector. */
  readonly below: number
  readonly vectors: CanvasElement[]
  readonly words: Content[]
}

/** Size of the words inside a chart. */
export const WORDS = 7
/** Width of a letter of that size on average, a little over; figures are this wide. */
export const LETTER = 3.9
/** Letters that fit a width, as words are: an i beside an m. */
export const lettersIn = (width: number): number => Math.floor(width / 3.6)

/**
 * Fills of the series in their order, told apart without colour as well: dark, light, white and grey, all outlined so
 * that a light one is seen on a poor printer.
 */
const FILLS = [COLOUR.accent, COLOUR.accentLight, '#ffffff', '#8a9494']

/** An outlined rectangle in the fill of a series. */
export function filled(x: number, y: number, w: number, h: number, series: number): CanvasElement {
  const color = FILLS[series] ?? COLOUR.accent
  return { type: 'rect', x, y, w, h, color, lineColor: COLOUR.accent, lineWidth: 0.5 }
}

/** A thin straight line: an axis, or one that crosses the chart. */
export function thin(x1: number, y1: number, x2: number, y2: number, lineColor: string): CanvasElement {
  return { type: 'line', x1, y1, x2, y2, lineWidth: 0.5, lineColor }
}

/** Dots and dashes of a line, so that series are told apart without colour: drawn through, dashed, dotted, long. */
const DASHES = [undefined, { length: 4, space: 2 }, { length: 1, space: 2 }, { length: 8, space: 3 }]

/** A piece of a series' line. */
export function stroke(x1: number, y1: number, x2: number, y2: number, series: number): CanvasElement {
  const dash = DASHES[series]
  return {
    type: 'line',
    x1,
    y1,
    x2,
    y2,
    lineWidth: 1.4,
    lineColor: series === 3 ? '#5f6b6b' : COLOUR.accent,
    ...(dash === undefined ? {} : { dash }),
  }
}

/** A point of a series' line: round for the first and third, square for the others. */
export function point(x: number, y: number, series: number): CanvasElement {
  const size = 2.2
  if (series % 2 === 1) return filled(x - size, y - size, 2 * size, 2 * size, series)
  const color = FILLS[series] ?? COLOUR.accent
  return { type: 'ellipse', x, y, r1: size, r2: size, color, lineColor: COLOUR.accent, lineWidth: 0.5 }
}

/** Words inside a chart. @param most letters that have room */
export function word(text: string, x: number, y: number, most = 40): Content {
  return {
    text: oneLine(text, most),
    fontSize: WORDS,
    color: COLOUR.quiet,
    noWrap: true,
    relativePosition: { x, y },
  }
}

/** The same, ending at `right`. */
export function wordUpTo(text: string, right: number, y: number): Content {
  return word(text, right - text.length * LETTER, y)
}

/** A number as England writes it. */
export const shown = (value: number): string => value.toLocaleString('en-GB')

/** The same with what stands after every number of the chart. */
export const withUnit = (value: number, unit = ''): string => `${shown(value)}${unit}`
