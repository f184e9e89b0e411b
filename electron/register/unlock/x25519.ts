import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'

/** What stands before the 32 bytes of a key in its DER form (RFC 8410). */
const privatePrefix = Buffer.from('302e020100300506032b656e04220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b656e032100', 'hex')

export interface KeyPair {
  readonly publicKey: Buffer
  /** 32 bytes; the caller zeroes them. */
  readonly privateKey: Buffer
}

/** A new pair; the private half is the caller’s to zero. */
export function newKeyPair(): KeyPair {
  const pair = generateKeyPairSync('x25519')
  const secret = pair.privateKey.export({ type: 'pkcs8', format: 'der' })
  const privateKey = Buffer.from(secret.subarray(privatePrefix.length))
  secret.fill(0)
  return { publicKey: publicBytes(pair.publicKey), privateKey }
}

function publicBytes(key: KeyObject): Buffer {
  return Buffer.from(key.export({ type: 'spki', format: 'der' }).subarray(publicPrefix.length))
}

/**
 * The 32-byte key two halves agree on: X25519, then HKDF-SHA256 over both public halves.
 *
 * @param info what the key is for; another purpose gives another key
 */
export function agreedKey(
  own: KeyPair,
  other: Buffer,
  publicHalves: readonly [Buffer, Buffer],
  info: string,
): Buffer {
  const der = Buffer.concat([privatePrefix, own.privateKey])
  const shared = diffieHellman({
    privateKey: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }),
    publicKey: createPublicKey({ key: Buffer.concat([publicPrefix, other]), format: 'der', type: 'spki' }),
  })
  const key = Buffer.from(hkdfSync('sha256', shared, Buffer.concat([...publicHalves]), info, 32))
  der.fill(0)
  shared.fill(0)
  return key
}
