import { sql } from 'kysely'
import { contract } from '../../../../shared/contract'
import type { CameBack } from '../../../../shared/contract/retention'
import { cameBackAction } from '../../audit/destroyedBefore'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { withLabels } from '../children/labels'
import { viewingAt, type Viewing } from '../viewing'
import { toDestroy } from './blocks'
import { openRequest } from './destructions'

/** Records destroyed before and back from an older copy, until they are destroyed again; longest destroyed first. */
export const cameBack = query(contract.retention.cameBack, async ({ db, now }) =>
  cameBackRows(db, await viewingAt(db, now)),
)

/** Those on whose destruction nothing is decided yet: not asked for, not held, not kept for longer. */
export async function cameBackUndecided(db: ReadDatabase, viewing: Viewing): Promise<number> {
  const rows = await cameBackRows(db, viewing)
  // One put together with another goes with that one.
  const decided = new Set(['held', 'registerHeld', 'keptLonger', 'duplicate'])
  return rows.filter(({ asked, blocks }) => !asked && !blocks.some((block) => decided.has(block))).length
}

async function cameBackRows(db: ReadDatabase, viewing: Viewing): Promise<CameBack[]> {
  const found = await db
    .selectFrom('audit')
    .innerJoin('child', 'child.id', 'audit.subject_id')
    .select([
      'child.id',
      'audit.at',
      sql<string | null>`json_extract("audit"."detail", '$.destroyedAt')`.as('destroyed'),
    ])
    .where('audit.action', '=', cameBackAction)
    .orderBy('destroyed')
    .execute()
  const labelled = await withLabels(db, found, ({ id }) => id, viewing.today)
  const rows: CameBack[] = []
  for (const { row, child } of labelled) {
    const { id, at, destroyed } = row
    // One connection: one after the other; there are few.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const [{ blocks }, asked] = [await toDestroy(db, id, viewing), await openRequest(db, id)]
    rows.push({ child, destroyedAt: destroyed ?? at, blocks, asked: asked !== undefined })
  }
  return rows
}
