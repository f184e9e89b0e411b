import { sql } from 'kysely'
import { scratchKey } from '../host/scratch'
import type { ReadDatabase } from '../database/types'

/** A column through which a table's rows belong to a child: the child itself, or a record that belongs to one. */
interface Link {
  readonly column: string
  readonly to: string
}

/** The tables whose rows belong to children, by their links. */
type Links = ReadonlyMap<string, readonly Link[]>

/** Read from the schema once an unlock, so that a table of a later feature is guarded without anybody's thinking of it. */
export const keptLinks = scratchKey<{ links: Links | null }>('viewer.links', () => ({ links: null }))

/**
 * Finds whose records these are: the children among and behind some ids, whatever table they are of.
 *
 * @param ids UUIDs, which are unique over all tables
 */
export async function childrenBehind(
  db: ReadDatabase,
  kept: { links: Links | null },
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const links = (kept.links ??= await readLinks(db))
  const found = new Set<string>()
  for (const id of ids)
    for (const table of links.keys())
      // One connection: asked one after the other, by primary key.
      // oxlint-disable-next-line eslint/no-await-in-loop
      await follow(db, links, table, id, found)
  return found
}

async function follow(
  db: ReadDatabase,
  links: Links,
  table: string,
  id: string,
  found: Set<string>,
): Promise<void> {
  const columns = links.get(table) ?? []
  const { rows } = await sql<Record<string, string | null>>`
    select ${sql.join([sql.ref('id'), ...columns.map(({ column }) => sql.ref(column))])}
    from ${sql.table(table)} where id = ${id}`.execute(db as never)
  const [row] = rows
  if (row === undefined) return
  if (table === 'child') found.add(id)
  for (const { column, to } of columns) {
    const next = row[column]
    if (typeof next !== 'string') continue
    if (to === 'child') found.add(next)
    // oxlint-disable-next-line eslint/no-await-in-loop
    else await follow(db, links, to, next, found)
  }
}

/** Walks the foreign keys back from the child; a column named child_id counts without one (drafts). */
async function readLinks(db: ReadDatabase): Promise<Links> {
  const { rows } = await sql<{ table: string; column: string; to: string | null }>`
    select m.name as "table", c.name as "column", f."table" as "to"
    from sqlite_master m
    join pragma_table_info(m.name) c
    left join pragma_foreign_key_list(m.name) f on f."from" = c.name
    where m.type = 'table' and exists (select 1 from pragma_table_info(m.name) where name = 'id')`.execute(
    db as never,
  )
  const links = new Map<string, Link[]>([['child', []]])
  for (let grew = true; grew;) {
    const reached = new Set(links.keys())
    const more = rows.filter(({ table, column, to }) => {
      const leads = column === 'child_id' || (to !== null && reached.has(to) && to !== table)
      return leads && table !== 'child' && links.get(table)?.some((link) => link.column === column) !== true
    })
    for (const { table, column, to } of more)
      links.set(table, [...(links.get(table) ?? []), { column, to: to ?? 'child' }])
    grew = more.length > 0
  }
  return links
}
