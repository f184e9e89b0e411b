import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes a rename survive a power cut. Windows cannot open folders and orders renames itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes the bytes of a file survive a power cut. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Replaces a small file whole: after a crash at any moment it holds either the old content or the new. Never for
 * the live register, which this process must not touch by any other way than its one connection.
 */
export function writeSafely(file: string, content: string | Uint8Array): void {
  const part = `${file}.part`
  try {
    const handle = openSync(part, 'w', 0o600)
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
      for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(part, file)
  } catch (error) {
    if (existsSync(part)) rmSync(part, { force: true })
    throw error
  }
  syncFolder(dirname(file))
}
