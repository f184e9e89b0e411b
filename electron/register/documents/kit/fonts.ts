import { join } from 'node:path'
import { openSync, type Font } from 'fontkit'

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

/**
 * Whether every face has a glyph for a code point; a letter that one face lacks would vanish where it is used.
 *
 * @throws when a font file is missing or is no font
 */
export function coverage(files: FontFiles): (codePoint: number) => boolean {
  const faces = [...new Set([files.normal, files.bold, files.italics])].map(openFace)
  const known = new Map<number, boolean>()
  return (codePoint) => {
    const found = known.get(codePoint)
    if (found !== undefined) return found
    const has = faces.every((face) => face.hasGlyphForCodePoint(codePoint))
    known.set(codePoint, has)
    return has
  }
}

function openFace(file: string): Font {
  return openSync(file)
}
