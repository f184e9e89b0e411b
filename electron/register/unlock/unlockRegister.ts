import { rmSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Kysely } from 'kysely'
import { Refusal } from '../../../shared/contract/errors'
import type { ProfileMarks } from '../audit/profileMarks'
import type { NotEntered } from '../audit/readAudit'
import { copyRegister } from '../backup/copyRegister'
import { workOnCopy, type CopyWork } from '../backup/copyWork'
import { utcNow, type Clock } from '../clock'
import type { CommittedChange } from '../commands/runCommand'
import { connectExclusive } from '../database/connect'
import { registerDialect } from '../database/dialect'
import { LiveConnection } from '../database/liveConnection'
import { migrate, type Migration } from '../database/migrate'
import { migrations as released } from '../database/migrations'
import type { RegisterSchema } from '../database/schema'
import type { SqliteConnection } from '../database/sqlite'
import { readOnly, type RegisterDatabase } from '../database/types'
import type { OpenRegister } from '../openRegister'
import { finishRestore } from '../restore/finishRestore'
import { newKeyCopyOf } from './changeDataKey'
import { isWrongKey, openingRefusal } from './databaseErrors'
import { enterRefusedUnlock, enterUnlock } from './enterUnlock'
import { readInUseNote, removeInUseNote, writeInUseNote } from './inUseNote'
import type { KeyFile, KeySlot } from './keyFileShapes'
import type { KeyPolicy } from './keyPolicy'
import type { Keyring } from './keyring'
import { openedRegister } from './openedRegister'
import { openKeys } from './openKeys'
import { normalPassphrase } from './passphrase'
import { raiseCost } from './raiseCost'
import { sessionOf } from './session'

/** What opening needs besides the secret. */
export interface Opening {
  readonly file: string
  readonly clock: Clock
  readonly policy: KeyPolicy
  readonly demo: boolean
  /** Called after every committed command. */
  readonly committed: (change: CommittedChange) => void
  /** Checks copies in a thread of its own; left out, where nobody waits for answers, in this one. */
  readonly copyWork?: CopyWork
  /** Told when a backup begins and when it ends. */
  readonly backingUp?: (running: boolean) => void
  /** Told when something that was looked at could not be entered in the audit trail now. */
  readonly notEntered?: NotEntered
  /** Told when all that was looked at is entered. */
  readonly entered?: () => void
  /** How far this PC has seen each register's audit trail; the command line and demonstrations keep no mark. */
  readonly marks?: ProfileMarks
  /** The released ones, except in tests of migrating itself. */
  readonly migrations?: readonly Migration[]
}

/**
 * Unlocks a register with a passphrase.
 *
 * @param slotId whose passphrase it is, as the person chose on the lock screen; left out, everybody's is tried
 * @throws REGISTER_NOT_FOUND, KEYS_…, TOO_SOON, WRONG_PASSPHRASE, REGISTER_IN_USE, REGISTER_NEWER, REGISTER_DAMAGED,
 *   NOT_A_REGISTER, NO_LONGER_A_USER, ACCESS_ENDED, TEMPORARY_ENDED
 */
export async function unlockRegister(
  opening: Opening,
  passphrase: string,
  slotId?: string,
): Promise<OpenRegister> {
  finishRestore(opening.file)
  refuseMissing(opening.file)
  const { policy, clock, file } = opening
  const secret = normalPassphrase(passphrase)
  const person = slotId === undefined ? {} : { slotId }
  const keys = await openKeys({ registerFile: file, secret, kind: 'person', ...person, policy, clock })
  const open = await openWithKeys(opening, keys.file, keys.keyrings, keys.slot, 'passphrase')
  await raiseCost(open, keys.slot, secret)
  return open
}

/** No register is smaller than one page, and SQLite would make a new database of an empty file. */
const smallest = 4096

/** @throws REGISTER_NOT_FOUND, NOT_A_REGISTER */
export function refuseMissing(file: string): void {
  const there = statSync(file, { throwIfNoEntry: false })
  if (there?.isFile() !== true) throw new Refusal('REGISTER_NOT_FOUND', { file: basename(file) })
  if (there.size < smallest) throw new Refusal('NOT_A_REGISTER', { file: basename(file) })
}

/** Opens the file with whichever of the keys fits, as the person the slot belongs to. */
export async function openWithKeys(
  opening: Opening,
  keyFile: KeyFile,
  keyrings: readonly Keyring[],
  slot: KeySlot,
  how: 'passphrase' | 'recovery',
): Promise<OpenRegister> {
  const { connection, keyring } = await connectWithOneOf(opening.file, keyFile, keyrings)
  try {
    const open = await prepare(opening, keyFile, keyring, connection, slot)
    await enterUnlock(open, keyFile, how, opening.marks ?? null)
    writeInUseNote(opening.file, open.session.user.name, open.session.openedAt)
    return open
  } catch (error) {
    if (connection.open) connection.close()
    keyring.forget()
    throw openingRefusal(error, opening.file, keyFile.body)
  }
}

/** Current key first, then the next: which one fits says how far a change of data key had come. */
export async function connectWithOneOf(
  file: string,
  { body }: KeyFile,
  keyrings: readonly Keyring[],
): Promise<{ connection: SqliteConnection; keyring: Keyring }> {
  let last: unknown = null
  for (const keyring of keyrings) {
    try {
      const connection = await connectExclusive(file, keyring.fileKey)
      for (const other of keyrings) if (other !== keyring) other.forget()
      return { connection, keyring }
    } catch (error) {
      last = error
      if (!isWrongKey(error)) break
    }
  }
  for (const keyring of keyrings) keyring.forget()
  throw openingRefusal(last, file, body)
}

async function prepare(
  opening: Opening,
  { body }: KeyFile,
  keyring: Keyring,
  connection: SqliteConnection,
  slot: KeySlot,
): Promise<OpenRegister> {
  const { file, clock, demo, committed, copyWork = workOnCopy } = opening
  const { backingUp = () => undefined, notEntered = () => undefined, entered = () => undefined } = opening
  const live = new LiveConnection(connection)
  const db = new Kysely<RegisterSchema>({ dialect: registerDialect(live) })
  const now = utcNow(clock)
  checkAfterCrash(connection, file)
  await migrate(connection, db, opening.migrations ?? released, file, async () => {
    await copyRegister({ file, connection, db, keyring, copyWork }, now)
  })
  await refuseOtherRegister(db, body.registerId, file)
  keyring.settle(body)
  const { registerId } = body
  const of = { registerId, file, slot, now, demo }
  const session = await sessionOf(readOnly(db), of).catch(async (error: unknown) => {
    await enterRefusedUnlock(db, { registerId, whose: slot.label, now }, error)
    throw error
  })
  rmSync(newKeyCopyOf(file), { force: true })
  const marks = opening.marks ?? null
  return openedRegister({
    file,
    session,
    clock,
    db,
    live,
    keyring,
    committed,
    copyWork,
    backingUp,
    notEntered,
    entered,
    marks,
  })
}

/** A note left behind means that nobody closed the register: its pages are looked through once. */
function checkAfterCrash(connection: SqliteConnection, file: string): void {
  if (readInUseNote(file) === null) return
  if (connection.pragma('quick_check', { simple: true }) !== 'ok')
    throw new Refusal('REGISTER_DAMAGED', { file: basename(file) })
  removeInUseNote(file)
}

/** The first audit entry is chained to the register's id. */
async function refuseOtherRegister(db: RegisterDatabase, registerId: string, file: string): Promise<void> {
  const first = await db
    .selectFrom('audit')
    .select('previous_hash')
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst()
  if (first?.previous_hash !== registerId)
    throw new Refusal('KEYS_OF_ANOTHER_REGISTER', { file: basename(file) })
}
