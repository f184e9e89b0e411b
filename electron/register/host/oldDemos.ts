import { lstatSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../clock'
import { whoHasItOpen } from '../unlock/inUseNote'

const folderStart = 'homeward-demo-'
/** Long enough to look round again after a lock, or after lunch. */
const keptMs = 24 * 60 * 60 * 1000

/** Path for a new register of made-up children, in a folder of its own. @param temporary the system's temporary folder */
export function newDemoFile(temporary: string): string {
  return join(mkdtempSync(join(temporary, folderStart)), 'Made-up children.homeward')
}

/**
 * Removes registers of made-up children from the temporary folder when nobody has touched them for a day. What cannot be removed (another person's) stays.
 *
 * @param temporary the system's temporary folder
 */
export function removeOldDemos(temporary: string, clock: Clock): void {
  for (const name of namesIn(temporary).filter((name) => name.startsWith(folderStart))) {
    const folder = join(temporary, name)
    try {
      if (isLeftBehind(folder, clock)) rmSync(folder, { recursive: true, force: true })
    } catch {
      // Another person's folder; nothing in it is real.
    }
  }
}

function isLeftBehind(folder: string, clock: Clock): boolean {
  if (!lstatSync(folder).isDirectory()) return false
  const inside = namesIn(folder).map((name) => join(folder, name))
  if (inside.some((file) => whoHasItOpen(file) !== null)) return false
  return [folder, ...inside].every((path) => clock.nowMs() - statSync(path).mtimeMs > keptMs)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
