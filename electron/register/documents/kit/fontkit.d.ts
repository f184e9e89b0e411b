/** The little of fontkit that is used; the package brings no types. */
declare module 'fontkit' {
  export interface Font {
    hasGlyphForCodePoint(codePoint: number): boolean
  }
  /** @throws when the file is missing or is no font */
  export function openSync(file: string): Font
}
