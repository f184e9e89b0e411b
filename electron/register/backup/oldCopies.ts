import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { keyFileOf, readKeyFile } from '../unlock/keyFile'
import type { KeyPolicy } from '../unlock/keyPolicy'
import { dateInName } from './backupNames'
import { noLongerNeeded } from './whichToKeep'

/** Whose copies are meant; plain data. */
export interface CopyOwner {
  /** The register's file: its copies are called after it. */
  readonly file: string
  readonly registerId: string
  readonly policy: KeyPolicy
}

/** In a place other PCs may write to as well, what is younger may be a copy on its way. */
const sharedLeftoverMs = 24 * 3_600_000

/**
 * Removes copies of this register that have served their time, each with its key file. A second place may hold those of
 * another register of the same name: the key file says whose a copy is.
 *
 * @param justMade stays whatever its name says: after a clock was set back, and for a second copy within the second,
 *   older ones are called newer
 */
export function removeOldCopies(owner: CopyOwner, folder: string, justMade: string): void {
  if (!existsSync(folder)) return
  const copies = readdirSync(folder).flatMap((name) => {
    const date = dateInName(owner.file, name)
    return date === null || !isCopyOf(owner, join(folder, name)) ? [] : [{ name, date }]
  })
  for (const name of noLongerNeeded(copies)) {
    if (name !== basename(justMade)) removeIfFree(join(folder, name))
  }
}

/** Windows keeps a file that somebody reads, such as a copy on its way to a share: the next backup asks again. */
function removeIfFree(copy: string): void {
  try {
    rmSync(copy, { force: true })
    rmSync(keyFileOf(copy), { force: true })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

/** Whether a copy is of this register. One whose key file is gone or damaged is nobody's to remove. */
export function isCopyOf({ registerId, policy }: CopyOwner, copy: string): boolean {
  try {
    return readKeyFile(keyFileOf(copy), policy).body.registerId === registerId
  } catch {
    return false
  }
}

/**
 * Clears away what a backup that was killed left behind: copies that never were checked, and key files whose copy is
 * not there.
 */
export function clearLeftovers(owner: CopyOwner, folder: string, whose: 'here' | 'shared'): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (isPart(owner.file, name) && (whose === 'here' || isOld(path))) rmSync(path, { force: true })
  }
  // Only now: a key file beside a part that was cleared away is alone.
  const names = new Set(readdirSync(folder))
  for (const name of names)
    if (isKeyFileAlone(owner, folder, name, names)) rmSync(join(folder, name), { force: true })
}

function isKeyFileAlone(owner: CopyOwner, folder: string, name: string, names: ReadonlySet<string>): boolean {
  const copy = /^(.+)-keys$/.exec(name)?.[1]
  if (copy === undefined || names.has(copy) || dateInName(owner.file, copy) === null) return false
  // Another PC that copies at this moment writes the key file first.
  return isCopyOf(owner, join(folder, copy)) && !names.has(`${copy}.part`)
}

function isPart(file: string, name: string): boolean {
  const copy = /^(.+)\.part(-journal)?$/.exec(name)?.[1]
  return copy !== undefined && dateInName(file, copy) !== null
}

/** By the folder's own clock: two machines need not agree about the time. */
function isOld(path: string): boolean {
  const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Number.POSITIVE_INFINITY }
  const newest = statSync(join(path, '..')).mtimeMs
  return newest - mtimeMs > sharedLeftoverMs
}
