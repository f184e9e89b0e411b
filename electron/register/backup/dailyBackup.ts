import { localDateOf } from '../../../shared/domain/time/london'
import { utcNow } from '../clock'
import { readOnly } from '../database/types'
import type { OpenRegister } from '../openRegister'
import type { UnexpectedLog } from '../rpc/errors'
import { lastBackup } from './lastBackup'

/** Takes the day's copy unless there is one of today. What fails is logged; the page shows when the last one was. */
export function takeDailyBackup(open: OpenRegister, log: UnexpectedLog): void {
  backupIfDue(open).catch((error: unknown) => log('daily backup', error))
}

/** Whether a copy was taken now. */
export async function backupIfDue(open: OpenRegister): Promise<boolean> {
  const last = await lastBackup(readOnly(open.db))
  if (last !== null && localDateOf(last.at) === localDateOf(utcNow(open.clock))) return false
  await open.takeBackup('daily')
  return true
}
