import { randomBytes, randomUUID } from 'node:crypto'
import { signedKeyFile, type NamedKey } from './keyFile'
import { noAttempts, type KeyFile, type KeyFileBody } from './keyFileShapes'
import type { KeyPolicy } from './keyPolicy'
import { newSlot, sealDataKey } from './slot'

/** Keys of a register that does not exist yet. */
export interface NewKeys {
  readonly registerId: string
  readonly slotId: string
  /** The caller hands it to a keyring or zeroes it. */
  readonly key: NamedKey
  /** The key file, once the new database's first 16 bytes are known. */
  readonly keyFile: (fileMark: string) => KeyFile
  readonly body: (fileMark: string) => KeyFileBody
}

/**
 * Makes data key, the founder's slot and the recovery slot.
 *
 * @param passphrase in its normal form, already found strong enough
 * @param recoveryCode as printed
 */
export async function newKeys(
  founder: string,
  passphrase: string,
  recoveryCode: string,
  policy: KeyPolicy,
): Promise<NewKeys> {
  const registerId = randomUUID()
  const key = { keyId: randomUUID(), dataKey: randomBytes(32) }
  const person = await newSlot(registerId, { kind: 'person', label: founder }, passphrase, policy.make)
  const recovery = await newSlot(registerId, { kind: 'recovery', label: '' }, recoveryCode, policy.make)
  const slots = [person, recovery].map((slot) => ({
    ...slot,
    sealed: [sealDataKey(registerId, slot, key.keyId, key.dataKey)],
  }))
  const body = (fileMark: string): KeyFileBody => ({
    format: 'homeward-keys',
    version: 1,
    registerId,
    cipher: 'aegis-256',
    current: { id: key.keyId, fileMark },
    next: null,
    slots,
  })
  return {
    registerId,
    slotId: person.id,
    key,
    body,
    keyFile: (fileMark) => signedKeyFile(body(fileMark), [key], { attempts: noAttempts, trailMark: null }),
  }
}
