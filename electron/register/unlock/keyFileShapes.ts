import { z } from 'zod'
import { ciphers } from '../database/ciphers'

/** Base64 of exactly so many bytes. */
function bytes(length: number): z.ZodBase64 {
  return z.base64().length(4 * Math.ceil(length / 3))
}

const utc = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
const whole = z.number().int().min(0).max(1_000_000_000)

const sealedDataKey = z.strictObject({
  keyId: z.uuid(),
  ephemeral: bytes(32),
  nonce: bytes(12),
  data: bytes(32 + 16),
})
export type SealedDataKey = Readonly<z.infer<typeof sealedDataKey>>

const slot = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['person', 'recovery']),
  label: z.string().max(200),
  /**
   * Since when it opens with a passphrase an administrator was shown: the person must choose their own before anything
   * else, within some days. Left out where they have.
   */
  temporarySince: utc.optional(),
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    memoryKiB: whole,
    passes: whole,
    lanes: whole,
    salt: bytes(16),
  }),
  publicKey: bytes(32),
  privateKey: z.strictObject({ nonce: bytes(12), data: bytes(32 + 16) }),
  sealed: z.array(sealedDataKey).max(2),
})
export type KeySlot = Readonly<z.infer<typeof slot>>

/** A data key's name, and the first 16 bytes of the file it opens: tells a damaged file from somebody else's. */
const dataKeyName = z.strictObject({ id: z.uuid(), fileMark: z.string().regex(/^[0-9a-f]{32}$/) })
export type DataKeyName = Readonly<z.infer<typeof dataKeyName>>

/** What nobody may change without the data key. */
const body = z.strictObject({
  format: z.literal('homeward-keys'),
  version: z.literal(1),
  registerId: z.uuid(),
  cipher: z.enum(ciphers),
  current: dataKeyName,
  /** The key a change of data key is moving to; opening tries current, then next. */
  next: dataKeyName.nullable(),
  slots: z.array(slot).min(1).max(100),
})
export type KeyFileBody = Readonly<z.infer<typeof body>>

/** Wrong tries, written down without any key; they slow a person at the keyboard, not a thief with the file. */
const attempts = z.strictObject({
  /** All of them since the last unlock, at whichever slot. */
  failed: whole,
  lastFailedAt: utc.nullable(),
  /** In a row at one slot, until that slot is opened; files of before have none. The one that failed last stands last. */
  inARow: z
    .array(
      z.strictObject({
        /** Null where nobody was chosen, so that everybody's slot was tried. */
        slotId: z.uuid().nullable(),
        failed: whole,
        lastFailedAt: utc,
      }),
    )
    .max(101)
    .optional(),
  /** Not yet in the audit trail. */
  log: z
    .array(
      z.strictObject({
        at: utc,
        with: z.enum(['person', 'recovery']),
        /** Whose passphrase was tried, where one person was chosen. */
        slotId: z.uuid().optional(),
      }),
    )
    .max(200),
})
export type Attempts = Readonly<z.infer<typeof attempts>>

export const noAttempts: Attempts = { failed: 0, lastFailedAt: null, inARow: [], log: [] }

/** The end of the audit trail when the register was last closed: an older one later means the file went back in time. */
const trailMark = z.strictObject({ seq: whole, hash: z.string().max(64) })
export type TrailMark = Readonly<z.infer<typeof trailMark>>

export const keyFileSchema = z.strictObject({
  body,
  /** SHA-256 of the body: tells damage from a wrong passphrase before anybody types one. */
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
  /** HMAC of the body under each data key it names: a planted slot is refused. */
  macs: z.record(z.uuid(), z.string().regex(/^[0-9a-f]{64}$/)),
  attempts,
  trailMark: trailMark.nullable(),
  /** SHA-256 of attempts and mark, which are written without a key; files of the first version have none. */
  stateChecksum: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})
export type KeyFile = Readonly<z.infer<typeof keyFileSchema>>
