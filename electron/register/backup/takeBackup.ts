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

/** A verified copy beside the register, entered in the audit trail. */
export interface TakenCopy extends Pick<BackupResult, 'file' | 'children' | 'episodes'> {
  /** What becomes of the second place: a share may take minutes, or never answer. */
  readonly second: Promise<SecondPlace>
}

/** Does the work of one place after the work before it. */
export type InTurn = <R>(place: string, work: () => Promise<R>) => Promise<R>

/**
 * Takes a verified copy beside the register and enters it in the audit trail; if a second place is set, the copy is on
 * its way there, and entered once more when it is known what became of it. Copies that have served their time are
 * cleared away last. A second place that fails is told of, not thrown: the first copy counts.
 */
export async function takeCopy(
  open: CopySource & Writable,
  reason: BackupReason,
  inTurn: InTurn,
): Promise<TakenCopy> {
  const copy = await copyRegister(open, utcNow(open.clock))
  const { backupPlace } = await readSettings(readOnly(open.db))
  await enter(open, reason, copy, null)
  const { children, episodes } = copy.counts
  const second =
    backupPlace === null
      ? Promise.resolve(none(null))
      : inTurn(backupPlace, () => toSecondPlace(open, reason, copy, backupPlace))
  const done = second.finally(() => {
    copy.key.dataKey.fill(0)
    removeOldCopies(ownerOf(open), backupFolder(open.file), copy.file)
  })
  // Who does not wait for it, such as an import, need not hear that the register was closed meanwhile.
  done.catch(() => undefined)
  return { file: copy.file, children, episodes, second: done }
}

async function toSecondPlace(
  open: CopySource & Writable,
  reason: BackupReason,
  copy: VerifiedCopy,
  place: string,
): Promise<SecondPlace> {
  const second = await copyToSecondPlace(open, copy, place).then(
    (elsewhere): SecondPlace => ({ secondPlace: true, elsewhere, problem: null }),
    (error: unknown) => none(problemOf(error)),
  )
  await enter(open, reason, copy, second)
  return second
}

const none = (problem: BackupProblem | null): SecondPlace => ({
  secondPlace: false,
  elsewhere: false,
  problem,
})

async function enter(
  open: Writable,
  reason: BackupReason,
  copy: VerifiedCopy,
  second: SecondPlace | null,
): Promise<void> {
  const { children, episodes, auditHead, changes } = copy.counts
  // Homeward's own doing, whoever works here; asking for a copy is guarded by the call.
  const of = { name: 'register.backup', permission: 'anyone' } as const
  await runCommand(open, of, async ({ audit }) => {
    const detail = { reason, file: basename(copy.file), children, episodes, auditHead, changes, ...second }
    audit({ action: backupAction, detail })
  })
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
  'ENOTCONN',
  'ECONNRESET',
  'ECONNABORTED',
  'ETIMEDOUT',
])

function problemOf(error: unknown): BackupProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full'
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'readOnly'
  return missing.has(code) ? 'missing' : 'failed'
}
