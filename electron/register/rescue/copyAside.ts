import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '../../../shared/contract/errors'
import { syncFile, syncFolder } from '../files/writeSafely'
import { newAsideFolder } from '../restore/restoreNames'
import { whoHasItOpen } from '../unlock/inUseNote'
import { keyFileOf } from '../unlock/keyFile'

/**
 * Copies a register as it is, damaged or not, with its journal and key file, byte by byte, into a folder of its own
 * beside it: whatever is tried afterwards, these files stay as they were found.
 *
 * @param at UTC, for the folder's name
 * @returns the folder
 * @throws REGISTER_NOT_FOUND where none of the files is there, REGISTER_IN_USE
 */
export function copyAside(registerFile: string, at: string): string {
  const inUse = whoHasItOpen(registerFile)
  if (inUse !== null) throw new Refusal('REGISTER_IN_USE', { byWhom: inUse.by, since: inUse.since })
  const files = [registerFile, `${registerFile}-wal`, `${registerFile}-journal`, keyFileOf(registerFile)]
  const there = files.filter(existsSync)
  if (there.length === 0) throw new Refusal('REGISTER_NOT_FOUND', { file: basename(registerFile) })
  const folder = newAsideFolder(registerFile, at)
  mkdirSync(folder)
  for (const file of there) {
    const copy = join(folder, basename(file))
    copyFileSync(file, copy)
    syncFile(copy)
  }
  syncFolder(folder)
  syncFolder(dirname(folder))
  return folder
}
