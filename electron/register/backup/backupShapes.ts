import type { BackupProblem } from '../../../shared/contract/register'

/** Why a copy was made; stands in its audit entry. */
export type BackupReason = 'asked' | 'daily' | 'afterChanges' | 'atLock' | 'beforeMigration' | 'beforeImport'

/** A copy that was reopened, checked and counted. */
export interface BackupResult {
  /** Path of the copy beside the register. */
  readonly file: string
  readonly children: number
  readonly episodes: number
  /** Whether the second place holds a copy too. */
  readonly secondPlace: boolean
  /** Whether that place is on another drive than the register. */
  readonly elsewhere: boolean
  /** Why the second place holds none although one is set. */
  readonly problem: BackupProblem | null
}

/** Action of the audit entry a backup leaves; the last one says when the last backup was. */
export const backupAction = 'register.backedUp'
