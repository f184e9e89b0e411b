import type { ReadDatabase } from '../database/types'

/** The newest entry of the audit trail: its number, and the hash that holds all entries before it. */
export interface ChainHead {
  readonly entry: number
  readonly hash: string
}

/** The head of the chain as it stands now; null in a register nobody did anything in. */
export async function chainHead(db: ReadDatabase): Promise<ChainHead | null> {
  const row = await db
    .selectFrom('audit')
    .select(['seq as entry', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
