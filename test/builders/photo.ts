/** The bytes of a plain JPEG of a size: every marker a reader looks at, and no camera's notes. */
export function jpegOf(width: number, height: number, more: readonly number[] = []): Uint8Array<ArrayBuffer> {
  const two = (value: number): number[] => [value >> 8, value & 255]
  const jfif = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
  const frame = [0xff, 0xc0, 0, 11, 8, ...two(height), ...two(width), 1, 1, 0x11, 0]
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x55, 0x55]
  return new Uint8Array([0xff, 0xd8, ...jfif, ...more, ...frame, ...scan, 0xff, 0xd9])
}

/** What a phone writes into a photo: where and when (APP1). */
export const cameraNotes = [0xff, 0xe1, 0, 8, 0x45, 0x78, 0x69, 0x66, 0, 0]

/** A photo as the page sends it. */
export function photoOf(bytes: Uint8Array<ArrayBuffer> = jpegOf(300, 400)): Blob {
  return new Blob([bytes], { type: 'image/jpeg' })
}
