const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endLength = 22
const entryLength = 46
/** 1 January 1980, the first day a zip can name. */
const FIRST_DAY = 0x0021

/**
 * Sets the date of every file in a zip to the first day there is: the library stamps them with the moment, and the same
 * tables must be the same bytes.
 *
 * @param zip a whole zip without a comment; changed in place
 */
export function fixedZipDates(zip: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.byteLength - endLength
  if (end < 0 || view.getUint32(end, true) !== endSignature) throw new Error('not a zip')
  let at = view.getUint32(end + 16, true)
  for (let entry = view.getUint16(end + 10, true); entry > 0; entry -= 1) {
    if (view.getUint32(at, true) !== entrySignature) throw new Error('a damaged zip')
    setDate(view, at + 12)
    setDate(view, view.getUint32(at + 42, true) + 10)
    at +=
      entryLength +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true)
  }
  return zip
}

function setDate(view: DataView, at: number): void {
  view.setUint16(at, 0, true)
  view.setUint16(at + 2, FIRST_DAY, true)
}
