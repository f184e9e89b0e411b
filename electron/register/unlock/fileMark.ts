import { closeSync, openSync, readSync } from 'node:fs'

const markLength = 16
const plainMark = Buffer.from('SQLite format 3\0', 'latin1')

/**
 * First 16 bytes of a register file, hex: random for an encrypted one, and the same in its copies. Only for files
 * that this process has not open: closing a second handle would drop SQLite's lock on it.
 *
 * @returns null when the file is shorter
 */
export function fileMarkOf(file: string): string | null {
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(markLength)
    return readSync(handle, bytes, 0, markLength, 0) === markLength ? bytes.toString('hex') : null
  } finally {
    closeSync(handle)
  }
}

/** Whether a mark is that of a plain, unencrypted database. */
export function isPlainDatabase(mark: string): boolean {
  return mark === plainMark.toString('hex')
}
