/** The kinds of picture that are taken, told by their first bytes and never by their name. */
export type PictureKind = 'jpeg' | 'png' | 'webp'

/** Longest side of a photo that is kept, in pixels: sharp at the size it is printed. */
export const PHOTO_SIDE = 1200
/** Bytes of a photo that is kept. */
export const PHOTO_BYTES = 400_000

/** Which kind of picture a file is, or null for anything else. @param head its first 12 bytes or more */
export function pictureKind(head: Uint8Array): PictureKind | null {
  if (startsWith(head, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  const isWebp = ascii(head, 0) === 'RIFF' && ascii(head, 8) === 'WEBP'
  return isWebp ? 'webp' : null
}

/** Size of a JPEG in pixels; null where it is none, is cut short, or carries more than a picture (place, camera: APP1). */
export function plainJpegSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const ends = bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9
  if (pictureKind(bytes) !== 'jpeg' || !ends) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size: { width: number; height: number } | null = null
  for (let at = 2; at + 9 < bytes.length;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === APP1) return null
    if (isFrame(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    if (marker === START_OF_SCAN) break
    at += 2 + view.getUint16(at + 2)
  }
  return size === null || size.width === 0 || size.height === 0 ? null : size
}

const APP1 = 0xe1
const START_OF_SCAN = 0xda

/** Baseline and progressive frames; C4, C8 and CC are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

function ascii(bytes: Uint8Array, from: number): string {
  return String.fromCharCode(...bytes.slice(from, from + 4))
}
