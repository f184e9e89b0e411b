import { setTimeout } from 'node:timers/promises'
import { backupIsDue } from '../../../shared/domain/backup/standing'
import { localDateOf } from '../../../shared/domain/time/london'
import { utcNow } from '../clock'
import { readOnly } from '../database/types'
import type { OpenRegister } from '../openRegister'
import type { BackupReason } from './backupShapes'
import { lastBackup, newestChange } from './lastBackup'

/** The lock waits so long for the second place: whoever unlocks next waits for the lock. */
const shareAtLockMs = 5_000

/**
 * Takes a copy if one is due: the day's first, or one after changes.
 *
 * @param when `whileOpen` some time after the unlock and every few minutes; `atLock` before the register closes
 * @param begun told before a copy begins
 * @returns whether a copy was taken
 */
export async function backupIfDue(
  open: OpenRegister,
  when: 'whileOpen' | 'atLock',
  begun: () => void = () => undefined,
): Promise<boolean> {
  const reason = await reasonNow(open, when)
  if (reason === null) return false
  begun()
  const { second } = await open.takeCopy(reason)
  const late = when === 'atLock' ? [setTimeout(shareAtLockMs, undefined, { ref: false })] : []
  await Promise.race([second, ...late])
  return true
}

async function reasonNow(open: OpenRegister, when: 'whileOpen' | 'atLock'): Promise<BackupReason | null> {
  const now = utcNow(open.clock)
  const { last, changes } = await open.db.connection().execute(async (held) => {
    const db = readOnly(held)
    return { last: await lastBackup(db), changes: await newestChange(db) }
  })
  const changed = changes > (last?.changes ?? 0)
  if (!backupIsDue({ now, lastAt: last?.at ?? null, changed })) return null
  if (when === 'atLock') return 'atLock'
  return last === null || localDateOf(last.at) !== localDateOf(now) ? 'daily' : 'afterChanges'
}
