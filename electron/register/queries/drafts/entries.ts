import type { AboutRecord } from '../../../../shared/contract/aboutRecord'
import type { ReadDatabase } from '../../database/types'

/** Where an entry is being written: its page, and the child that page is of. */
export interface EntryPlace {
  readonly about: AboutRecord
  readonly childId: string
}

/** The pages of entries by the ids of their records; a record that is gone has none. */
export async function entryPlaces(
  db: ReadDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EntryPlace>> {
  if (ids.length === 0) return new Map()
  const interviews = await db
    .selectFrom('interview')
    .select(['id', 'child_id'])
    .where('id', 'in', ids)
    .execute()
  const episodes = await db.selectFrom('episode').select(['id', 'child_id']).where('id', 'in', ids).execute()
  const children = await db.selectFrom('child').select('id').where('id', 'in', ids).execute()
  return new Map<string, EntryPlace>([
    ...interviews.map((row) => [row.id, placeOf('interview', row)] as const),
    ...episodes.map((row) => [row.id, placeOf('episode', row)] as const),
    ...children.map(({ id }) => [id, placeOf('child', { id, child_id: id })] as const),
  ])
}

function placeOf(
  kind: AboutRecord['kind'],
  row: { readonly id: string; readonly child_id: string },
): EntryPlace {
  return { about: { kind, id: row.id }, childId: row.child_id }
}
