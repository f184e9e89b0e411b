import { existsSync, readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { writeSafely } from '../files/writeSafely'

const noteSchema = z.strictObject({
  by: z.string().max(200),
  since: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  /** Process that has it open; a note whose process is gone was left by a crash. */
  pid: z.number().int().positive(),
})

/** Who has a register open and since when (UTC): the lock itself is SQLite's, this only says whose it is. */
export type InUseNote = z.infer<typeof noteSchema>

/** `NAME.homeward-open` beside `NAME.homeward`. */
function inUseNoteOf(registerFile: string): string {
  return `${registerFile}-open`
}

/** The note, or null when there is none that can be read. */
export function readInUseNote(registerFile: string): InUseNote | null {
  const path = inUseNoteOf(registerFile)
  if (!existsSync(path)) return null
  try {
    return noteSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** Who has it open just now, for the list of recent registers: without a key nobody can ask the file itself. */
export function whoHasItOpen(registerFile: string): { by: string; since: string } | null {
  const note = readInUseNote(registerFile)
  return note === null || !isRunning(note.pid) ? null : { by: note.by, since: note.since }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another person's process may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Notes who has the register open.
 *
 * @param since UTC
 */
export function writeInUseNote(registerFile: string, by: string, since: string): void {
  const note: InUseNote = { by, since, pid: process.pid }
  writeSafely(inUseNoteOf(registerFile), JSON.stringify(note))
}

/** Takes the note away; there may be none. */
export function removeInUseNote(registerFile: string): void {
  rmSync(inUseNoteOf(registerFile), { force: true })
}
