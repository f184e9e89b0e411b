import { z } from 'zod'
import { contract } from '../../../../shared/contract'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'

const detailSchema = z.object({
  expected: z.number(),
  // Entries of the first version said neither how much was there nor who knew.
  found: z.number().default(0),
  knownBy: z.enum(['keyFile', 'thisPc']).default('keyFile'),
})

/** The newest time the register was found to have gone back, until somebody has said why. */
export async function unexplained(db: ReadDatabase) {
  const entry = await newest(db, 'register.wentBack')
  const explained = await newest(db, 'register.wentBackExplained')
  if (entry === undefined || (explained !== undefined && explained.seq > entry.seq)) return null
  return { at: entry.at, ...detailSchema.parse(JSON.parse(entry.detail)) }
}

async function newest(db: ReadDatabase, action: string) {
  return db
    .selectFrom('audit')
    .select(['seq', 'at', 'detail'])
    .where('action', '=', action)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** What every screen says until somebody explains it. */
export const wentBack = query(contract.audit.wentBack, async ({ db }) => unexplained(db))
