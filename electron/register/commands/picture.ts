import { PHOTO_BYTES, PHOTO_SIDE, plainJpegSize } from '../../../shared/domain/profile/pictureBytes'
import type { InputProblems } from './inputProblems'

/** A picture as it is kept: a plain JPEG and its size in pixels. */
export interface Picture {
  readonly content: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * Looks at the bytes of a picture before anything is written. The page makes every picture small and plain before it
 * sends it; anything else did not come from the page and is a problem of the field.
 *
 * @param field of the form the picture was chosen in
 * @param isNone said of bytes that are no such picture
 */
export async function readPicture(
  given: Blob,
  problems: InputProblems,
  { field, isNone }: { readonly field: string; readonly isNone: string },
): Promise<Picture> {
  // Far larger than any that is kept is not even read.
  const content = given.size > PHOTO_BYTES ? new Uint8Array() : new Uint8Array(await given.arrayBuffer())
  const size = plainJpegSize(content)
  const fits = size !== null && Math.max(size.width, size.height) <= PHOTO_SIDE
  if (!fits) problems.add(field, isNone)
  return { content, ...(size ?? { width: 0, height: 0 }) }
}
