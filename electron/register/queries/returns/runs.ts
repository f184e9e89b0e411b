import { contract } from '../../../../shared/contract'
import type { ReturnRun } from '../../../../shared/contract/returns'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'

/** Everything that left the register as a file or on paper, newest first. */
async function returnRuns(db: ReadDatabase): Promise<ReturnRun[]> {
  const rows = await db
    .selectFrom('return_run')
    .leftJoin('user', 'user.id', 'return_run.created_by')
    .leftJoin('child', 'child.id', 'return_run.child_id')
    .select([
      'return_run.id',
      'return_run.kind',
      'return_run.year',
      'return_run.created_at',
      'user.name',
      'return_run.file_name',
      'return_run.how',
      'return_run.sha256',
      'return_run.bytes',
      'child.local_ref',
      'return_run.destroyed_on',
    ])
    .where('return_run.withdrawn_at', 'is', null)
    .orderBy('return_run.created_at', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    year: row.year,
    at: row.created_at,
    by: row.name ?? '',
    fileName: row.file_name,
    how: row.how,
    sha256: row.sha256,
    bytes: row.bytes,
    child: row.local_ref,
    destroyedOn: row.destroyed_on,
  }))
}

export const runs = query(contract.returns.runs, async ({ db }) => returnRuns(db))
