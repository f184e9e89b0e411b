import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { addSeconds } from '../../../shared/domain/time/instant'
import { requireInPlace } from '../database/requireInPlace'
import type { RegisterDatabase } from '../database/types'
import type { FileKey } from '../database/connect'
import type { SqliteConnection } from '../database/sqlite'
import { keyFileOf } from '../unlock/keyFile'
import type { Keyring } from '../unlock/keyring'
import { backupFileName, backupFolder } from './backupNames'
import { countRecords, type Counts } from './checkCopy'
import type { CopyWork } from './copyWork'
import { clearLeftovers, type CopyOwner } from './oldCopies'

/** What is copied: a register whose connection is open. */
export interface CopySource {
  readonly file: string
  readonly connection: SqliteConnection
  readonly db: RegisterDatabase
  readonly keyring: Keyring
  /** Checks copies: in a thread of its own where a window waits for answers. */
  readonly copyWork: CopyWork
}

/** A verified copy and what it holds. */
export interface VerifiedCopy {
  readonly file: string
  readonly counts: Counts
  /** What it opens with, in memory of its own: the register may get another key while the copy is on its way. */
  readonly key: FileKey
}

/**
 * Copies the register into the folder beside it. It is written by SQLite itself under the same key, reopened, checked
 * page by page and entry by entry, counted against the register, and only then given its name; its key file comes with it.
 *
 * @param at UTC, for the name
 * @throws REGISTER_MOVED
 */
export async function copyRegister(source: CopySource, at: string): Promise<VerifiedCopy> {
  // A folder made anew in the place of one that was taken away would keep that one from coming back.
  requireInPlace(source.file)
  const folder = backupFolder(source.file)
  mkdirSync(folder, { recursive: true })
  clearLeftovers(ownerOf(source), folder, 'here')
  const file = freeName(source.file, folder, at)
  const part = `${file}.part`
  try {
    const counts = await vacuumInto(source, part)
    const { fileKey: key } = source.keyring
    const keyFile = keyFileOf(source.file)
    await source.copyWork({ part, file, from: null, keyFile, owner: ownerOf(source), key, counts })
    return { file, counts, key: { ...key, dataKey: Buffer.from(key.dataKey) } }
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

/**
 * A name no copy has: one made in the same second may be the only good one, and a copy that is killed on its way must
 * not take it along. The name then says a second later.
 */
function freeName(registerFile: string, folder: string, at: string): string {
  for (let second = 0; ; second += 1) {
    const file = join(folder, backupFileName(registerFile, addSeconds(at, second)))
    if (!existsSync(file) && !existsSync(`${file}.part`)) return file
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

/**
 * Puts a verified copy into a second place as well, and checks it there.
 *
 * @returns whether that place is on another drive than the register
 */
export async function copyToSecondPlace(
  source: CopySource,
  copy: VerifiedCopy,
  place: string,
): Promise<boolean> {
  const file = join(place, basename(copy.file))
  const { file: from, counts, key } = copy
  const part = `${file}.part`
  return source.copyWork({ part, file, from, keyFile: keyFileOf(from), owner: ownerOf(source), key, counts })
}

/** Whose copies are meant. */
export function ownerOf({ file, keyring }: Pick<CopySource, 'file' | 'keyring'>): CopyOwner {
  return { file, registerId: keyring.registerId, policy: keyring.policy }
}
