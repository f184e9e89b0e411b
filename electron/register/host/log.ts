import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { utcNow, type Clock } from '../clock'
import type { UnexpectedLog } from '../rpc/errors'

const sizeLimit = 256 * 1024

/** Work that nobody asked for by a call; everything else has the reference the person was shown. */
const places: ReadonlySet<string> = new Set([
  'stop',
  'names',
  'key change',
  'settings',
  'backup',
  'users.remove',
])

/** What is neither a reference nor one of the places might be text out of a record. */
function allowed(reference: string): string {
  return /^[0-9A-F]{8}$/.test(reference) || places.has(reference) ? reference : 'other'
}

/** Error codes of Node and SQLite; anything else might be text out of a record. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' && /^(E[A-Z0-9]{2,15}|(SQLITE|ERR)_[A-Z0-9_]{2,40})$/.test(code)
    ? code
    : 'none'
}

/**
 * Writes that something unexpected happened to `register.log` in the profile folder: when, the reference the person
 * was shown, and the error's code. Never its text, which may quote a record. Outside a release the whole error goes to
 * standard error as well.
 */
export function openUnexpectedLog(profileFolder: string, clock: Clock): UnexpectedLog {
  const file = join(profileFolder, 'register.log')
  return (reference, error) => {
    if (!__RELEASE__)
      process.stderr.write(`${reference} ${error instanceof Error ? error.stack : String(error)}\n`)
    try {
      mkdirSync(profileFolder, { recursive: true })
      rotate(file)
      const line = {
        at: utcNow(clock),
        event: 'register.unexpected',
        reference: allowed(reference),
        code: codeOf(error),
      }
      appendFileSync(file, `${JSON.stringify(line)}\n`)
    } catch {
      // Nowhere left to say it; the person has the reference.
    }
  }
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > sizeLimit) renameSync(file, `${file}.old`)
}
