import { z } from 'zod'
import { backupStandings } from '../domain/backup/standing'
import { settingSchemas } from '../domain/settings'
import { read, writeForGood } from './base'
import { permissions, roles } from './permissions'
import { whichRegister, whose } from './registerShapes'
import { id, requiredLine, utc } from './shapes'

const folderVerdict = z.object({
  folder: z.string(),
  ok: z.boolean(),
  reason: z.enum(['network', 'cloud', 'removable', 'readOnly', 'missing', 'notAFolder']).nullable(),
  service: z.string().nullable(),
})

const session = z.object({
  registerId: id,
  council: z.string(),
  file: z.string(),
  user: z.object({ id, name: z.string(), role: z.enum(roles) }),
  /** True until a person who was given a temporary passphrase has chosen their own. */
  mustChoosePassphrase: z.boolean(),
  permissions: z.array(z.enum(permissions)),
  openedAt: utc,
  demo: z.boolean(),
  idleMinutes: z.number(),
  coverMinutes: z.number(),
})
export type SessionShape = z.infer<typeof session>

const clockTrouble = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('behind'), lastEntryAt: utc }),
  z.object({ kind: z.literal('jumped'), from: utc, to: utc }),
])

const passphrase = z.string().min(1).max(1024)

const recoveryCode = z.string().max(200)

/** The recovery code, shown once. `ask` says which groups (from 1) the person types to prove the sheet. */
const recoverySheet = z.object({
  code: z.string(),
  groups: z.array(z.string()),
  ask: z.array(z.number().int()),
  council: z.string(),
  file: z.string(),
  madeAt: utc,
})
export type RecoverySheetShape = z.infer<typeof recoverySheet>

/** Why a copy is not in the second place although one is set. */
const backupProblem = z.enum(['missing', 'full', 'readOnly', 'failed'])
export type BackupProblem = z.infer<typeof backupProblem>

/** One copy as a test found it. */
export const testedCopy = z.object({
  where: z.enum(['here', 'second']),
  /** Null where there is none. */
  file: z.string().nullable(),
  outcome: z.enum(['good', 'none', 'missing', 'otherPassphrase', 'damaged', 'unreadable']),
  children: z.number(),
  episodes: z.number(),
  interviews: z.number(),
  auditEntries: z.number(),
  auditHead: z.string(),
  lastEntryAt: utc.nullable(),
})
export type TestedCopy = z.infer<typeof testedCopy>

/** The six steps after creating; the list leaves Today when all are done. */
const firstSteps = z.object({
  council: z.boolean(),
  recoverySheet: z.boolean(),
  backupPlace: z.boolean(),
  children: z.boolean(),
  colleagues: z.boolean(),
  firstEpisode: z.boolean(),
})

export const register = {
  recent: read('anyone').output(
    z.array(
      z.object({
        recentId: z.string(),
        name: z.string(),
        file: z.string(),
        folder: z.string(),
        lastOpenedAt: utc,
        /** Every child in it is made up; its passphrase is "demo". */
        madeUp: z.boolean(),
        exists: z.boolean(),
        inUse: z.object({ by: z.string(), since: utc }).nullable(),
      }),
    ),
  ),
  forgetRecent: read('anyone')
    .input(z.object({ recentId: z.string() }))
    .output(z.object({})),

  /** A local folder every Windows user of this PC can open (Documents and Desktop are usually synced). */
  proposeFolder: read('anyone').output(folderVerdict),
  checkFolder: read('anyone')
    .input(z.object({ grant: z.string() }))
    .output(folderVerdict),

  create: read('anyone')
    .input(
      z.object({
        council: settingSchemas.councilName,
        fileName: requiredLine,
        folder: z.discriminatedUnion('from', [
          z.object({ from: z.literal('proposed') }),
          z.object({ from: z.literal('grant'), grant: z.string() }),
        ]),
        yourName: requiredLine,
        passphrase,
      }),
    )
    .output(z.object({ session, sheet: recoverySheet })),

  /** Proves that the recovery sheet was written down or printed, and records who keeps the two copies. */
  proveRecovery: writeForGood('register.manage')
    .input(
      z.object({
        answers: z.array(z.object({ group: z.number().int(), typed: z.string().max(20) })),
        keepers: z.array(requiredLine).length(2),
      }),
    )
    .output(z.object({})),
  /** A new code, and a new data key; the old sheet opens nothing from then on but backups made before. */
  renewRecovery: writeForGood('register.manage').input(z.object({ passphrase })).output(recoverySheet),

  /** Who works in a register, as its key file says: who opened it last on this PC first, then as they came. */
  people: read('anyone')
    .input(z.object({ which: whichRegister }))
    .output(z.array(whose.extend({ lastHere: z.boolean() }))),
  /** @param slotId who is opening it; null tries everybody's passphrase. */
  open: read('anyone')
    .input(z.object({ which: whichRegister, slotId: z.uuid().nullable().default(null), passphrase }))
    .output(session),
  /** Whose passphrase the recovery code may set: the administrators. */
  whoMayRecover: read('anyone')
    .input(z.object({ which: whichRegister, code: recoveryCode }))
    .output(z.array(whose)),
  openWithRecovery: read('anyone')
    .input(
      z.object({
        which: whichRegister,
        code: recoveryCode,
        /** Needed where there are several administrators. */
        slotId: z.uuid().nullable().default(null),
        newPassphrase: passphrase,
      }),
    )
    .output(session),
  /** `current` is not asked for while the passphrase is the temporary one the register was just opened with. */
  changePassphrase: writeForGood('register.enter')
    .input(z.object({ current: passphrase.nullable(), next: passphrase }))
    .output(z.object({})),

  /**
   * The passphrase of the person who is working, again: before something that matters, and to leave a page that was
   * handed to somebody else. Wrong tries are delayed and noted as at the unlock.
   */
  proveItIsMe: read('register.enter').input(z.object({ passphrase })).output(z.object({})),

  /** A fictional register in a temporary place, opened at once; for "Look round with made-up children". */
  openDemo: read('anyone').output(session),

  session: read('register.enter', 'none', { whileCovered: true }).output(session.nullable()),
  /** What the PC's clock shows, and whether anything can be said about hours by it. */
  clock: read('register.use').output(z.object({ now: utc, trouble: clockTrouble.nullable() })),
  /** Somebody looked at the PC's clock, and it is right. */
  confirmClock: writeForGood('register.use').output(z.object({})),
  firstSteps: read('register.use').output(firstSteps),
  /** A tick a person gives by hand: "colleagues" (none to add) and the like. */
  tickFirstStep: writeForGood('register.manage')
    .input(z.object({ step: z.enum(['colleagues', 'backupPlace', 'council', 'children']) }))
    .output(z.object({})),

  setBackupPlace: writeForGood('register.manage', { askAgain: true })
    .input(z.object({ grant: z.string() }))
    .output(folderVerdict),
  backupStatus: read('register.use').output(
    z.object({
      place: z.string().nullable(),
      last: z
        .object({
          at: utc,
          file: z.string(),
          children: z.number(),
          episodes: z.number(),
          secondPlace: z.boolean(),
          /** A copy lies on another drive than the register. */
          elsewhere: z.boolean(),
        })
        .nullable(),
      /** The newest copy on another drive than the register's. */
      lastElsewhereAt: utc.nullable(),
      standing: z.enum(backupStandings),
    }),
  ),
  /** Copy, reopen, check, count; only then is it called a backup. */
  backupNow: writeForGood('register.manage').output(
    z.object({
      file: z.string(),
      children: z.number(),
      episodes: z.number(),
      secondPlace: z.boolean(),
      elsewhere: z.boolean(),
      problem: backupProblem.nullable(),
    }),
  ),
  /**
   * Opens the newest copies, beside the register and in the second place, as somebody would who has nothing but them and
   * their passphrase; checks and counts.
   */
  testBackup: writeForGood('register.manage')
    .input(z.object({ passphrase }))
    .output(z.object({ copies: z.array(testedCopy) })),
  /** The newest test, for its certificate; null before the first. */
  lastTest: read('register.manage').output(z.object({ at: utc, good: z.boolean() }).nullable()),
}
