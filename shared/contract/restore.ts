import { z } from 'zod'
import { read } from './base'
import { whichRegister, whose } from './registerShapes'
import { id, requiredLine, utc } from './shapes'

/** A copy: one of those beside a register, by its name, or a file chosen in the system's dialog. */
const source = z.discriminatedUnion('from', [
  z.object({ from: z.literal('beside'), which: whichRegister, name: z.string().max(300) }),
  z.object({ from: z.literal('grant'), grant: z.string() }),
])
export type CopySource = z.infer<typeof source>

/** Where the copy is to go: in the place of a register, or as a register of its own (a new PC). */
const target = z.discriminatedUnion('place', [
  z.object({ place: z.literal('register'), which: whichRegister }),
  z.object({
    place: z.literal('new'),
    fileName: requiredLine,
    folder: z.discriminatedUnion('from', [
      z.object({ from: z.literal('proposed') }),
      z.object({ from: z.literal('grant'), grant: z.string() }),
    ]),
  }),
])
export type RestoreTarget = z.infer<typeof target>

const passphrase = z.string().min(1).max(1024)

/** The passphrase of then, or the recovery code of then. */
export const copySecret = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), slotId: z.uuid().nullable(), passphrase }),
  z.object({ kind: z.literal('recovery'), code: z.string().max(200) }),
])

const counts = z.object({ children: z.number(), episodes: z.number(), interviews: z.number() })

const present = z.discriminatedUnion('state', [
  z.object({ state: z.literal('absent') }),
  z.object({
    state: z.literal('closed'),
    /** Why what would be lost cannot be said. */
    why: z.enum(['damaged', 'keys', 'secret', 'otherRegister']),
  }),
  z.object({
    state: z.literal('readable'),
    lastEntryAt: utc.nullable(),
    counts,
    /** Changes of records that the copy does not have. */
    changes: z.number(),
    /** False where the copy is not an earlier state of this register. */
    sameLine: z.boolean(),
    /** People who could open it then and cannot now: they can again. */
    peopleBack: z.array(z.string()),
  }),
])

const plan = z.object({
  /** For `carryOut`, until the window is closed. */
  plan: id,
  /** Name of the file the copy will be. */
  file: z.string(),
  folder: z.string(),
  copy: z.object({ name: z.string(), council: z.string(), lastEntryAt: utc.nullable(), counts }),
  present,
  /** Records in the copy that were destroyed for good since, as far as the register there now and this PC know. */
  destroyedBack: z.number(),
})
export type RestorePlan = z.infer<typeof plan>

/** Putting a copy in a register's place. No register is open: nothing here can be called while one is. */
export const restore = {
  /** Copies beside a register, newest first. */
  copies: read('anyone')
    .input(z.object({ which: whichRegister }))
    .output(
      z.array(
        z.object({
          name: z.string(),
          /** Local date and time in its name. */
          date: z.string(),
          time: z.string(),
          bytes: z.number(),
        }),
      ),
    ),
  /** Who could open a copy, as its key file says. */
  people: read('anyone').input(z.object({ source })).output(z.array(whose)),
  /** Opens the copy, checks all of it, and says what restoring it would mean. Nothing is changed. */
  look: read('anyone')
    .input(z.object({ source, target, secret: copySecret }))
    .output(plan),
  /** Does it; the secret is asked for again. What was there before is put aside. */
  carryOut: read('anyone')
    .input(z.object({ plan: id, secret: copySecret }))
    .output(
      z.object({
        /** To unlock it by, as on the first screen. */
        recentId: z.string(),
        /** Folder beside it that holds what was there before; null where nothing was. */
        aside: z.string().nullable(),
      }),
    ),
}
