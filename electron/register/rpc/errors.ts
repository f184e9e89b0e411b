import { ORPCError, ValidationError } from '@orpc/contract'
import { randomBytes } from 'node:crypto'
import { Refusal, type ErrorCode, type ErrorFacts } from '../../../shared/contract/errors'
import { inputWords, type InputIssue } from '../../../shared/text/inputWords'

/** Where a call ran: what its errors may name, and where the unforeseen ones are written down. */
export interface ErrorPlace {
  /** File name of the open register, '' while locked. */
  readonly file: string
  readonly log: UnexpectedLog
}

/** Takes an error nobody foresaw to the log: an event name and a reference, never its text. */
export type UnexpectedLog = (reference: string, error: unknown) => void

/**
 * Turns whatever a call threw into a refusal with code and facts. Only these leave the register process: the text
 * of an error may quote a record.
 */
export function asRefusal(error: unknown, { file, log }: ErrorPlace): Refusal {
  if (error instanceof Refusal) return error
  const known = invalidInput(error) ?? databaseRefusal(error, file) ?? fileRefusal(error)
  if (known !== null) return known
  const reference = randomBytes(4).toString('hex').toUpperCase()
  log(reference, error)
  return new Refusal('UNEXPECTED', { reference })
}

/** The same as oRPC sends it: code and facts, and no words of our own. */
export function asRpcError(refusal: Refusal): ORPCError<ErrorCode, ErrorFacts<ErrorCode>> {
  return new ORPCError(refusal.code, {
    defined: true,
    message: refusal.code,
    data: refusal.facts,
  })
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

function invalidInput(error: unknown): Refusal | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return null
  const issues = error.cause instanceof ValidationError ? error.cause.issues : []
  const problems = issues.map((issue) => {
    const parts = (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part))
    const field = parts.map(String).join('.')
    // The schemas are zod's, whose issues say more than the standard they are handed on by.
    return { field, message: inputWords(field, issue as InputIssue) }
  })
  return new Refusal('INVALID', { problems })
}

/** SQLite's extended codes by their beginning: SQLITE_IOERR_WRITE is an IOERR. */
const databaseCodes: readonly (readonly [string, (file: string) => Refusal])[] = [
  ['SQLITE_FULL', () => new Refusal('DISK_FULL', {})],
  [
    'SQLITE_READONLY',
    () => new Refusal('DISK_ERROR', { during: 'writing to a place that allows no changes' }),
  ],
  ['SQLITE_IOERR', () => new Refusal('DISK_ERROR', { during: 'reading or writing the register' })],
  ['SQLITE_CANTOPEN', () => new Refusal('DISK_ERROR', { during: 'opening the register' })],
  ['SQLITE_CORRUPT', (file) => new Refusal('REGISTER_DAMAGED', { file })],
  ['SQLITE_NOTADB', (file) => new Refusal('REGISTER_DAMAGED', { file })],
  ['SQLITE_BUSY', () => new Refusal('REGISTER_IN_USE', { byWhom: null, since: null })],
]

function databaseRefusal(error: unknown, file: string): Refusal | null {
  const code = codeOf(error)
  if (code === null) return null
  return databaseCodes.find(([start]) => code.startsWith(start))?.[1](file) ?? null
}

/** Codes of the file system, for papers, exports and backups written beside the register. */
const fileCodes: Readonly<Record<string, () => Refusal>> = {
  ENOSPC: () => new Refusal('DISK_FULL', {}),
  EDQUOT: () => new Refusal('DISK_FULL', {}),
  EACCES: () => new Refusal('DISK_ERROR', { during: 'writing to a place that allows no changes' }),
  EPERM: () => new Refusal('DISK_ERROR', { during: 'writing to a place that allows no changes' }),
  EROFS: () => new Refusal('DISK_ERROR', { during: 'writing to a place that allows no changes' }),
  ENOENT: () => new Refusal('DISK_ERROR', { during: 'writing to a folder that is not there' }),
  ENOTDIR: () => new Refusal('DISK_ERROR', { during: 'writing to a folder that is not there' }),
  EISDIR: () => new Refusal('DISK_ERROR', { during: 'writing to a name that a folder has' }),
  EIO: () => new Refusal('DISK_ERROR', { during: 'writing a file' }),
  ENODEV: () => new Refusal('DISK_ERROR', { during: 'writing a file' }),
  ENXIO: () => new Refusal('DISK_ERROR', { during: 'writing a file' }),
}

function fileRefusal(error: unknown): Refusal | null {
  return fileCodes[codeOf(error) ?? '']?.() ?? null
}
