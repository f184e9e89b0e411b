import type { ReadDatabase } from '../../database/types'
import type { Interviewer } from './facts'

/** The interviewer a row names; null when none is recorded. */
export async function workerOf(db: ReadDatabase, workerId: string | null): Promise<Interviewer | null> {
  if (workerId === null) return null
  const row = await db
    .selectFrom('worker')
    .select(['name', 'organisation', 'type'])
    .where('id', '=', workerId)
    .executeTakeFirst()
  return row ?? null
}
