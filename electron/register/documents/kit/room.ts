import { oneLine } from './oneLine'

/** How much of itself a paper shows. */
export interface Room {
  /** How much of their room trimmed lists take, 1 to 0. */
  readonly fraction: number
  /** A paper as long as it gets cuts no text: what is too long for one page goes on over the next. */
  readonly whole: boolean
}

/** A text as it stands in a cell, and whether it may have to go on over the next page. */
export interface Placed {
  readonly text: string
  readonly long: boolean
}

/**
 * A text for a place with room for so many letters on one page. Where the paper is whole a longer one keeps its line ends
 * and every letter; else it is cut.
 *
 * @param most letters the place takes; left out for the longest there is
 */
export function placed(text: string, { whole }: Room, most?: number): Placed {
  const line = oneLine(text, most)
  const long = whole && line !== oneLine(text, Infinity)
  return { text: long ? breakable(text.trim()) : line, long }
}

/** pdfmake looks for the end of a line letter by letter, which takes minutes over one word of many thousand letters. */
const LONGEST_WORD = 200

/** The same text with line ends in words that no language has. */
export function breakable(text: string, longest = LONGEST_WORD): string {
  return text.replaceAll(new RegExp(`(\\S{${longest}})(?=\\S)`, 'gu'), '$1\n')
}
