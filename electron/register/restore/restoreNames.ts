import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { toLocal } from '../../../shared/domain/time/london'
import { keyFileOf } from '../unlock/keyFile'

/** `NAME.homeward-restore` beside the register: a restore that is under way, or not yet in its audit trail. */
export function restoreNoteOf(registerFile: string): string {
  return `${registerFile}-restore`
}

/** The checked copy on the register's own disk, until it takes the register's place. */
export function stagedOf(registerFile: string): string {
  return join(dirname(registerFile), `.${basename(registerFile)}.restoring`)
}

/** Its key file. */
export function stagedKeysOf(registerFile: string): string {
  return keyFileOf(stagedOf(registerFile))
}

/** What belongs to a register besides the file itself, by its ending. */
export const companions = ['-wal', '-journal', '-shm', '-open'] as const

/** A folder that is not there yet: `NAME put aside 2026-11-22 101500`, by the clock on the wall. @param at UTC */
export function newAsideFolder(registerFile: string, at: string): string {
  const { date, time } = toLocal(at)
  const name = `${basename(registerFile, '.homeward')} put aside ${date} ${time.replaceAll(':', '')}`
  for (let again = 1; ; again += 1) {
    const folder = join(dirname(registerFile), again === 1 ? name : `${name} ${again}`)
    if (!existsSync(folder)) return folder
  }
}
