import { basename } from 'node:path'
import { Refusal } from '../../../shared/contract/errors'
import type { Clock } from '../clock'
import { canonicalJson } from './canonicalJson'
import { notAhead, oneMoreFailure, remainingWait } from './delay'
import { keyFileOf, macHolds, readKeyFile, writeKeyFile, type NamedKey } from './keyFile'
import type { DataKeyName, KeyFile, KeySlot } from './keyFileShapes'
import type { KeyPolicy } from './keyPolicy'
import { Keyring } from './keyring'
import { openDataKey, openSlot } from './slot'

export interface KeyOpening {
  readonly registerFile: string
  /** Passphrase or recovery code, already in its normal form. */
  readonly secret: string
  readonly kind: KeySlot['kind']
  /** Only this slot: the secret must be this person's own. Left out, every slot of the kind is tried. */
  readonly slotId?: string
  readonly policy: KeyPolicy
  readonly clock: Clock
  /** A secret that has just opened a copy is tried on the register too: a failure says nothing and is not noted. */
  readonly unnoted?: true
  /** A copy may lie where nothing can be written: a wrong try is wrong there too, and noted where it can be. */
  readonly ofCopy?: true
}

/** An opened key file: the keyring of every data key it names, current first. */
export interface OpenedKeys {
  readonly file: KeyFile
  readonly slot: KeySlot
  /** One, or two while a change of data key was interrupted: SQLite says which fits. */
  readonly keyrings: readonly Keyring[]
}

/**
 * Opens the key file with a passphrase or the recovery code.
 *
 * @throws KEYS_NOT_FOUND, KEYS_DAMAGED, TOO_SOON, WRONG_PASSPHRASE (which is written down in the key file),
 *   NO_LONGER_A_USER
 */
export async function openKeys(opening: KeyOpening): Promise<OpenedKeys> {
  const path = keyFileOf(opening.registerFile)
  const file = readKeyFile(path, opening.policy)
  if (opening.unnoted !== true) refuseTooSoon(path, file, opening)
  for (const slot of file.body.slots.filter((each) => isMeant(each, opening))) {
    const privateKey = await openSlot(file.body.registerId, slot, opening.secret)
    if (privateKey === null) continue
    try {
      return { file, slot, keyrings: keyringsOf(path, file, slot, privateKey, opening.policy) }
    } finally {
      privateKey.fill(0)
    }
  }
  if (opening.unnoted === true) throw new Refusal('WRONG_PASSPHRASE', { waitSeconds: 0 })
  throw writeDownFailure(path, opening)
}

function isMeant({ kind, id }: KeySlot, { kind: asked, slotId }: KeyOpening): boolean {
  return kind === asked && (slotId === undefined || id === slotId)
}

/** @returns the slots that are tried, and null where nobody was chosen */
function aimsOf({ body }: KeyFile, opening: KeyOpening): (string | null)[] {
  const slots = body.slots.filter((each) => isMeant(each, opening)).map(({ id }) => id)
  return opening.kind === 'person' && opening.slotId === undefined ? [null, ...slots] : slots
}

function refuseTooSoon(path: string, file: KeyFile, opening: KeyOpening): void {
  const now = opening.clock.nowMs()
  const waitSeconds = remainingWait(file.attempts, aimsOf(file, opening), now)
  if (waitSeconds === 0) return
  const attempts = notAhead(file.attempts, now)
  if (canonicalJson(attempts) !== canonicalJson(file.attempts)) writeKeyFile(path, { ...file, attempts })
  throw new Refusal('TOO_SOON', { waitSeconds })
}

function writeDownFailure(path: string, opening: KeyOpening): Refusal<'WRONG_PASSPHRASE'> {
  // Read again: another window of this PC may have written meanwhile.
  const file = readKeyFile(path, opening.policy)
  const aims = aimsOf(file, opening)
  const now = opening.clock.nowMs()
  const attempts = oneMoreFailure(file.attempts, opening.kind, now, aims[0] ?? null)
  try {
    writeKeyFile(path, { ...file, attempts })
  } catch (error) {
    if (opening.ofCopy !== true) throw error
  }
  return new Refusal('WRONG_PASSPHRASE', { waitSeconds: remainingWait(attempts, aims, now) })
}

function keyringsOf(
  path: string,
  file: KeyFile,
  slot: KeySlot,
  privateKey: Buffer,
  policy: KeyPolicy,
): readonly Keyring[] {
  const { body } = file
  const names = [body.current, body.next].filter((name): name is DataKeyName => name !== null)
  const keys = names.flatMap(({ id }): NamedKey[] => {
    const dataKey = openDataKey(body.registerId, slot, privateKey, id)
    return dataKey === null ? [] : [{ keyId: id, dataKey }]
  })
  const good = keys.length > 0 && keys.every((key) => macHolds(file, key))
  if (good && keys.length === names.length) return keys.map((key) => new Keyring(path, body, key, policy))
  for (const { dataKey } of keys) dataKey.fill(0)
  // The key to come is sealed to everybody but those it is changed for.
  throw good ? new Refusal('NO_LONGER_A_USER', {}) : new Refusal('KEYS_DAMAGED', { file: basename(path) })
}
