import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { read } from './base'
import { grant, id } from './shapes'

const lockReason = z.enum(['person', 'idle', 'suspend', 'osLock', 'pin', 'ended'])

/** Why nothing can be saved: no room, the disk takes nothing, or the register is not where it was opened. */
const savingTrouble = z.enum(['full', 'refused', 'moved'])
export type SavingTrouble = z.infer<typeof savingTrouble>

export const shell = {
  /** What kind of run this is; asked once when the page opens. */
  environment: read('anyone', 'none', { whileCovered: true }).output(
    z.object({
      appVersion: z.string(),
      runtimeNotice: z.string().nullable(),
      demo: z.boolean(),
      /** A register named on the command line, ready to unlock. */
      offered: z.object({ name: z.string(), file: z.string() }).nullable(),
      unlocked: z.boolean(),
      /** Unsaved work the disk has not taken yet: it is held in memory. */
      draftsHeld: z.boolean(),
    }),
  ),

  /** Shows the system's dialog; null when the person cancelled. */
  choose: read('anyone')
    .input(
      z.object({
        purpose: z.enum([
          'openRegister',
          'openBackup',
          'registerFolder',
          'backupFolder',
          'saveMissingCsv',
          'savePdf',
          'saveReport',
          'saveCsv',
          'saveXlsx',
          'saveTemplate',
        ]),
        suggestedName: z.string().max(120).nullable().default(null),
      }),
    )
    .output(grant.nullable()),

  /** The page has flushed its drafts: close the register and start the window anew. */
  lock: read('anyone', 'none', { whileCovered: true, onChildPage: true })
    .input(z.object({ reason: lockReason }))
    .output(z.object({})),

  /** There was input; keeps the register process's own idle watch quiet. */
  activity: read('anyone', 'none', { onChildPage: true }).output(z.object({})),

  /** Light, dark, or as this PC is set: main keeps the choice for the windows to come. */
  colourScheme: read('anyone')
    .input(z.object({ scheme: z.enum(['light', 'dark', 'auto']) }))
    .output(z.object({})),

  /** What the register process tells the page without being asked. */
  events: read('anyone', 'none', { whileCovered: true, onChildPage: true }).output(
    eventIterator(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('flushDrafts'), reason: lockReason }),
        z.object({ kind: z.literal('backingUp'), running: z.boolean() }),
        /** Null: it works again. */
        z.object({ kind: z.literal('saving'), trouble: savingTrouble.nullable() }),
        z.object({
          kind: z.literal('changed'),
          command: z.string(),
          at: z.string(),
          commandId: id,
          /** Whether it changed a record. */
          wrote: z.boolean(),
          /** Whether `history.undo` takes it back. */
          canUndo: z.boolean(),
          /** The command it took back, if it did. */
          undoes: id.nullable(),
        }),
      ]),
    ),
  ),
}
