import { basename } from 'node:path'
import type { BackupProblem } from '../../../shared/contract/register'
import { runCommand, type Writable } from '../commands/runCommand'
import { utcNow } from '../clock'
import { readOnly } from '../database/types'
import { readSettings } from '../queries/settings/readSettings'
import { backupAction, type BackupReason, type BackupResult } from './backupShapes'
import { backupFolder } from './backupNames'
import { copyRegister, copyToSecondPlace, ownerOf, type CopySource, type VerifiedCopy } from './copyRegister'
import { removeOldCopies } from './oldCopies'

/** What became of the second place. */
type SecondPlace = Pick<BackupResult, 'secondPlace' | 'elsewhere' | 'problem'>

/**
 * Takes a verified copy beside the register and, if a second place is set, one there; enters it in the audit trail
 * and clears away copies that have served their time. A second place that fails is told of, not thrown: the first
 * copy counts.
 */
export async function takeBackup(open: CopySource & Writable, reason: BackupReason): Promise<BackupResult> {
  const copy = await copyRegister(open, utcNow(open.clock))
  const { backupPlace } = await readSettings(readOnly(open.db))
  const second = await secondCopy(copy, backupPlace, open)
  const { children, episodes, auditHead, changes } = copy.counts
  // Homeward's own doing, whoever works here; asking for a copy is guarded by the call.
  const of = { name: 'register.backup', permission: 'anyone' } as const
  await runCommand(open, of, async ({ audit }) => {
    const detail = { reason, file: basename(copy.file), children, episodes, auditHead, changes, ...second }
    audit({ action: backupAction, detail })
  })
  removeOldCopies(ownerOf(open), backupFolder(open.file), copy.file)
  return { file: copy.file, children, episodes, ...second }
}

async function secondCopy(copy: VerifiedCopy, place: string | null, open: CopySource): Promise<SecondPlace> {
  const none = (problem: BackupProblem | null) => ({ secondPlace: false, elsewhere: false, problem })
  if (place === null) return none(null)
  try {
    return { secondPlace: true, elsewhere: await copyToSecondPlace(open, copy, place), problem: null }
  } catch (error) {
    return none(problemOf(error))
  }
}

/** Codes of a folder that is not there, or of a share that no longer answers. */
const missing = new Set([
  'ENOENT',
  'ENOTDIR',
  'ENODEV',
  'ENXIO',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ESTALE',
])

function problemOf(error: unknown): BackupProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full'
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'readOnly'
  return missing.has(code) ? 'missing' : 'failed'
}
