import { z } from 'zod'
import { destroyBlocks } from '../domain/retention/destroying'
import { staysCodes } from '../text/staysWords'

/**
 * Every refusal Homeward can give, by code, with the facts its words need. Codes travel, words do not:
 * `shared/text/errorWords.ts` turns a code and its facts into plain English for the window and the command line.
 * Facts hold no more than the person needs to read; they are never logged.
 */
export const errorFacts = {
  /** Something nobody foresaw; `reference` stands in the log beside the event name. */
  UNEXPECTED: z.object({ reference: z.string() }),
  /** The register process is gone or the page's port is closed. */
  REGISTER_GONE: z.object({}),
  LOCKED: z.object({}),
  ALREADY_OPEN: z.object({}),
  NOT_ALLOWED: z.object({ permission: z.string() }),
  /** The slot opened, but its person was removed: the register was copied or a removal was interrupted. */
  NO_LONGER_A_USER: z.object({}),
  /** The person's last day has passed; local date. */
  ACCESS_ENDED: z.object({ endedOn: z.string() }),
  TEMPORARY_ENDED: z.object({ endedOn: z.string() }),
  /** Removing or resetting the person who is working. */
  NOT_TO_YOURSELF: z.object({}),
  /** Nobody would be left to invite, reset or remove people. */
  LAST_ADMINISTRATOR: z.object({}),
  /** Input that no rule could accept; one entry a field, in the words of the field. */
  INVALID: z.object({ problems: z.array(z.object({ field: z.string(), message: z.string() })) }),
  NOT_FOUND: z.object({ what: z.string() }),
  /** Somebody saved the record first. */
  STALE: z.object({ what: z.string(), changedBy: z.string(), changedAt: z.string() }),

  WRONG_PASSPHRASE: z.object({ waitSeconds: z.number() }),
  TOO_SOON: z.object({ waitSeconds: z.number() }),
  WEAK_PASSPHRASE: z.object({ reason: z.enum(['short', 'long', 'common', 'likeName', 'temporary']) }),
  /** Something that matters: the passphrase is asked for again. */
  ASK_AGAIN: z.object({}),
  /** The window is covered: nothing is answered until the PIN or passphrase is given. */
  COVERED: z.object({}),
  WRONG_PIN: z.object({ triesLeft: z.number() }),
  /** The passphrase was last given too long ago for the PIN to count. */
  PIN_TOO_OLD: z.object({}),
  WEAK_PIN: z.object({ reason: z.enum(['repeated', 'run', 'mirrored']) }),
  RECOVERY_PROOF_WRONG: z.object({}),
  REGISTER_IN_USE: z.object({ byWhom: z.string().nullable(), since: z.string().nullable() }),
  REGISTER_NOT_FOUND: z.object({ file: z.string() }),
  KEYS_NOT_FOUND: z.object({ file: z.string() }),
  KEYS_DAMAGED: z.object({ file: z.string() }),
  KEYS_OF_ANOTHER_REGISTER: z.object({ file: z.string() }),
  NOT_A_REGISTER: z.object({ file: z.string() }),
  REGISTER_DAMAGED: z.object({ file: z.string() }),
  REGISTER_NEWER: z.object({ file: z.string(), version: z.number() }),
  /** The copy, or the register it is to replace, is not what was looked at before restoring. */
  RESTORE_CHANGED: z.object({}),
  FILE_EXISTS: z.object({ file: z.string() }),
  FOLDER_REFUSED: z.object({
    folder: z.string(),
    reason: z.enum(['network', 'cloud', 'removable', 'readOnly', 'missing', 'notAFolder']),
    service: z.string().nullable(),
  }),
  DISK_FULL: z.object({}),
  DISK_ERROR: z.object({ during: z.string() }),
  /** The open register's file is gone from its place: its folder was moved, or its drive taken away. */
  REGISTER_MOVED: z.object({ file: z.string() }),
  GRANT_UNKNOWN: z.object({}),

  /** A file brought in that cannot be read as what it should be. */
  FILE_UNREADABLE: z.object({
    file: z.string(),
    reason: z.enum([
      'empty',
      'tooLarge',
      'spreadsheetRenamed',
      'spreadsheetOf903',
      'notText',
      'utf16',
      'quotes',
      'separator',
      'noHeading',
      'unknownColumns',
      'changedWhileRead',
      'badSpreadsheet',
      'twoOfOneKind',
    ]),
    line: z.number().nullable(),
    detail: z.string().nullable(),
  }),
  NOTHING_TO_IMPORT: z.object({}),
  PREVIEW_OUT_OF_DATE: z.object({}),
  BATCH_CHANGED_SINCE: z.object({ rows: z.array(z.string()), removable: z.number() }),

  OPEN_EPISODE_EXISTS: z.object({ episodeRef: z.string(), episodeId: z.string() }),
  EPISODE_NEEDS: z.object({ missing: z.array(z.string()) }),
  INTERVIEW_NEEDS: z.object({ missing: z.array(z.string()) }),
  /** The window is given to a child: nothing else is answered. */
  CHILD_PAGE_OPEN: z.object({}),
  /** Two records of one child, and the child is missing by both. */
  MERGE_BOTH_OPEN: z.object({ refs: z.array(z.string()) }),
  ENDS_BEFORE_START: z.object({}),
  IN_FUTURE: z.object({ field: z.string() }),
  /** The record is restricted to other people; `ringName` is told to everybody. */
  RESTRICTED: z.object({ childId: z.string(), ringName: z.string(), ringPhone: z.string().nullable() }),
  WRONG_STATE: z.object({ what: z.string(), state: z.string() }),
  /** Nobody signs off their own interview. */
  OWN_WORK: z.object({}),
  /** A paper to share: passages are not decided, or others were marked since somebody decided. */
  PASSAGES_UNDECIDED: z.object({}),
  DRAFT_OF_ANOTHER: z.object({ author: z.string() }),

  /** Somebody went on from what the command left. */
  UNDO_CHANGED_SINCE: z.object({
    changes: z.array(z.object({ what: z.string(), changedBy: z.string(), changedAt: z.string() })),
  }),
  /** `noUndo`: the kind of command has none; `bytes`: a file was replaced, and history does not keep the old one. */
  UNDO_NOT_POSSIBLE: z.object({ reason: z.enum(['ofAnother', 'noUndo', 'bytes']) }),
  UNDO_BREAKS_RULE: z.object({ problems: z.array(z.string()) }),
  /** Earlier values of this record are not put back from its history. */
  NOT_PUT_BACK: z.object({ what: z.string(), stays: z.enum(staysCodes) }),

  /** What stands against destroying a record for good. */
  DESTROY_BLOCKED: z.object({ blocks: z.array(z.enum(destroyBlocks)) }),
  /** Whoever asked for a record to be destroyed does not confirm it. */
  SECOND_PERSON_NEEDED: z.object({}),
  /** A readable archive is wanted, and none has left the register since. */
  ARCHIVE_NEEDED: z.object({}),

  RETURN_HAS_ERRORS: z.object({ rules: z.array(z.string()), rows: z.number() }),
  /** The file is not the one that was looked at: it changed in between. */
  RETURN_CHANGED: z.object({}),
  /** A paper or table larger than any real one: setting it would take minutes and more memory than an office PC has. */
  PAPER_TOO_LONG: z.object({}),
  CANCELLED: z.object({}),
} as const

export type ErrorCode = keyof typeof errorFacts
export type ErrorFacts<C extends ErrorCode> = z.infer<(typeof errorFacts)[C]>

/**
 * A refusal with its facts. Thrown anywhere in the register process or the command line; the dispatcher sends
 * code and facts to the page, the command line prints the words.
 */
export class Refusal<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C
  readonly facts: ErrorFacts<C>
  constructor(code: C, facts: ErrorFacts<C>) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.facts = facts
  }
}
