import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
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

/** Copies a file or folder to where the application may read and write it. @returns the copy's path */
export function copyInto(folder: string, source: string): string {
  const target = join(folder, basename(source))
  cpSync(source, target, { recursive: true })
  giveAwayAll(target)
  return target
}

/** Hands a file or folder that a test has written to whoever the application runs as. */
export function giveAway(path: string): void {
  if (runAs !== null) chownSync(path, runAs, runAs)
}

function giveAwayAll(path: string): void {
  giveAway(path)
  chmodSync(path, 0o700)
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true })) {
    giveAway(join(entry.parentPath, entry.name))
  }
}
