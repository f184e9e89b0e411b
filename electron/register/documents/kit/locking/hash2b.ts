import { createCipheriv, createHash } from 'node:crypto'

const FEWEST_ROUNDS = 64
/** Each round hashes this many copies of what is hashed. */
const COPIES = 64
const HASHES = ['sha256', 'sha384', 'sha512'] as const

/**
 * The password hash of PDF 2.0 (ISO 32000-2, 7.6.4.3.4, algorithm 2.B): at least 64 rounds of AES-128 and SHA-2, so that
 * guessing costs far more than with the single SHA-256 of revision 5.
 *
 * @param password UTF-8, at most 127 bytes
 * @param salt 8 bytes
 * @param user for the owner's password the 48 bytes of the user's entry, else empty
 * @returns 32 bytes
 */
export function hash2b(password: Uint8Array, salt: Uint8Array, user: Uint8Array): Buffer {
  let key = createHash('sha256').update(password).update(salt).update(user).digest()
  let last = 0
  for (let round = 0; round < FEWEST_ROUNDS || last > round - 32; round += 1) {
    const once = Buffer.concat([password, key, user])
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32))
    cipher.setAutoPadding(false)
    const mixed = cipher.update(Buffer.concat(Array.from({ length: COPIES }, () => once)))
    // The first 16 bytes as one number modulo 3: 256 leaves 1, so the sum of the bytes leaves the same.
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    key = createHash(HASHES[rest] ?? 'sha256')
      .update(mixed)
      .digest()
    last = mixed.at(-1) ?? 0
  }
  return key.subarray(0, 32)
}
