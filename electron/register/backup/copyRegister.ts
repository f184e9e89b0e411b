import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { RegisterDatabase } from '../database/types'
import type { SqliteConnection } from '../database/sqlite'
import { syncFile, syncFolder } from '../files/writeSafely'
import { keyFileOf, readKeyFile } from '../unlock/keyFile'
import type { Keyring } from '../unlock/keyring'
import { backupFileName, backupFolder, dateInName } from './backupNames'
import { checkCopy, countRecords, type Counts } from './checkCopy'
import { noLongerNeeded } from './whichToKeep'

/** What is copied: a register whose connection is open. */
export interface CopySource {
  readonly file: string
  readonly connection: SqliteConnection
  readonly db: RegisterDatabase
  readonly keyring: Keyring
}

/** A verified copy and what it holds. */
export interface VerifiedCopy {
  readonly file: string
  readonly counts: Counts
}

/**
 * Copies the register into the folder beside it. It is written by SQLite itself under the same key, reopened, checked
 * page by page, counted against the register, and only then given its name; its key file comes with it.
 *
 * @param at UTC, for the name
 */
export async function copyRegister(source: CopySource, at: string): Promise<VerifiedCopy> {
  const folder = backupFolder(source.file)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, backupFileName(source.file, at))
  const part = `${file}.part`
  rmSync(part, { force: true })
  try {
    const counts = await vacuumInto(source, part)
    syncFile(part)
    await checkCopy(part, source.keyring.fileKey, counts)
    finish(part, file, keyFileOf(source.file))
    return { file, counts }
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

/** Holds the one connection for the copy, so that no command runs in the middle and the counts are its own. */
async function vacuumInto(source: CopySource, part: string): Promise<Counts> {
  return source.db.connection().execute(async () => {
    // Asked for only now: a change of data key puts another in its place.
    const { connection } = source
    connection.prepare('vacuum into ?').run(part)
    return countRecords(connection)
  })
}

/** Key file first: a copy without its keys must never look complete. */
function finish(part: string, file: string, keyFile: string): void {
  copyFileSync(keyFile, keyFileOf(file))
  syncFile(keyFileOf(file))
  renameSync(part, file)
  syncFolder(dirname(file))
}

/** Puts a verified copy into a second place as well, and checks it there. */
export async function copyToSecondPlace(copy: VerifiedCopy, place: string, keyring: Keyring): Promise<void> {
  const file = join(place, basename(copy.file))
  const part = `${file}.part`
  try {
    copyFileSync(copy.file, part)
    syncFile(part)
    await checkCopy(part, keyring.fileKey, copy.counts)
    finish(part, file, keyFileOf(copy.file))
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

/**
 * Removes copies of this register that have served their time, each with its key file. A second place may hold those of
 * another register of the same name: the key file says whose a copy is.
 */
export function removeOldCopies({ file, keyring }: CopySource, folder: string): void {
  if (!existsSync(folder)) return
  const copies = readdirSync(folder).flatMap((name) => {
    const date = dateInName(file, name)
    return date === null || !isOurs(join(folder, name), keyring) ? [] : [{ name, date }]
  })
  for (const name of noLongerNeeded(copies)) {
    rmSync(join(folder, name), { force: true })
    rmSync(keyFileOf(join(folder, name)), { force: true })
  }
}

/** A copy whose key file is gone or damaged is nobody's to remove. */
function isOurs(copy: string, { registerId, policy }: Keyring): boolean {
  try {
    return readKeyFile(keyFileOf(copy), policy).body.registerId === registerId
  } catch {
    return false
  }
}
