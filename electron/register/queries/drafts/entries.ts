import type { ReadDatabase } from '../../database/types'

/** Records with a page of their own that is a child's. */
const tables = ['interview', 'episode', 'meeting'] as const

/** The children whose records entries are about, by the ids of the records; one of no child has none. */
export async function childrenOfEntries(
  db: ReadDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const children = await db.selectFrom('child').select('id').where('id', 'in', ids).execute()
  const found = new Map(children.map(({ id }) => [id, id]))
  for (const table of tables) {
    // One connection: asked one after the other, by primary key.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const rows = await db.selectFrom(table).select(['id', 'child_id']).where('id', 'in', ids).execute()
    for (const { id, child_id } of rows) found.set(id, child_id)
  }
  return found
}
