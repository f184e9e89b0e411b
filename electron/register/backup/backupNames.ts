import { basename, dirname, join } from 'node:path'
import { toLocal } from '../../../shared/domain/time/london'

const ending = '.homeward'

/** The register's name without folder and ending. */
function registerName(registerFile: string): string {
  return basename(registerFile, ending)
}

/** The folder beside the register where its copies are kept. */
export function backupFolder(registerFile: string): string {
  return join(dirname(registerFile), `${registerName(registerFile)} backups`)
}

/** `NAME 2026-11-22 105512.homeward`, by the clock on the wall. @param at UTC */
export function backupFileName(registerFile: string, at: string): string {
  const { date, time } = toLocal(at)
  return `${registerName(registerFile)} ${date} ${time.replaceAll(':', '')}${ending}`
}

/** When a copy was made by its name, local date and time; null when the name is none of this register's copies. */
export function stampInName(registerFile: string, fileName: string): { date: string; time: string } | null {
  const start = `${registerName(registerFile)} `
  if (!fileName.startsWith(start) || !fileName.endsWith(ending)) return null
  const stamp = fileName.slice(start.length, -ending.length)
  const [, date, hours, minutes] = /^(\d{4}-\d\d-\d\d) (\d\d)(\d\d)(?:\d\d)?$/.exec(stamp) ?? []
  return date === undefined ? null : { date, time: `${hours ?? ''}:${minutes ?? ''}` }
}

/** The local date in a copy's name, or null when the name is none of this register's copies. */
export function dateInName(registerFile: string, fileName: string): string | null {
  return stampInName(registerFile, fileName)?.date ?? null
}
