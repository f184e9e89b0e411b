import { chainHash } from '../audit/chain'
import { systemActor } from '../audit/appendAudit'
import type { SqliteConnection } from '../database/sqlite'
import { mendReferences, type Mended } from './mendReferences'
import { expectedRows, readWhatCanBeRead } from './readTable'

/** What became of one table. */
export interface SalvagedTable {
  readonly table: string
  readonly read: number
  /** Rows known to have been there that could not be read; null where nothing can say how many there were. */
  readonly lost: number | null
}

export interface SalvagedRows extends Mended {
  readonly tables: readonly SalvagedTable[]
}

interface SchemaEntry {
  readonly type: 'table' | 'index' | 'trigger' | 'view'
  readonly name: string
  readonly sql: string
}

/**
 * Writes every row that can be read into a new database of the same schema: tables and rows first, references mended,
 * then indexes and triggers.
 *
 * @param now UTC
 * @throws what SQLite says when not even the schema can be read
 */
export async function salvageRows(
  damaged: SqliteConnection,
  fresh: SqliteConnection,
  now: string,
): Promise<SalvagedRows> {
  const schema = damaged
    .prepare(`select type, name, sql from sqlite_schema where sql is not null and name not like 'sqlite_%'`)
    .all() as SchemaEntry[]
  const of = (type: SchemaEntry['type']) => schema.filter((entry) => entry.type === type)
  fresh.pragma('foreign_keys = OFF')
  const tables: SalvagedTable[] = []
  for (const { name, sql } of of('table')) {
    fresh.exec(sql)
    tables.push(salvageTable(damaged, fresh, name))
    // oxlint-disable-next-line eslint/no-await-in-loop
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  const mended = mendReferences(fresh, now)
  for (const { sql } of [...of('index'), ...of('trigger'), ...of('view')]) fresh.exec(sql)
  for (const pragma of ['user_version', 'application_id'])
    fresh.pragma(`${pragma} = ${Number(damaged.pragma(pragma, { simple: true }))}`)
  return { tables, ...mended }
}

function salvageTable(damaged: SqliteConnection, fresh: SqliteConnection, table: string): SalvagedTable {
  const expected = expectedRows(damaged, table)
  const columns = (fresh.pragma(`table_info("${table}")`) as { name: string }[]).map(
    ({ name }) => `"${name}"`,
  )
  const places = columns.map(() => '?').join(', ')
  const insert = fresh.prepare(`insert or ignore into "${table}" (${columns.join(', ')}) values (${places})`)
  let read = 0
  fresh.transaction(() =>
    readWhatCanBeRead(damaged, table, ([, ...values]) => {
      read += insert.run(values).changes
    }),
  )()
  return { table, read, lost: expected === null ? null : Math.max(0, expected - read) }
}

/**
 * The trail of a register begins with an entry chained to its id. Where that one was lost another takes its place, and
 * verifying the trail finds the gap after it; either way an entry says what was salvaged.
 *
 * @param now UTC
 */
export function enterSalvage(
  fresh: SqliteConnection,
  registerId: string,
  now: string,
  detail: Readonly<Record<string, number>>,
): void {
  const ends = (order: 'asc' | 'desc') =>
    fresh.prepare(`select seq, hash from audit order by seq ${order} limit 1`).get() as
      { seq: number; hash: string } | undefined
  const first = ends('asc')
  const before = first?.seq === 1 ? ends('desc') : undefined
  const entry = {
    seq: (before?.seq ?? 0) + 1,
    at: now,
    actor_id: systemActor.id,
    actor_name: systemActor.name,
    action: 'register.salvaged',
    subject_kind: null,
    subject_id: null,
    detail: JSON.stringify(detail),
  }
  const previous = before?.hash ?? registerId
  const row = { ...entry, previous_hash: previous, hash: chainHash(entry, previous) }
  const names = Object.keys(row)
  fresh
    .prepare(`insert into audit (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`)
    .run(Object.values(row))
}
