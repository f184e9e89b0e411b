import type { ErrorCode, Refusal } from '../../../shared/contract/errors'

/** What the command line ends with; stands in `--help`. */
export const exitCode = {
  ok: 0,
  /** Errors were found, or something went wrong that is none of the others. */
  errors: 1,
  usage: 2,
  unreadable: 3,
  wrongPassphrase: 4,
  inUse: 5,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

const ofRefusal: Partial<Record<ErrorCode, ExitCode>> = {
  WRONG_PASSPHRASE: exitCode.wrongPassphrase,
  TOO_SOON: exitCode.wrongPassphrase,
  REGISTER_IN_USE: exitCode.inUse,
  INVALID: exitCode.usage,
  WEAK_PASSPHRASE: exitCode.usage,
  FILE_EXISTS: exitCode.usage,
  FOLDER_REFUSED: exitCode.usage,
  FILE_UNREADABLE: exitCode.unreadable,
  REGISTER_NOT_FOUND: exitCode.unreadable,
  REGISTER_MOVED: exitCode.unreadable,
  KEYS_NOT_FOUND: exitCode.unreadable,
  KEYS_DAMAGED: exitCode.unreadable,
  KEYS_OF_ANOTHER_REGISTER: exitCode.unreadable,
  NOT_A_REGISTER: exitCode.unreadable,
  REGISTER_DAMAGED: exitCode.unreadable,
  REGISTER_NEWER: exitCode.unreadable,
}

/** The exit code a refusal ends with. */
export function exitCodeOf({ code, facts }: Refusal): ExitCode {
  // A folder that is not there cannot be read; any other is one that was not to be named.
  if (code === 'FOLDER_REFUSED' && 'reason' in facts && facts.reason === 'missing') return exitCode.unreadable
  return ofRefusal[code] ?? exitCode.errors
}
