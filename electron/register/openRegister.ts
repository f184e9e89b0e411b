import type { Database } from 'better-sqlite3'
import type { ClockWatch } from './clockWatch'
import type { ReadAudit } from './audit/readAudit'
import type { BackupReason, BackupResult } from './backup/backupShapes'
import type { CopyWork } from './backup/copyWork'
import type { TakenCopy } from './backup/takeBackup'
import type { Writable } from './commands/runCommand'
import type { Scratch } from './host/scratch'
import type { Session } from './session'
import type { KeyChangeStep } from './unlock/changeDataKey'
import type { Keyring } from './unlock/keyring'

/** A register that is unlocked: the one connection, the key and who is working. */
export interface OpenRegister extends Writable {
  readonly file: string
  /** The connection under `db`, for checkpoints and copies; never for records. */
  readonly connection: Database
  readonly keyring: Keyring
  /** Puts another session in the place of this one: name, role or passphrase of the person were changed. */
  readonly setSession: (session: Session) => void
  readonly scratch: Scratch
  /** Takes what people look at to the audit trail. */
  readonly reads: ReadAudit
  /** Sees when the PC's clock is put forward or back. */
  readonly clockWatch: ClockWatch
  readonly copyWork: CopyWork
  /** Takes a verified copy beside the register; the second place follows and nobody need wait for it. */
  readonly takeCopy: (reason: BackupReason) => Promise<TakenCopy>
  /** The same, and waits for the second place. */
  readonly takeBackup: (reason: BackupReason) => Promise<BackupResult>
  /**
   * Writes the register anew under another data key, sealed to those who stay and to the recovery sheet.
   *
   * @param stay key slots of the people who stay
   * @param done told after every step
   */
  readonly changeDataKey: (stay: ReadonlySet<string>, done?: (step: KeyChangeStep) => void) => Promise<void>
  /** Notes where the audit trail ends now, in the key file and on this PC. */
  readonly markTrail: () => Promise<void>
  /** Notes on this PC which records were destroyed: an older copy that takes the register's place has them again. */
  readonly markDestroyed: () => void
  /** Lets the running command finish, empties the WAL, releases the file and forgets the key. */
  readonly close: () => Promise<void>
}
