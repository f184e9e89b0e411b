import type { FoundOfConcern } from '../../../../shared/contract/finding'
import type { ReadDatabase } from '../../database/types'

/** People of concern as a search shows them, in the order of the ids: their names, and nothing of any child. */
export async function foundOfConcern(db: ReadDatabase, ids: readonly string[]): Promise<FoundOfConcern[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'also_called'])
    .where('id', 'in', ids)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row === undefined
      ? []
      : [{ id, name: row.name, alsoCalled: row.also_called?.replaceAll('\n', ', ') ?? null }]
  })
}
