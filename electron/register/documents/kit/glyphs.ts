/** What text became so that a typeface can print it. */
export interface PrintableText {
  readonly text: string
  /** Code points no font has, each once, in the order met. */
  readonly missing: readonly number[]
}

/** Stands visibly for a character no font of the papers has; without it the character would be dropped in silence. */
export const REPLACEMENT = '\uFFFD'

/** Signs people and labels use that Noto Sans lacks, in letters it has. */
const SPELLED: Readonly<Record<string, string>> = { '≤': '<=', '≥': '>=', '→': '->', '←': '<-', '✓': 'yes' }

/** Steering characters that draw nothing: joiners, direction marks, variation selectors, byte order mark. */
const DRAWS_NOTHING = /[\p{Default_Ignorable_Code_Point}\u2028-\u202e\u2066-\u2069]/u
const CONTROL = /\p{Cc}/u

/**
 * Text that the papers' fonts can print. Letters are composed, line ends unified, steering characters dropped; what
 * no font has is spelled out, taken in its plain form, or replaced where everybody can see it.
 *
 * @param has whether every font of the papers has a glyph for a code point
 */
export function printable(text: string, has: (codePoint: number) => boolean): PrintableText {
  const missing = new Set<number>()
  let out = ''
  for (const sign of text.normalize('NFC').replace(/\r\n?|\u2028|\u2029/g, '\n'))
    out += one(sign, has, missing)
  return { text: out, missing: [...missing] }
}

function one(sign: string, has: (codePoint: number) => boolean, missing: Set<number>): string {
  if (sign === '\n') return sign
  if (sign === '\t') return ' '
  if (DRAWS_NOTHING.test(sign)) return ''
  const codePoint = sign.codePointAt(0) ?? 0
  if (!CONTROL.test(sign) && has(codePoint)) return sign
  const spelled = SPELLED[sign] ?? plainForm(sign, has)
  if (spelled !== null) return spelled
  missing.add(codePoint)
  return REPLACEMENT
}

/** The compatibility form (ﬁ → fi, ① → 1) where every letter of it can be printed. */
function plainForm(sign: string, has: (codePoint: number) => boolean): string | null {
  const plain = sign.normalize('NFKC')
  if (plain === sign) return null
  return Array.from(plain).every((letter) => has(letter.codePointAt(0) ?? 0)) ? plain : null
}

/** The sentence at the end of a paper in which something was replaced, or null. */
export function missingGlyphsNote(missing: readonly number[]): string | null {
  if (missing.length === 0) return null
  const shown = missing
    .slice(0, 12)
    .map((codePoint) => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`)
  const rest = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : ''
  const count = missing.length === 1 ? '1 character' : `${missing.length} different characters`
  return (
    `${count} could not be printed, because the typeface of this paper does not have ` +
    `${missing.length === 1 ? 'it' : 'them'}; each place shows ${REPLACEMENT} instead. ` +
    `The register holds the text in full. (${shown.join(', ')}${rest})`
  )
}
