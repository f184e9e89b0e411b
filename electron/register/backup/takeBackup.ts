import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { BackupProblem } from '../../../shared/contract/register'
import { runCommand, type Writable } from '../commands/runCommand'
import { utcNow } from '../clock'
import { readOnly } from '../database/types'
import { readSettings } from '../queries/settings/readSettings'
import { backupAction, type BackupReason, type BackupResult } from './backupShapes'
import { backupFolder } from './backupNames'
import {
  copyRegister,
  copyToSecondPlace,
  removeOldCopies,
  type CopySource,
  type VerifiedCopy,
} from './copyRegister'

/**
 * Takes a verified copy beside the register and, if a second place is set, one there; enters it in the audit trail
 * and clears away copies that have served their time. A second place that fails is told of, not thrown: the first
 * copy counts.
 */
export async function takeBackup(open: CopySource & Writable, reason: BackupReason): Promise<BackupResult> {
  const copy = await copyRegister(open, utcNow(open.clock))
  const { backupPlace } = await readSettings(readOnly(open.db))
  const problem = backupPlace === null ? null : await secondCopy(copy, backupPlace, open)
  const secondPlace = backupPlace !== null && problem === null
  const { children, episodes } = copy.counts
  // Homeward's own doing, whoever works here; asking for a copy is guarded by the call.
  const of = { name: 'register.backup', permission: 'anyone' } as const
  await runCommand(open, of, async ({ audit }) => {
    const detail = { reason, file: basename(copy.file), children, episodes, secondPlace, problem }
    audit({ action: backupAction, detail })
  })
  removeOldCopies(open, backupFolder(open.file))
  return { file: copy.file, children, episodes, secondPlace, problem }
}

async function secondCopy(
  copy: VerifiedCopy,
  place: string,
  open: CopySource,
): Promise<BackupProblem | null> {
  if (!existsSync(place)) return 'missing'
  try {
    await copyToSecondPlace(copy, place, open.keyring)
    removeOldCopies(open, place)
    return null
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    return full ? 'full' : 'failed'
  }
}
