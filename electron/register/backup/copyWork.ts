import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { FileKey } from '../database/connect'
import { syncFile, syncFolder } from '../files/writeSafely'
import { cloudServiceOf } from '../places/cloud'
import { thisPc } from '../places/thisPc'
import { keyFileOf } from '../unlock/keyFile'
import { checkCopy, type Counts } from './checkCopy'
import { clearLeftovers, isCopyOf, removeOldCopies, type CopyOwner } from './oldCopies'

/** What is done with a copy once SQLite has written it; plain data, for a thread of its own. */
export interface CopyJob {
  /** The copy as it was written: `….part` beside the place it gets. */
  readonly part: string
  /** Where it goes once it is checked. */
  readonly file: string
  /** The register's key file, copied beside it. */
  readonly keyFile: string
  /** Copied to `part` first, where the copy is to lie in the second place as well. */
  readonly from: string | null
  readonly owner: CopyOwner
  readonly key: FileKey
  readonly counts: Counts
}

/** Does one job. @returns whether the copy lies on another drive than the register */
export type CopyWork = (job: CopyJob) => Promise<boolean>

/**
 * Checks a copy and gives it its name; the key file goes first, so that a copy without its keys never looks complete.
 * What fails leaves nothing behind but what the next backup clears away.
 *
 * @throws what the file system says, and when the copy is not a good one
 */
export const workOnCopy: CopyWork = async (job) => {
  const { part, file, keyFile, from, owner, key, counts } = job
  const folder = dirname(file)
  try {
    if (from !== null) bring(job, from)
    syncFile(part)
    await checkCopy(part, key, owner.registerId, counts)
    copyFileSync(keyFile, keyFileOf(file))
    syncFile(keyFileOf(file))
    renameSync(part, file)
    syncFolder(folder)
    if (from !== null) removeOldCopies(owner, folder, file)
    return isElsewhere(folder, dirname(owner.file))
  } catch (error) {
    if (existsSync(part)) rmSync(part, { force: true })
    throw error
  }
}

/** Into the second place: all that touches it is done here, for it may be a share that does not answer. */
function bring({ part, file, owner }: CopyJob, from: string): void {
  if (existsSync(file) && !isCopyOf(owner, file))
    throw new Error('The second place holds a copy of another register under this name')
  clearLeftovers(owner, dirname(file), 'shared')
  copyFileSync(from, part)
}

/**
 * Whether a folder survives the loss of the register's own drive: it lies on another one (a share, a stick, a second
 * disk: Windows tells a USB disk as a fixed one), or a service copies it away.
 */
function isElsewhere(folder: string, home: string): boolean {
  if (statSync(folder).dev !== statSync(home).dev) return true
  return cloudServiceOf([folder], thisPc) !== null
}
