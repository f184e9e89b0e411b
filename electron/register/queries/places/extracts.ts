import { contract } from '../../../../shared/contract'
import { query } from '../../rpc/handlers'

/** Lists of homes that were given away, newest first. One whose file never got to its place is left out. */
export const extracts = query(contract.places.extracts, async ({ db }) => {
  const rows = await db
    .selectFrom('homes_extract')
    .innerJoin('return_run', 'return_run.id', 'homes_extract.run_id')
    .leftJoin('user', 'user.id', 'homes_extract.created_by')
    .select([
      'homes_extract.id',
      'homes_extract.created_at',
      'homes_extract.created_by',
      'homes_extract.recipient',
      'homes_extract.basis',
      'homes_extract.homes',
      'return_run.how',
      'return_run.file_name',
      'user.name',
    ])
    .where('homes_extract.withdrawn_at', 'is', null)
    .where('return_run.withdrawn_at', 'is', null)
    .orderBy('homes_extract.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.created_at,
    by: row.name ?? row.created_by,
    recipient: row.recipient,
    basis: row.basis,
    homes: row.homes,
    how: row.how,
    fileName: row.file_name,
  }))
})
