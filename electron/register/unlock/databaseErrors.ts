import { basename } from 'node:path'
import { Refusal } from '../../../shared/contract/errors'
import { fileMarkOf, isPlainDatabase } from './fileMark'
import { readInUseNote } from './inUseNote'
import type { KeyFileBody } from './keyFileShapes'

function sqliteCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Whether the key was not this file's, so that the next key may be tried. */
export function isWrongKey(error: unknown): boolean {
  return sqliteCode(error).startsWith('SQLITE_NOTADB')
}

/**
 * Says what a failure to open means to a person; other errors come back as they are. Called with the file closed.
 */
export function openingRefusal(error: unknown, file: string, body: KeyFileBody): unknown {
  const code = sqliteCode(error)
  const name = basename(file)
  if (code.startsWith('SQLITE_BUSY')) {
    const note = readInUseNote(file)
    return new Refusal('REGISTER_IN_USE', { byWhom: note?.by ?? null, since: note?.since ?? null })
  }
  if (code.startsWith('SQLITE_CORRUPT')) return new Refusal('REGISTER_DAMAGED', { file: name })
  if (!code.startsWith('SQLITE_NOTADB')) return error
  const mark = fileMarkOf(file)
  if (mark === null || isPlainDatabase(mark)) return new Refusal('NOT_A_REGISTER', { file: name })
  const known = [body.current.fileMark, body.next?.fileMark]
  return known.includes(mark)
    ? new Refusal('REGISTER_DAMAGED', { file: name })
    : new Refusal('KEYS_OF_ANOTHER_REGISTER', { file: name })
}
