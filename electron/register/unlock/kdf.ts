import type { KdfCost } from './keyPolicy'

/** 32 bytes from a passphrase or recovery code, by Argon2id. The caller zeroes them after use. */
export async function deriveKey(secret: string, salt: Buffer, cost: KdfCost): Promise<Buffer> {
  const { hashRaw } = await import('@node-rs/argon2')
  const bytes = Buffer.from(secret, 'utf8')
  try {
    return await hashRaw(bytes, {
      algorithm: 2,
      version: 1,
      memoryCost: cost.memoryKiB,
      timeCost: cost.passes,
      parallelism: cost.lanes,
      outputLen: 32,
      salt,
    })
  } finally {
    bytes.fill(0)
  }
}
