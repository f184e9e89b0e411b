import { existsSync, readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { destroyedSchema } from '../audit/destroyedMarks'
import { writeSafely } from '../files/writeSafely'
import { restoreNoteOf } from './restoreNames'

const utc = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)

const noteSchema = z.strictObject({
  /** Stands in the audit entry, so that it is made once. */
  id: z.uuid(),
  /** `swap`: files are being moved, and have to be moved on. `swapped`: only the audit entry is left to make. */
  phase: z.enum(['swap', 'swapped']),
  at: utc,
  /** Name of the copy, without its folder. */
  copy: z.string().max(300),
  /** Last entry of the audit trail in the copy. */
  entry: z.number().int(),
  /** Folder beside the register that holds what was there before; null where nothing was. */
  aside: z.string().max(400).nullable(),
  /** Last entry of what was there before; null where it could not be read. */
  entryBefore: z.number().int().nullable(),
  /** Records that are in the copy and were destroyed since: ids, nothing about anybody. */
  destroyed: destroyedSchema.default([]),
})

/** A restore as it is written down beside the register while it runs. */
export type RestoreNote = Readonly<z.infer<typeof noteSchema>>

/** The note, or null when there is none that can be read. */
export function readRestoreNote(registerFile: string): RestoreNote | null {
  const path = restoreNoteOf(registerFile)
  if (!existsSync(path)) return null
  try {
    return noteSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** Written whole or not at all. @throws what the disk says */
export function writeRestoreNote(registerFile: string, note: RestoreNote): void {
  writeSafely(restoreNoteOf(registerFile), JSON.stringify(note))
}

/** No error where there is none. */
export function removeRestoreNote(registerFile: string): void {
  rmSync(restoreNoteOf(registerFile), { force: true })
}
