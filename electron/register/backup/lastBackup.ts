import { z } from 'zod'
import type { ReadDatabase } from '../database/types'
import { backupAction } from './backupShapes'

const detailSchema = z.object({
  file: z.string(),
  children: z.number(),
  episodes: z.number(),
  secondPlace: z.boolean(),
})

/** The newest verified copy, as the audit trail tells of it. */
export interface LastBackup extends z.infer<typeof detailSchema> {
  /** UTC. */
  readonly at: string
}

export async function lastBackup(db: ReadDatabase): Promise<LastBackup | null> {
  const entry = await db
    .selectFrom('audit')
    .select(['at', 'detail'])
    .where('action', '=', backupAction)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return entry === undefined ? null : { at: entry.at, ...detailSchema.parse(JSON.parse(entry.detail)) }
}
