import { contract } from '../../../../shared/contract'
import type { ImportBatch } from '../../../../shared/contract/exchange'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'

/** Every import, newest first. */
export async function importBatches(db: ReadDatabase): Promise<ImportBatch[]> {
  const rows = await db
    .selectFrom('import_batch')
    .leftJoin('user', 'user.id', 'import_batch.created_by')
    .select([
      'import_batch.id',
      'import_batch.number',
      'import_batch.kind',
      'import_batch.year',
      'import_batch.created_at',
      'user.name',
      'import_batch.files',
      'import_batch.counts',
      'import_batch.undone_at',
    ])
    .orderBy('import_batch.number', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind,
    year: row.year,
    at: row.created_at,
    by: row.name ?? '',
    files: (JSON.parse(row.files) as { name: string }[]).map(({ name }) => name),
    counts: JSON.parse(row.counts) as Record<string, number>,
    undoneAt: row.undone_at,
  }))
}

export const batches = query(contract.exchange.batches, async ({ db }) => importBatches(db))
