import { randomUUID } from 'node:crypto'
import { Refusal } from '../../../shared/contract/errors'
import type { Clock } from '../clock'
import { afterOpening, forgiven } from './delay'
import { atLeast } from './keyPolicy'
import type { KeyFileBody, KeySlot } from './keyFileShapes'
import type { Keyring } from './keyring'
import { openKeys } from './openKeys'
import { newSlot, openSlot, rewrapSlot, sealDataKey, type SlotOwner } from './slot'

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
  keyring.writeAttempts(afterOpening(opened.file.attempts, slotId))
}

/**
 * Wraps a person's slot under a new passphrase. The data key stays, so nothing is
 * encrypted again; the old passphrase opens this key file no more. The new one is the person's own choice.
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
    const { temporarySince: _ended, ...own } = slot
    writeSlot(keyring, await rewrapSlot(body.registerId, own, privateKey, next, keyring.policy.make))
  } finally {
    privateKey.fill(0)
  }
}

/**
 * Wraps a slot anew where it was made when less was asked of a derivation: somebody who takes the file has to pay
 * today's price for every guess. The secret stays, and so does what is sealed to the slot.
 *
 * @param secret what just opened the slot
 * @returns whether it was wrapped anew
 */
export async function rewrapIfCheaper(keyring: Keyring, slotId: string, secret: string): Promise<boolean> {
  const { body } = keyring.read()
  const slot = slotOf(body, slotId)
  const cost = atLeast(slot.kdf, keyring.policy.make)
  if (cost === null) return false
  const privateKey = await openSlot(body.registerId, slot, secret)
  if (privateKey === null) return false
  try {
    writeSlot(keyring, await rewrapSlot(body.registerId, slot, privateKey, secret, cost))
    return true
  } finally {
    privateKey.fill(0)
  }
}

/**
 * Gives a person's slot a new key pair under a new passphrase, when the old passphrase is lost: the register is open,
 * so the data key is at hand to be sealed anew.
 *
 * @param temporarySince now (UTC), where the person must choose their own before anything else
 */
export async function replacePersonSlot(
  keyring: Keyring,
  slotId: string,
  next: string,
  temporarySince?: string,
): Promise<void> {
  const { kind, label, id } = slotOf(keyring.read().body, slotId)
  const owner = { kind, label, ...(temporarySince !== undefined && { temporarySince }) }
  writeSlot(keyring, await sealedSlot(keyring, owner, id, next))
  keyring.writeAttempts(forgiven(keyring.read().attempts, id))
}

/**
 * Makes a slot for one more person.
 *
 * @param temporarySince now (UTC), where the person must choose their own passphrase before anything else
 * @returns its id
 */
export async function addPersonSlot(
  keyring: Keyring,
  name: string,
  passphrase: string,
  temporarySince?: string,
): Promise<string> {
  const owner = {
    kind: 'person',
    label: name,
    ...(temporarySince !== undefined && { temporarySince }),
  } as const
  const slot = await sealedSlot(keyring, owner, randomUUID(), passphrase)
  const { body } = keyring.read()
  keyring.writeBody({ ...body, slots: [...body.slots, slot] })
  return slot.id
}

/** Takes back a slot nobody has been told of: its person could not be entered. */
export function takeBackPersonSlot(keyring: Keyring, slotId: string): void {
  const { body } = keyring.read()
  keyring.writeBody({ ...body, slots: body.slots.filter(({ id }) => id !== slotId) })
}

/** Writes a person's changed name on their slot, where the lock screen reads it. */
export function relabelSlot(keyring: Keyring, slotId: string, name: string): void {
  writeSlot(keyring, { ...slotOf(keyring.read().body, slotId), label: name })
}

/** Whether a passphrase opens a slot; asked of a person's own slot only. */
export async function opensSlot(keyring: Keyring, slotId: string, passphrase: string): Promise<boolean> {
  const privateKey = await openSlot(keyring.registerId, slotOf(keyring.read().body, slotId), passphrase)
  privateKey?.fill(0)
  return privateKey !== null
}

/** Replaces the recovery slot; the old sheet opens this key file no more. */
export async function replaceRecoverySlot(keyring: Keyring, code: string): Promise<void> {
  const old = keyring.read().body.slots.find(({ kind }) => kind === 'recovery')
  if (old === undefined) throw new Refusal('NOT_FOUND', { what: 'keySlot' })
  const { kind, label, id } = old
  writeSlot(keyring, await sealedSlot(keyring, { kind, label }, id, code))
}

function slotOf(body: KeyFileBody, slotId: string): KeySlot {
  const slot = body.slots.find(({ id }) => id === slotId)
  if (slot === undefined) throw new Refusal('NOT_FOUND', { what: 'keySlot' })
  return slot
}

/** A slot with a new key pair, to which the data key is sealed. */
async function sealedSlot(keyring: Keyring, owner: SlotOwner, id: string, secret: string): Promise<KeySlot> {
  const slot = await newSlot(keyring.registerId, owner, secret, keyring.policy.make, id)
  const { keyId, dataKey } = keyring.namedKey
  return { ...slot, sealed: [sealDataKey(keyring.registerId, slot, keyId, dataKey)] }
}

function writeSlot(keyring: Keyring, slot: KeySlot): void {
  const { body } = keyring.read()
  keyring.writeBody({ ...body, slots: body.slots.map((each) => (each.id === slot.id ? slot : each)) })
}
