import { PHOTO_BYTES, PHOTO_SIDE, pictureKind } from '../../../shared/domain/profile/pictureBytes'

/** Larger than any camera makes a photo; what is taken is made small before it is kept. */
const LARGEST = 60 * 1024 * 1024

/** A file that cannot be the photo, with what to do about it, in words for the person. */
export class PhotoProblem extends Error {}

/**
 * A photo as it is kept: upright, at most 1200 pixels and 400 kB, and drawn anew, so that nothing but the picture is left
 * of what the camera wrote (where and when it was taken, with which phone).
 *
 * @throws PhotoProblem
 */
export async function preparePhoto(file: File): Promise<Blob> {
  await refuseOther(file)
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (bitmap === null)
    throw new PhotoProblem(`“${file.name}” is damaged or cut short. Copy it again from where it came from.`)
  try {
    return await small(bitmap)
  } finally {
    bitmap.close()
  }
}

async function refuseOther(file: File): Promise<void> {
  if (file.size === 0)
    throw new PhotoProblem(`“${file.name}” is empty. Copy it again from where it came from.`)
  if (file.size > LARGEST)
    throw new PhotoProblem(
      `“${file.name}” is larger than 60 MB. Save a smaller copy of it, such as a screenshot, and choose that.`,
    )
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer())
  if (pictureKind(head) === null)
    throw new PhotoProblem(
      `“${file.name}” is not a JPEG, PNG or WebP picture, whatever its name says. Photos of some phones (HEIC) are saved as JPEG first.`,
    )
}

/** Ever smaller and coarser until it fits. */
async function small(bitmap: ImageBitmap): Promise<Blob> {
  const canvas = document.createElement('canvas')
  for (let side = PHOTO_SIDE; side >= PHOTO_SIDE / 4; side /= 2) {
    drawn(canvas, bitmap, side)
    for (const quality of [0.88, 0.75, 0.6]) {
      // One canvas serves all sizes, so they follow each other.
      // oxlint-disable-next-line eslint/no-await-in-loop
      const blob = await asJpeg(canvas, quality)
      if (blob !== null && blob.size <= PHOTO_BYTES) return blob
    }
  }
  throw new PhotoProblem('This picture cannot be made small enough. Choose another photo.')
}

function drawn(canvas: HTMLCanvasElement, bitmap: ImageBitmap, side: number): void {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  if (context === null) throw new PhotoProblem('This PC cannot draw the picture just now. Try it again.')
  // JPEG knows no transparency: what is see-through becomes white and not black.
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
}

async function asJpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
}
