import { Refusal } from '../../../shared/contract/errors'
import type { Clock } from '../clock'
import type { KeyFileBody, KeySlot } from './keyFileShapes'
import type { Keyring } from './keyring'
import { openKeys } from './openKeys'
import { newSlot, openSlot, rewrapSlot, sealDataKey } from './slot'

/** The file the key file belongs to: its name without the ending. */
function registerFileOf(keyring: Keyring): string {
  return keyring.path.replace(/-keys$/, '')
}

/**
 * Asks a person for their own passphrase again; a colleague's does not count. Wrong tries are written down and
 * delayed as at the unlock.
 *
 * @throws WRONG_PASSPHRASE, TOO_SOON
 */
export async function confirmPassphrase(
  keyring: Keyring,
  slotId: string,
  passphrase: string,
  clock: Clock,
): Promise<void> {
  const opened = await openKeys({
    registerFile: registerFileOf(keyring),
    secret: passphrase,
    kind: 'person',
    slotId,
    policy: keyring.policy,
    clock,
  })
  for (const again of opened.keyrings) again.forget()
  const { attempts } = opened.file
  if (attempts.failed > 0) keyring.writeAttempts({ ...attempts, failed: 0, lastFailedAt: null })
}

/**
 * Wraps a person's slot under a new passphrase. The data key stays, so nothing is
 * encrypted again; the old passphrase opens this key file no more.
 *
 * @throws WRONG_PASSPHRASE, TOO_SOON
 */
export async function changePersonPassphrase(
  keyring: Keyring,
  slotId: string,
  current: string,
  next: string,
  clock: Clock,
): Promise<void> {
  await confirmPassphrase(keyring, slotId, current, clock)
  const { body } = keyring.read()
  const slot = slotOf(body, slotId)
  const privateKey = await openSlot(body.registerId, slot, current)
  if (privateKey === null) throw new Refusal('WRONG_PASSPHRASE', { waitSeconds: 0 })
  try {
    const changed = await rewrapSlot(body.registerId, slot, privateKey, next, keyring.policy.make)
    writeSlot(keyring, changed)
  } finally {
    privateKey.fill(0)
  }
}

/**
 * Gives a person's slot a new key pair under a new passphrase, when the old passphrase is lost: the register was
 * opened by the recovery code, so the data key is at hand to be sealed anew.
 */
export async function replacePersonSlot(keyring: Keyring, slotId: string, next: string): Promise<void> {
  writeSlot(keyring, await sealedSlot(keyring, slotOf(keyring.read().body, slotId), next))
}

/** Replaces the recovery slot; the old sheet opens this key file no more. */
export async function replaceRecoverySlot(keyring: Keyring, code: string): Promise<void> {
  const old = keyring.read().body.slots.find(({ kind }) => kind === 'recovery')
  if (old === undefined) throw new Refusal('NOT_FOUND', { what: 'keySlot' })
  writeSlot(keyring, await sealedSlot(keyring, old, code))
}

function slotOf(body: KeyFileBody, slotId: string): KeySlot {
  const slot = body.slots.find(({ id }) => id === slotId)
  if (slot === undefined) throw new Refusal('NOT_FOUND', { what: 'keySlot' })
  return slot
}

/** A slot in the place of another: same id and owner, new key pair, new secret. */
async function sealedSlot(keyring: Keyring, old: KeySlot, secret: string): Promise<KeySlot> {
  const { kind, label, id } = old
  const slot = await newSlot(keyring.registerId, { kind, label }, secret, keyring.policy.make, id)
  const { keyId, dataKey } = keyring.namedKey
  return { ...slot, sealed: [sealDataKey(keyring.registerId, slot, keyId, dataKey)] }
}

function writeSlot(keyring: Keyring, slot: KeySlot): void {
  const { body } = keyring.read()
  keyring.writeBody({ ...body, slots: body.slots.map((each) => (each.id === slot.id ? slot : each)) })
}
