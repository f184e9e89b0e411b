import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Something encrypted: nonce, and the ciphertext with its 16-byte tag behind it, both base64. */
export interface Sealed {
  readonly nonce: string
  readonly data: string
}

const tagLength = 16

/** Encrypts with AES-256-GCM under a fresh nonce. @param context bound to the result; opening needs the same */
export function seal(key: Buffer, plain: Buffer, context: string): Sealed {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(context, 'utf8'))
  const data = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return { nonce: nonce.toString('base64'), data: data.toString('base64') }
}

/** The plain bytes, or null when the key, the context or a single bit is another. The caller zeroes them. */
export function unseal(key: Buffer, sealed: Sealed, context: string): Buffer | null {
  const bytes = Buffer.from(sealed.data, 'base64')
  if (bytes.length < tagLength) return null
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.nonce, 'base64'))
  decipher.setAAD(Buffer.from(context, 'utf8'))
  decipher.setAuthTag(bytes.subarray(bytes.length - tagLength))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - tagLength)), decipher.final()])
  } catch {
    return null
  }
}
