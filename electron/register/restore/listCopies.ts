import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../../shared/contract/errors'
import { backupFolder, stampInName } from '../backup/backupNames'
import { keyFileOf } from '../unlock/keyFile'

/** A copy beside a register, as its name tells of it. */
export interface ListedCopy {
  readonly name: string
  /** Local date and wall-clock time it was made. */
  readonly date: string
  readonly time: string
  readonly bytes: number
}

/** Copies in the folder beside a register that have their key file, newest first. */
export function listCopies(registerFile: string): ListedCopy[] {
  const folder = backupFolder(registerFile)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name): ListedCopy[] => {
      const stamp = stampInName(registerFile, name)
      const path = join(folder, name)
      if (stamp === null || !existsSync(keyFileOf(path))) return []
      return [{ name, ...stamp, bytes: statSync(path).size }]
    })
    .toSorted((left, right) => (left.name < right.name ? 1 : -1))
}

/** Path of one of them. @throws REGISTER_NOT_FOUND for a name that is none of this register's copies */
export function copyCalled(registerFile: string, name: string): string {
  if (stampInName(registerFile, name) === null) throw new Refusal('REGISTER_NOT_FOUND', { file: name })
  return join(backupFolder(registerFile), name)
}
