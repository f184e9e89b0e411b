import { connectToCopy, type FileKey } from '../database/connect'
import type { SqliteConnection } from '../database/sqlite'

/** What a copy or a register holds; compared between the two. */
export interface Counts {
  readonly children: number
  readonly episodes: number
  readonly auditEntries: number
}

/** Counts the records people would miss. A register of an older schema may have no such table yet. */
export function countRecords(connection: SqliteConnection): Counts {
  return {
    children: countOf(connection, 'child'),
    episodes: countOf(connection, 'episode'),
    auditEntries: countOf(connection, 'audit'),
  }
}

function countOf(connection: SqliteConnection, table: 'child' | 'episode' | 'audit'): number {
  const known = connection
    .prepare(`select count(*) from sqlite_schema where type = 'table' and name = ?`)
    .pluck()
    .get(table)
  return Number(known) === 0 ? 0 : Number(connection.prepare(`select count(*) from ${table}`).pluck().get())
}

/** Whether every page is readable and every index agrees with its table. */
export function isWhole(connection: SqliteConnection): boolean {
  return connection.pragma('integrity_check', { simple: true }) === 'ok'
}

/** The same, one table after the other, so that the process answers others between them. */
async function isWholeTableByTable(connection: SqliteConnection): Promise<boolean> {
  const tables = connection
    .prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`)
    .pluck()
    .all() as string[]
  for (const table of ['sqlite_schema', ...tables]) {
    if (connection.pragma(`integrity_check("${table}")`, { simple: true }) !== 'ok') return false
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  return true
}

/**
 * Opens a copy with the register's key, checks every page and counts.
 *
 * @throws when it does not open, is not whole, or counts other than the register did
 */
export async function checkCopy(file: string, key: FileKey, expected: Counts): Promise<void> {
  const connection = await connectToCopy(file, key)
  try {
    if (!(await isWholeTableByTable(connection))) throw new Error('The copy is not whole')
    const found = countRecords(connection)
    const same = (Object.keys(expected) as (keyof Counts)[]).every((part) => found[part] === expected[part])
    if (!same) throw new Error('The copy holds other records than the register')
  } finally {
    connection.close()
  }
}
