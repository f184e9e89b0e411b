import { chownSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runAs } from './environment'

/**
 * A new empty folder that belongs to whoever the application runs as.
 *
 * @param purpose part of its name, to recognise it in a failure
 */
export function newFolder(purpose: string): string {
  const folder = mkdtempSync(join(tmpdir(), `homeward-${purpose}-`))
  giveAway(folder)
  return folder
}

/** A folder inside one of ours. */
export function subfolder(folder: string, name: string): string {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  giveAway(path)
  return path
}

/** Hands a file or folder that a test has written to whoever the application runs as. */
export function giveAway(path: string): void {
  if (runAs !== null) chownSync(path, runAs, runAs)
}
