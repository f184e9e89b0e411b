import { z } from 'zod'
import { staysCodes } from '../text/staysWords'
import { read, write } from './base'
import { draftHead } from './drafts'
import { id, saved, utc, version } from './shapes'

/** One change of a record in the words of its form. */
const change = z.object({
  /** The field's words. */
  column: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** The columns behind it, for `putBack`; empty where the old value cannot be put back by itself. */
  columns: z.array(z.string()),
})

const entry = z.object({
  at: utc,
  by: z.string(),
  command: z.string(),
  record: z.object({
    id,
    /** "contact Jane Cole" for a part of the record asked about; null for the record itself. */
    what: z.string().nullable(),
    /** Version this change left. */
    version,
    versionNow: version,
    /** Why none of its earlier values go back, for a person who could otherwise put them back. */
    stays: z.enum(staysCodes).nullable(),
  }),
  /** Whether the record can be put back as it stood after this change. */
  canPutBack: z.boolean(),
  changes: z.array(change),
})
export type HistoryEntry = z.infer<typeof entry>

export const history = {
  /** Who changed what of a record and its parts, newest first. */
  ofRecord: read('children.read', 'view')
    .input(z.object({ recordId: id }))
    .output(z.array(entry)),

  /** Who saved a record last: said beside what somebody else is typing over it. */
  lastSaved: read('children.read')
    .input(z.object({ recordId: id }))
    .output(z.object({ name: z.string(), mine: z.boolean(), at: utc }).nullable()),

  /**
   * Takes back one whole command of one's own: what it changed gets its old values, what it made is withdrawn. A
   * change like any other, so that it can be undone itself. Besides this permission it needs that of the command.
   */
  undo: write('register.use')
    .input(z.object({ commandId: id }))
    .output(
      z.object({
        /** What was taken back, in words: "episode 2026-0042". */
        what: z.string(),
        /** What had been typed into the form that was taken back, as unsaved work. */
        draft: draftHead.nullable(),
      }),
    ),

  /**
   * Gives a record the values it held at an earlier version: all of them, or those of some columns. A normal change,
   * with the checks and the permission of the record's own form.
   */
  putBack: write('register.use')
    .input(
      z.object({
        recordId: id,
        /** The version the person saw. */
        version,
        toVersion: version,
        columns: z.array(z.string().max(60)).min(1).max(60).nullable(),
      }),
    )
    .output(saved),
}
