import { join } from 'node:path'

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
