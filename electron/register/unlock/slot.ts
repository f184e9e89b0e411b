import { randomBytes, randomUUID } from 'node:crypto'
import { seal, unseal } from './aead'
import { deriveKey } from './kdf'
import type { KeySlot, SealedDataKey } from './keyFileShapes'
import type { KdfCost } from './keyPolicy'
import { agreedKey, newKeyPair } from './x25519'

/**
 * A slot is an X25519 key pair. Its private half is wrapped under the person's passphrase (or the recovery code);
 * the data key is sealed to its public half, so that a new data key reaches everybody without their passphrases.
 */
export interface SlotOwner {
  readonly kind: KeySlot['kind']
  /** Name of the person, empty for the recovery code. */
  readonly label: string
  /** Since when it opens with a passphrase somebody else was shown, UTC. */
  readonly temporarySince?: string
}

/** Binds a wrapped private half to its register, slot and format: it opens nowhere else. */
function wrapContext(registerId: string, slotId: string, kind: string): string {
  return `homeward slot v1|${registerId}|${slotId}|${kind}`
}

function sealContext(registerId: string, slotId: string, keyId: string): string {
  return `homeward data key v1|${registerId}|${slotId}|${keyId}`
}

/** Makes a slot that opens with `secret`. @param id given when it takes the place of a slot people refer to */
export async function newSlot(
  registerId: string,
  owner: SlotOwner,
  secret: string,
  cost: KdfCost,
  id: string = randomUUID(),
): Promise<KeySlot> {
  const pair = newKeyPair()
  try {
    const wrapped = await wrapPrivate(registerId, id, owner.kind, pair.privateKey, secret, cost)
    return { id, ...owner, ...wrapped, publicKey: pair.publicKey.toString('base64'), sealed: [] }
  } finally {
    pair.privateKey.fill(0)
  }
}

async function wrapPrivate(
  registerId: string,
  slotId: string,
  kind: string,
  privateKey: Buffer,
  secret: string,
  cost: KdfCost,
): Promise<Pick<KeySlot, 'kdf' | 'privateKey'>> {
  const salt = randomBytes(16)
  const key = await deriveKey(secret, salt, cost)
  try {
    return {
      kdf: { name: 'argon2id', ...cost, salt: salt.toString('base64') },
      privateKey: seal(key, privateKey, wrapContext(registerId, slotId, kind)),
    }
  } finally {
    key.fill(0)
  }
}

/** The slot's private half, or null when the secret is wrong. The caller zeroes it. */
export async function openSlot(registerId: string, slot: KeySlot, secret: string): Promise<Buffer | null> {
  const key = await deriveKey(secret, Buffer.from(slot.kdf.salt, 'base64'), slot.kdf)
  try {
    return unseal(key, slot.privateKey, wrapContext(registerId, slot.id, slot.kind))
  } finally {
    key.fill(0)
  }
}

/** The same slot under another secret; everything sealed to it stays valid. */
export async function rewrapSlot(
  registerId: string,
  slot: KeySlot,
  privateKey: Buffer,
  secret: string,
  cost: KdfCost,
): Promise<KeySlot> {
  return { ...slot, ...(await wrapPrivate(registerId, slot.id, slot.kind, privateKey, secret, cost)) }
}

/** Seals a data key to a slot's public half; needs no secret of its owner. */
export function sealDataKey(
  registerId: string,
  slot: KeySlot,
  keyId: string,
  dataKey: Buffer,
): SealedDataKey {
  const recipient = Buffer.from(slot.publicKey, 'base64')
  const ephemeral = newKeyPair()
  const context = sealContext(registerId, slot.id, keyId)
  const key = agreedKey(ephemeral, recipient, [ephemeral.publicKey, recipient], context)
  try {
    return { keyId, ephemeral: ephemeral.publicKey.toString('base64'), ...seal(key, dataKey, context) }
  } finally {
    key.fill(0)
    ephemeral.privateKey.fill(0)
  }
}

/** The data key sealed to this slot, or null when it is not there or was tampered with. The caller zeroes it. */
export function openDataKey(
  registerId: string,
  slot: KeySlot,
  privateKey: Buffer,
  keyId: string,
): Buffer | null {
  const sealed = slot.sealed.find((each) => each.keyId === keyId)
  if (sealed === undefined) return null
  const own = { publicKey: Buffer.from(slot.publicKey, 'base64'), privateKey }
  const ephemeral = Buffer.from(sealed.ephemeral, 'base64')
  const context = sealContext(registerId, slot.id, keyId)
  const key = agreedKey(own, ephemeral, [ephemeral, own.publicKey], context)
  try {
    return unseal(key, sealed, context)
  } finally {
    key.fill(0)
  }
}
