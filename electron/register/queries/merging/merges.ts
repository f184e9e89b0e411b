import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'
import { childLabels } from '../children/labels'

/** A record that was put together with another one, as the kept one's page shows it. */
interface Merged {
  readonly id: string
  readonly name: string
  readonly at: string
  readonly by: string
  readonly reason: string
}

/** Records that were put together with this one, newest first. */
export async function mergedInto(
  db: ReadDatabase,
  table: 'child' | 'episode',
  keptId: string,
  today: LocalDate,
): Promise<Merged[]> {
  const rows = await db
    .selectFrom(table as 'episode')
    .leftJoin('user', 'user.id', `${table as 'episode'}.withdrawn_by`)
    .select((select) => [
      `${table as 'episode'}.id`,
      `${table as 'episode'}.withdrawn_at as at`,
      `${table as 'episode'}.withdrawn_reason as reason`,
      select.fn.coalesce('user.name', `${table as 'episode'}.withdrawn_by`).as('by'),
    ])
    .where(`${table as 'episode'}.duplicate_of`, '=', keptId)
    .where(`${table as 'episode'}.withdrawn_at`, 'is not', null)
    .orderBy(`${table as 'episode'}.withdrawn_at`, 'desc')
    .execute()
  const names = await namesOf(
    db,
    table,
    rows.map(({ id }) => id),
    today,
  )
  return rows.map(({ id, at, by, reason }) => ({
    id,
    name: names.get(id) ?? '',
    at: at ?? '',
    by: by ?? '',
    reason: reason ?? '',
  }))
}

/** The record a withdrawn one was put together with; null for every other. */
export async function keptInstead(
  db: ReadDatabase,
  table: 'child' | 'episode',
  row: { readonly duplicate_of: string | null },
  today: LocalDate,
): Promise<{ id: string; name: string } | null> {
  const id = row.duplicate_of
  if (id === null) return null
  return { id, name: (await namesOf(db, table, [id], today)).get(id) ?? '' }
}

async function namesOf(
  db: ReadDatabase,
  table: 'child' | 'episode',
  ids: readonly string[],
  today: LocalDate,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  if (table === 'child') {
    const labels = await childLabels(db, ids, today)
    return new Map([...labels].map(([id, { label }]) => [id, label]))
  }
  const rows = await db.selectFrom('episode').select(['id', 'ref']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, ref }) => [id, ref]))
}
