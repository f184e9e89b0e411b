import { contract } from '../../../../shared/contract'
import { backupStanding } from '../../../../shared/domain/backup/standing'
import { lastBackup, lastBackupElsewhere } from '../../backup/lastBackup'
import { query } from '../../rpc/handlers'
import { readSettings } from '../settings/readSettings'

/** The second place, when the last verified copies were made, and how well that protects the register. */
export const backupStatus = query(contract.register.backupStatus, async ({ db, now }) => {
  const { backupPlace, backupReminderDays: reminderDays } = await readSettings(db)
  const last = await lastBackup(db)
  const lastElsewhereAt = (await lastBackupElsewhere(db))?.at ?? null
  const standing = backupStanding({ now, lastAt: last?.at ?? null, lastElsewhereAt, reminderDays })
  return { place: backupPlace, last, lastElsewhereAt, standing }
})
