import { existsSync, readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { writeSafely } from '../files/writeSafely'

const noteSchema = z.strictObject({
  by: z.string().max(200),
  since: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
})

/** Who has a register open and since when (UTC): the lock itself is SQLite's, this only says whose it is. */
export type InUseNote = z.infer<typeof noteSchema>

/** `NAME.homeward-open` beside `NAME.homeward`. */
export function inUseNoteOf(registerFile: string): string {
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

export function writeInUseNote(registerFile: string, note: InUseNote): void {
  writeSafely(inUseNoteOf(registerFile), JSON.stringify(note))
}

export function removeInUseNote(registerFile: string): void {
  rmSync(inUseNoteOf(registerFile), { force: true })
}
