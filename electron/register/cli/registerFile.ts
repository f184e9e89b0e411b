import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { registerFileName } from '../unlock/registerNames'

/**
 * Path of a register to be made, with the ending of registers whether it was typed or not.
 *
 * @throws Refusal INVALID for a name no system would take
 */
export function newRegisterFile(typed: string): string {
  const file = resolve(typed)
  return join(dirname(file), registerFileName(basename(file)))
}

/** Path of a register that is there, so that the name it was made with opens it too. */
export function existingRegisterFile(typed: string): string {
  const file = resolve(typed)
  const withEnding = `${file}.homeward`
  return !existsSync(file) && existsSync(withEnding) ? withEnding : file
}
