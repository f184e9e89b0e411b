import { sql } from 'kysely'
import { z } from 'zod'
import { contract } from '../../../../shared/contract'
import { testedCopy, type TestedCopy } from '../../../../shared/contract/register'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'

const detailSchema = z.object({ copies: z.array(testedCopy) })

/** A test of the backups, as the audit trail tells of it. */
export interface BackupTest {
  /** Number of its entry in the audit trail. */
  readonly entry: number
  /** UTC. */
  readonly at: string
  readonly by: string
  readonly copies: readonly TestedCopy[]
}

/** The newest test; null before the first. */
export async function newestTest(db: ReadDatabase): Promise<BackupTest | null> {
  const entry = await db
    .selectFrom('audit')
    .select(['seq', 'at', 'actor_name', 'detail'])
    .where(sql<boolean>`action = 'backup.tested'`)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (entry === undefined) return null
  const { copies } = detailSchema.parse(JSON.parse(entry.detail))
  return { entry: entry.seq, at: entry.at, by: entry.actor_name, copies }
}

/** When the backups were last tested, and whether all was well. */
export const lastTest = query(contract.register.lastTest, async ({ db }) => {
  const test = await newestTest(db)
  return test === null ? null : { at: test.at, good: test.copies.every(({ outcome }) => outcome === 'good') }
})
