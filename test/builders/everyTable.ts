import { sql, type RawBuilder } from 'kysely'
import type { OpenRegister } from '../../electron/register/openRegister'
import type { RecordTable } from '../../electron/register/database/schema'
import { randomUUID } from 'node:crypto'

type Db = OpenRegister['db']

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: number
}

/**
 * Puts a row into each of these tables that hangs on the given child, every text column holding the given words: what a
 * feature of tomorrow might write. Made from the schema, so that no table can be forgotten.
 *
 * @param options.alsoOthers tables that hang on no child too
 */
export async function rowInEveryTable(
  db: Db,
  tables: readonly RecordTable[],
  child: { readonly id: string; readonly words: string },
  { alsoOthers = false } = {},
): Promise<void> {
  const made = new Map<string, string>([['child', child.id]])
  const left = new Set<RecordTable>(tables.filter((table) => table !== 'child'))
  for (let grew = true; grew && left.size > 0;) {
    grew = false
    for (const table of left) {
      const row = await rowOf(db, table, made, child.words, alsoOthers)
      if (row === null) continue
      const names = Object.keys(row).map((name) => sql.ref(name))
      const values: RawBuilder<unknown>[] = Object.values(row).map((value) => sql`${value}`)
      await sql`insert into ${sql.table(table)} (${sql.join(names)}) values (${sql.join(values)})`.execute(db)
      made.set(table, String(row['id']))
      left.delete(table)
      grew = true
    }
  }
  if (left.size > 0) throw new Error(`No row could be made in ${[...left].join(', ')}`)
}

/** Null where nothing it could hang on is there yet. */
async function rowOf(
  db: Db,
  table: string,
  made: ReadonlyMap<string, string>,
  words: string,
  alsoOthers: boolean,
): Promise<Record<string, unknown> | null> {
  const columns = await sql<Column>`select name, type, "notnull" from pragma_table_info(${table})`.execute(db)
  const links = await sql<{ from: string; table: string }>`
    select "from", "table" from pragma_foreign_key_list(${table})`.execute(db)
  const {
    rows: [schema],
  } = await sql<{ sql: string }>`
    select sql from sqlite_schema where type = 'table' and name = ${table}`.execute(db)
  const allowed = oneOf(schema?.sql ?? '')
  const link = new Map(links.rows.map((each) => [each.from, each.table]))
  const row: Record<string, unknown> = {}
  for (const { name, type, notnull } of columns.rows) {
    const target = link.get(name)
    if (target !== undefined) {
      const id = made.get(target) ?? (await anyId(db, target))
      if (id === null && notnull === 1) return null
      row[name] = id
    } else if (type === 'INTEGER' && (await isUnique(db, table, name))) row[name] = 999_999
    else row[name] = valueOf(name, type, allowed.get(name), words)
  }
  const hangs = [...link.values()].some((target) => made.has(target))
  return hangs || alsoOthers ? row : null
}

async function isUnique(db: Db, table: string, column: string): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`
    select part.name from pragma_index_list(${table}) as list, pragma_index_info(list.name) as part
    where list."unique" = 1 and part.name = ${column}`.execute(db)
  return rows.length > 0
}

async function anyId(db: Db, table: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)} limit 1`.execute(db)
  return rows[0]?.id ?? null
}

function valueOf(name: string, type: string, allowed: string | undefined, words: string): unknown {
  if (name === 'id') return randomUUID()
  if (name.startsWith('withdrawn_') || name === 'import_batch_id') return null
  if (allowed !== undefined) return allowed
  if (type === 'INTEGER') return 1
  if (type === 'BLOB') return Buffer.from(words)
  return words
}

/** The last of the words a column may hold, by column. */
function oneOf(definition: string): Map<string, string> {
  const found = definition.matchAll(/check \("(\w+)" in \(([^)]*)\)\)/g)
  return new Map(
    [...found].map(([, name = '', list = '']) => [name, list.split(', ').at(-1)?.slice(1, -1) ?? '']),
  )
}
