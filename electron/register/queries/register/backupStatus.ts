import { contract } from '../../../../shared/contract'
import { lastBackup } from '../../backup/lastBackup'
import { query } from '../../rpc/handlers'
import { readSettings } from '../settings/readSettings'

/** The second place, and when the last verified copy was made. */
export const backupStatus = query(contract.register.backupStatus, async ({ db }) => {
  const { backupPlace } = await readSettings(db)
  return { place: backupPlace, last: await lastBackup(db) }
})
