import { randomBytes, randomUUID } from 'node:crypto'
import { renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { checkCopy, countRecords, type Counts } from '../backup/checkCopy'
import { setKey } from '../database/ciphers'
import { closeCleanly, connectExclusive } from '../database/connect'
import type { LiveConnection } from '../database/liveConnection'
import { openSqlite } from '../database/sqlite'
import type { RegisterDatabase } from '../database/types'
import { syncFile, syncFolder } from '../files/writeSafely'
import { fileMarkOf } from './fileMark'
import type { NamedKey } from './keyFile'
import type { Keyring } from './keyring'
import { sealDataKey } from './slot'

/** An open register whose data key is to be changed. */
export interface Rekeyed {
  readonly file: string
  readonly db: RegisterDatabase
  readonly live: LiveConnection
  readonly keyring: Keyring
}

/** The steps of a change of data key, each told once it is done. A stop after any of them leaves an openable register. */
export const keyChangeSteps = [
  'copied',
  'rekeyed',
  'verified',
  'bothKeysKnown',
  'liveClosed',
  'swapped',
  'reopened',
  'oldKeyDropped',
] as const
export type KeyChangeStep = (typeof keyChangeSteps)[number]

/** The register under its new key, until it takes the old one's place. */
export function newKeyCopyOf(registerFile: string): string {
  return join(dirname(registerFile), `.${basename(registerFile)}.newkey`)
}

/**
 * Writes the register anew under another data key, sealed to the slots of those who stay and to the recovery code's by
 * their public halves: nobody types anything. Whoever kept an old key file and passphrase opens the old file and its
 * old copies with them, and nothing of the new one.
 *
 * The live file is never rekeyed: in WAL mode that can leave a register which opens with neither key. A copy is
 * rekeyed, checked, and takes its place; the connection is held all the while, so nothing is saved in the middle. The
 * key file names both keys from before the swap until after it, and opening tries both.
 *
 * @param stay key slots of the people who stay
 * @param done told after every step
 * @throws what copying and renaming throw; the register is then as it was and open under its old key, except where
 *   it could not be opened again after the swap
 */
export async function changeDataKey(
  register: Rekeyed,
  stay: ReadonlySet<string>,
  done: (step: KeyChangeStep) => void = () => undefined,
): Promise<void> {
  const next = { keyId: randomUUID(), dataKey: randomBytes(32) }
  const copy = newKeyCopyOf(register.file)
  rmSync(copy, { force: true })
  try {
    await register.db.connection().execute(async () => {
      const fileMark = await copyUnder(register, copy, next, done)
      await swap(register, copy, next, { fileMark, stay }, done)
      await goOn(register, next, done)
    })
  } catch (error) {
    if (register.keyring.namedKey !== next) next.dataKey.fill(0)
    rmSync(copy, { force: true })
    throw error
  }
}

/** @returns the new file's mark: another key gives it another beginning */
async function copyUnder(
  { live, keyring }: Rekeyed,
  copy: string,
  next: NamedKey,
  done: (step: KeyChangeStep) => void,
): Promise<string> {
  live.current.prepare('vacuum into ?').run(copy)
  const counts: Counts = countRecords(live.current)
  done('copied')
  const { cipher, dataKey } = keyring.fileKey
  const connection = await openSqlite(copy, { fileMustExist: true, timeout: 0 })
  const raw = Buffer.concat([Buffer.from('raw:'), next.dataKey])
  try {
    setKey(connection, cipher, dataKey)
    connection.pragma('temp_store = MEMORY')
    connection.pragma('journal_mode = DELETE')
    // A copy made by VACUUM INTO, with no WAL and nobody else's.
    // oxlint-disable-next-line house/no-plaintext-copy
    connection.rekey(raw)
  } finally {
    raw.fill(0)
    connection.close()
  }
  syncFile(copy)
  done('rekeyed')
  await checkCopy(copy, { cipher, dataKey: next.dataKey }, keyring.registerId, counts)
  const mark = fileMarkOf(copy)
  if (mark === null) throw new Error('The copy under the new key is empty')
  done('verified')
  return mark
}

/** From here on the key file opens the old file and the new one; those who leave get nothing of the new. */
function nameBothKeys(keyring: Keyring, next: NamedKey, fileMark: string, stay: ReadonlySet<string>): void {
  const { body } = keyring.read()
  const slots = body.slots.map((slot) => {
    if (slot.kind === 'person' && !stay.has(slot.id)) return slot
    const sealed = sealDataKey(keyring.registerId, slot, next.keyId, next.dataKey)
    return { ...slot, sealed: [...slot.sealed, sealed] }
  })
  keyring.writeBodyOfTwo({ ...body, next: { id: next.keyId, fileMark }, slots }, next)
}

/** Puts the copy in the register's place; if that cannot be done, the register is open as it was. */
async function swap(
  { file, live, keyring }: Rekeyed,
  copy: string,
  next: NamedKey,
  naming: { readonly fileMark: string; readonly stay: ReadonlySet<string> },
  done: (step: KeyChangeStep) => void,
): Promise<void> {
  try {
    nameBothKeys(keyring, next, naming.fileMark, naming.stay)
    done('bothKeysKnown')
    closeCleanly(live.current)
    done('liveClosed')
    refuseJournal(file)
    renameSync(copy, file)
  } catch (error) {
    if (!live.current.open) live.replace(await connectExclusive(file, keyring.fileKey))
    keyring.settle(keyring.read().body)
    throw error
  }
}

/** Goes on with the file that is now the register. */
async function goOn(
  { file, live, keyring }: Rekeyed,
  next: NamedKey,
  done: (step: KeyChangeStep) => void,
): Promise<void> {
  syncFolder(dirname(file))
  done('swapped')
  live.replace(await connectExclusive(file, { ...keyring.fileKey, dataKey: next.dataKey }))
  done('reopened')
  const { body } = keyring.read()
  keyring.adopt(next)
  keyring.settle(body)
  done('oldKeyDropped')
}

/** A journal left behind would be read into the new file, which it is not of. */
function refuseJournal(file: string): void {
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0)
    throw new Error('The register left a journal behind when it was closed')
}
