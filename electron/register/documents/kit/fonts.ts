import { join } from 'node:path'
import { FONT } from './look'
import { pdfmake } from './pdfmake'

/** The four faces of the papers, by the names pdfmake gives them. */
export interface FontFiles {
  readonly normal: string
  readonly bold: string
  readonly italics: string
  readonly bolditalics: string
}

/**
 * The font files of a folder filled by the build (`out/fonts`). Headings are semi-bold; nothing is set in bold
 * italics, so it shares the italic face.
 */
export function fontFiles(folder: string): FontFiles {
  const italics = join(folder, 'NotoSans-Italic.ttf')
  return {
    normal: join(folder, 'NotoSans-Regular.ttf'),
    bold: join(folder, 'NotoSans-SemiBold.ttf'),
    italics,
    bolditalics: italics,
  }
}

/** Lets pdfmake set papers with these fonts, and reach no address and no other file. */
export function allowFonts(files: FontFiles): void {
  const allowed = new Set<string>(Object.values(files))
  pdfmake.setFonts({ [FONT]: { ...files } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => allowed.has(path))
}

/** A document under way, as far as its types do not say: pdfmake 0.3 hands out its opened faces, fontkit's inside. */
interface OpenedFaces {
  provideFont(
    family: string,
    bold: boolean,
    italics: boolean,
  ): { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } }
}

/**
 * Whether every face has a glyph for a code point, asked of the very faces that papers are set in: a letter that one
 * of them lacks would vanish where it is used. `allowFonts` comes first.
 *
 * @throws when a font file is missing or is no font
 */
export async function coverage(): Promise<(codePoint: number) => boolean> {
  const empty = await pdfmake.createPdf({ content: [], defaultStyle: { font: FONT } }).getStream()
  const opened = empty as unknown as OpenedFaces
  const faces = [
    opened.provideFont(FONT, false, false).font,
    opened.provideFont(FONT, true, false).font,
    opened.provideFont(FONT, false, true).font,
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
