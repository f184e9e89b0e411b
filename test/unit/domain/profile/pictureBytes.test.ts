import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pictureKind, plainJpegSize } from '../../../../shared/domain/profile/pictureBytes'
import { cameraNotes, jpegOf } from '../../../builders/photo'

test('a picture is told by its bytes, never by its name', () => {
  expect(pictureKind(jpegOf(1, 1))).toBe('jpeg')
  expect(pictureKind(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe('png')
  expect(pictureKind(new TextEncoder().encode('RIFF1234WEBPVP8 '))).toBe('webp')
  expect(pictureKind(new TextEncoder().encode('RIFF1234WAVEfmt '))).toBeNull()
  expect(pictureKind(new TextEncoder().encode('%PDF-1.7'))).toBeNull()
  expect(pictureKind(new Uint8Array())).toBeNull()
})

test('the size is read from the frame, and what a camera adds is refused', () => {
  expect(plainJpegSize(jpegOf(300, 400))).toEqual({ width: 300, height: 400 })
  expect(plainJpegSize(jpegOf(300, 400, cameraNotes))).toBeNull()
  expect(plainJpegSize(jpegOf(300, 400).slice(0, -1))).toBeNull()
})

test('no bytes make the reader throw or wait', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
      plainJpegSize(new Uint8Array([0xff, 0xd8, 0xff, ...tail, 0xff, 0xd9]))
    }),
  )
})
