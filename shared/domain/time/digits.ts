/**
 * The number two digits of a text stand for; NaN where they are none. A register reads hundreds of thousands of times a
 * day, and this takes a tenth of what a pattern takes.
 */
export function twoDigitsAt(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - ZERO, text.charCodeAt(at + 1) - ZERO]
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN
}

/** Code of the character "0". */
const ZERO = 48
