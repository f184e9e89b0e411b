import { readFileSync } from 'node:fs'
import { openSqlite } from '../database/sqlite'
import { fileMarkOf, isPlainDatabase } from './fileMark'

/** Stands in every database in plain text, whatever it holds. */
const ownWords = 'CREATE TABLE'
/** Fewer bytes than this turn up by chance in encrypted pages: "Jo" in nearly every file, "Bury" in one of 10,000. */
const tellingBytes = 8

/**
 * Proves by its bytes that a freshly built, closed database is encrypted: no SQLite header, neither SQL nor any of the
 * given names in it, and it opens with no key. (Reading the schema proves nothing: that passes on a plain file too.)
 *
 * @returns the file's mark, its first 16 bytes in hex
 * @throws when any of the three fails
 */
export async function proveEncrypted(file: string, names: readonly string[]): Promise<string> {
  const mark = fileMarkOf(file)
  if (mark === null || isPlainDatabase(mark)) throw new Error('The new register is not encrypted')
  const bytes = readFileSync(file)
  const wanted = [ownWords, ...names].map((text) => Buffer.from(text, 'utf8'))
  if (wanted.some((text) => text.length >= tellingBytes && bytes.includes(text)))
    throw new Error('The new register shows its content')
  if (await opensWithoutKey(file)) throw new Error('The new register opens without a key')
  return mark
}

async function opensWithoutKey(file: string): Promise<boolean> {
  const connection = await openSqlite(file, { readonly: true, fileMustExist: true })
  try {
    connection.prepare('select count(*) from sqlite_schema').get()
    return true
  } catch {
    return false
  } finally {
    connection.close()
  }
}
