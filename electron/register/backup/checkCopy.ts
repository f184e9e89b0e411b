import { Kysely } from 'kysely'
import { verifyChain } from '../audit/verifyChain'
import { connectToCopy, type FileKey } from '../database/connect'
import { registerDialect } from '../database/dialect'
import { LiveConnection } from '../database/liveConnection'
import type { RegisterSchema } from '../database/schema'
import type { SqliteConnection } from '../database/sqlite'
import { readOnly } from '../database/types'

/** What a copy or a register holds; compared between the two. */
export interface Counts {
  readonly children: number
  readonly episodes: number
  readonly interviews: number
  readonly auditEntries: number
  /** Hash of the newest entry of the audit trail: holds all before it. Empty where there is none. */
  readonly auditHead: string
  /** Number of the newest change of a record; 0 where there is none. */
  readonly changes: number
}

/** Counts the records people would miss. A register of an older schema may have no such table yet. */
export function countRecords(connection: SqliteConnection): Counts {
  return {
    children: countOf(connection, 'child'),
    episodes: countOf(connection, 'episode'),
    interviews: countOf(connection, 'interview'),
    auditEntries: countOf(connection, 'audit'),
    auditHead: headOf(connection),
    changes: changesOf(connection),
  }
}

type Counted = 'child' | 'episode' | 'interview' | 'audit' | 'history'

function has(connection: SqliteConnection, table: Counted): boolean {
  const known = connection
    .prepare(`select count(*) from sqlite_schema where type = 'table' and name = ?`)
    .pluck()
    .get(table)
  return Number(known) > 0
}

function countOf(connection: SqliteConnection, table: Counted): number {
  if (!has(connection, table)) return 0
  return Number(connection.prepare(`select count(*) from ${table}`).pluck().get())
}

/** Children of a copy or a register, by id. */
export function childIds(connection: SqliteConnection): ReadonlySet<string> {
  if (!has(connection, 'child')) return new Set()
  return new Set(connection.prepare('select id from child').pluck().all() as string[])
}

function headOf(connection: SqliteConnection): string {
  if (!has(connection, 'audit')) return ''
  const head = connection.prepare('select hash from audit order by seq desc limit 1').pluck().get()
  return typeof head === 'string' ? head : ''
}

function changesOf(connection: SqliteConnection): number {
  if (!has(connection, 'history')) return 0
  return Number(connection.prepare('select coalesce(max(seq), 0) from history').pluck().get())
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
 * Opens a copy, checks every page, every entry of the audit trail, and counts.
 *
 * @param registerId what the first entry of the trail must be chained to
 * @returns what the copy holds
 * @throws when it does not open, is not whole, or its trail is broken
 */
export async function readCopy(file: string, key: FileKey, registerId: string): Promise<Counts> {
  const connection = await connectToCopy(file, key)
  try {
    if (!(await isWholeTableByTable(connection))) throw new Error('The copy is not whole')
    const db = new Kysely<RegisterSchema>({ dialect: registerDialect(new LiveConnection(connection)) })
    if (has(connection, 'audit') && !(await verifyChain(readOnly(db), registerId)).ok)
      throw new Error('The audit trail of the copy is broken')
    return countRecords(connection)
  } finally {
    connection.close()
  }
}

/**
 * The same, and compares with what the register held when the copy was written.
 *
 * @throws as `readCopy`, and when the copy counts other than the register did
 */
export async function checkCopy(
  file: string,
  key: FileKey,
  registerId: string,
  expected: Counts,
): Promise<void> {
  const found = await readCopy(file, key, registerId)
  const same = (Object.keys(expected) as (keyof Counts)[]).every((part) => found[part] === expected[part])
  if (!same) throw new Error('The copy holds other records than the register')
}
