import { FONT } from './look'
import type { PdfDocument } from './tagging/pdfmakeInside'

/**
 * Whether every face has a glyph for a code point, asked of the very faces that papers are set in: a letter that one
 * of them lacks would vanish where it is used.
 *
 * @param document the one that is to be set
 * @throws when a font file is missing or is no font
 */
export function coverage(document: PdfDocument): (codePoint: number) => boolean {
  const faces = [
    document.provideFont(FONT, false, false).font,
    document.provideFont(FONT, true, false).font,
    document.provideFont(FONT, false, true).font,
  ]
  const known = new Map<number, boolean>()
  return (codePoint) => {
    const found = known.get(codePoint)
    if (found !== undefined) return found
    const has = faces.every((face) => face.hasGlyphForCodePoint(codePoint))
    known.set(codePoint, has)
    return has
  }
}
