import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { Refusal } from '../../../shared/contract/errors'
import { withEnding } from '../files/withEnding'
import { syncFolder } from '../files/writeSafely'

/** A file that stands whole beside its place, and is moved there or thrown away. */
export interface WaitingFile {
  /** Path it will have. */
  readonly target: string
  /** @throws the file system's error, or DISK_ERROR when another program has the old file open */
  readonly moveIn: () => void
  readonly discard: () => void
}

/** The path a PDF is saved under: what was chosen in the dialog, ending in `.pdf`. @throws FILE_EXISTS */
export function pdfPath(chosen: string): string {
  return withEnding(chosen, '.pdf')
}

/**
 * Writes a file as `<target>.part`, down to the disk. Moving it in is a second step, so that the register can note
 * in between that the paper leaves it.
 */
export function writeBeside(target: string, bytes: Uint8Array): WaitingFile {
  const part = `${target}.part`
  const discard = (): void => rmSync(part, { force: true })
  try {
    const handle = openSync(part, 'w', 0o600)
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    discard()
    throw error
  }
  return { target, discard, moveIn: () => moveIn(part, target) }
}

function moveIn(part: string, target: string): void {
  try {
    renameSync(part, target)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    // Windows: a PDF reader holds the file that was to be replaced.
    if (code === 'EBUSY' || code === 'EPERM')
      throw new Refusal('DISK_ERROR', { during: 'replacing a file that another program has open' })
    throw error
  }
  syncFolder(dirname(target))
}
