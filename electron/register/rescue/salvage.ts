import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '../../../shared/contract/errors'
import { toLocal } from '../../../shared/domain/time/london'
import { isWhole } from '../backup/checkCopy'
import { backupFolder } from '../backup/backupNames'
import { utcNow, type Clock } from '../clock'
import { setKey } from '../database/ciphers'
import { openSqlite, type SqliteConnection } from '../database/sqlite'
import { syncFile, syncFolder } from '../files/writeSafely'
import { secretOf, type CopySecret } from '../restore/openCopy'
import { listCopies } from '../restore/listCopies'
import { fileMarkOf } from '../unlock/fileMark'
import { keyFileOf, readKeyFile, writeKeyFile } from '../unlock/keyFile'
import type { KeyFile, KeySlot } from '../unlock/keyFileShapes'
import type { KeyPolicy } from '../unlock/keyPolicy'
import { Keyring } from '../unlock/keyring'
import { openKeys, type OpenedKeys } from '../unlock/openKeys'
import { refuseMissing } from '../unlock/unlockRegister'
import { enterSalvage, salvageRows, type SalvagedRows } from './salvageRows'

export interface Salvaging {
  /** The damaged register; it is copied and never written. */
  readonly file: string
  readonly secret: CopySecret
  readonly clock: Clock
  readonly policy: KeyPolicy
}

/** A register of its own, made of what could be read. */
export interface Salvaged extends SalvagedRows {
  readonly file: string
  readonly registerId: string
}

/**
 * Reads what can be read of a damaged register, row by row, into a new register beside it, which opens with the same
 * passphrases. The damaged files are copied and left as they are.
 *
 * @throws REGISTER_NOT_FOUND, NOT_A_REGISTER, KEYS_… where neither its key file nor one of a copy is good, WRONG_PASSPHRASE,
 *   REGISTER_DAMAGED where not even the list of its tables can be read
 */
export async function salvage(salvaging: Salvaging): Promise<Salvaged> {
  const { file, policy, clock, secret } = salvaging
  refuseMissing(file)
  const keysOf = withGoodKeys(file, policy)
  const keys = await openKeys({ registerFile: keysOf, ...secretOf(secret), policy, clock })
  const work = join(dirname(file), `.${basename(file)}.salvage`)
  const part = `${work}.part`
  try {
    copyForWork(file, work)
    const { keyring, connection } = await openDamaged(work, file, keys)
    const rows = await build(connection, part, keyring, { now: utcNow(clock), slot: keys.slot })
    const target = newTarget(file, utcNow(clock))
    takePlace(part, target, keys.file, keyring)
    return { ...rows, file: target, registerId: keyring.registerId }
  } finally {
    for (const keyring of keys.keyrings) keyring.forget()
    for (const left of [work, `${work}-wal`, `${work}-shm`, `${work}-journal`, part, `${part}-journal`])
      rmSync(left, { force: true })
  }
}

/** The register's own key file, or that of the newest copy whose key file is good. */
function withGoodKeys(file: string, policy: KeyPolicy): string {
  const candidates = [file, ...listCopies(file).map(({ name }) => join(backupFolder(file), name))]
  const good = candidates.find((candidate) => {
    try {
      readKeyFile(keyFileOf(candidate), policy)
      return true
    } catch {
      return false
    }
  })
  return good ?? file
}

function copyForWork(file: string, work: string): void {
  copyFileSync(file, work)
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${work}-wal`)
}

async function openDamaged(
  work: string,
  file: string,
  { keyrings }: OpenedKeys,
): Promise<{ keyring: Keyring; connection: SqliteConnection }> {
  for (const keyring of keyrings) {
    const connection = await openSqlite(work, { fileMustExist: true, timeout: 0 })
    try {
      setKey(connection, keyring.fileKey.cipher, keyring.fileKey.dataKey)
      connection.pragma('locking_mode = EXCLUSIVE')
      connection.pragma('temp_store = MEMORY')
      connection.prepare('select count(*) from sqlite_schema').get()
      return { keyring, connection }
    } catch {
      connection.close()
    }
  }
  throw new Refusal('REGISTER_DAMAGED', { file: basename(file) })
}

async function build(
  damaged: SqliteConnection,
  part: string,
  keyring: Keyring,
  { now, slot }: { readonly now: string; readonly slot: KeySlot },
): Promise<SalvagedRows> {
  rmSync(part, { force: true })
  const fresh = await openSqlite(part, {})
  try {
    setKey(fresh, keyring.fileKey.cipher, keyring.fileKey.dataKey)
    fresh.pragma('temp_store = MEMORY')
    // It is nothing until it is whole, synced and given its name.
    fresh.pragma('journal_mode = MEMORY')
    fresh.pragma('synchronous = OFF')
    fresh.pragma('secure_delete = ON')
    const rows = await salvageRows(damaged, fresh, now)
    letSomebodyIn(fresh, slot, now)
    const read = rows.tables.reduce((sum, table) => sum + table.read, 0)
    const { childrenMadeAnew, leftOut } = rows
    enterSalvage(fresh, keyring.registerId, now, { read, childrenMadeAnew, leftOut })
    if (!isWhole(fresh)) throw new Error('What was salvaged is not whole')
    return rows
  } finally {
    fresh.close()
    damaged.close()
  }
}

/** Where the list of people was lost, whoever salvages is entered anew; as administrator only where none is left. */
function letSomebodyIn(fresh: SqliteConnection, { id, kind, label }: KeySlot, now: string): void {
  const count = (where: string, ...values: string[]): number =>
    Number(
      fresh
        .prepare(`select count(*) from user where withdrawn_at is null and ${where}`)
        .pluck()
        .get(...values),
    )
  if (kind !== 'person' || count('slot_id = ?', id) > 0) return
  const role = count(`role = 'administrator'`) > 0 ? 'officer' : 'administrator'
  fresh
    .prepare(
      `insert into user (id, name, role, slot_id, created_at, created_by, updated_at, updated_by, version, source)
       values (?, ?, ?, ?, ?, 'system', ?, 'system', 1, 'recorded')`,
    )
    .run(randomUUID(), label, role, id, now, now)
}

/** `NAME salvaged 2026-11-22 101500.homeward`, which is not there yet. */
function newTarget(file: string, at: string): string {
  const { date, time } = toLocal(at)
  const name = `${basename(file, '.homeward')} salvaged ${date} ${time.replaceAll(':', '')}.homeward`
  const target = join(dirname(file), name)
  if (existsSync(target)) throw new Refusal('FILE_EXISTS', { file: name })
  return target
}

/** Key file first, with the new file's mark: the same people, the same passphrases, the same sheet. */
function takePlace(part: string, target: string, file: KeyFile, keyring: Keyring): void {
  syncFile(part)
  const path = keyFileOf(target)
  // What the trail ended with when the register was last closed may be lost.
  writeKeyFile(path, { ...file, trailMark: null })
  const own = new Keyring(path, file.body, keyring.namedKey, keyring.policy)
  const current = { id: keyring.namedKey.keyId, fileMark: fileMarkOf(part) ?? file.body.current.fileMark }
  const next = file.body.next?.id === current.id ? null : file.body.next
  own.writeBody({ ...file.body, current, next })
  renameSync(part, target)
  syncFolder(dirname(target))
}
