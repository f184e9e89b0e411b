/**
 * Signs nobody sees that change what is seen: they turn the letters after them round (a name pasted from a web page or a
 * message then reads backwards, on every screen and paper), or keep a name from being found. Joiners (U+200C, U+200D) and the
 * two direction marks stay: Persian and emoji need the first, names in Hebrew and Arabic the second.
 */
const INVISIBLE = /(?![\t\n])\p{Cc}|[\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** One line as it is kept: without invisible signs, without blanks around it. */
export function visibleLine(typed: string): string {
  return typed.replaceAll(INVISIBLE, '').trim()
}
