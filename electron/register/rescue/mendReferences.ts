import type { SqliteConnection } from '../database/sqlite'

interface Violation {
  readonly table: string
  readonly rowid: number
  readonly parent: string
  readonly fkid: number
}

/** What was done so that every record leads to records that are there. */
export interface Mended {
  /** Children made anew with nothing but their id, because something hangs on them. */
  readonly childrenMadeAnew: number
  /** Records left out because what they hang on is lost. */
  readonly leftOut: number
}

/** Each round may loosen what hangs on the round before; no chain of records is longer. */
const mostRounds = 20

/**
 * Mends references to records that were lost: a child is made anew, so that its episodes stay; another reference is
 * emptied where it may be; a record that is nothing without what is lost is left out. An update of the schema checks
 * every reference and would refuse the register otherwise.
 *
 * @param now UTC
 */
export function mendReferences(connection: SqliteConnection, now: string): Mended {
  let [childrenMadeAnew, leftOut] = [0, 0]
  for (let round = 0; round < mostRounds; round += 1) {
    const violations = connection.pragma('foreign_key_check') as Violation[]
    if (violations.length === 0) break
    for (const violation of violations) {
      const column = columnOf(connection, violation)
      const [id] = valueOf(connection, violation.table, violation.rowid, column)
      if (violation.parent === 'child' && typeof id === 'string') {
        childrenMadeAnew += makeChild(connection, id, now)
      } else if (mayBeEmpty(connection, violation.table, column)) {
        connection
          .prepare(`update "${violation.table}" set "${column}" = null where rowid = ?`)
          .run(violation.rowid)
      } else {
        leftOut += connection
          .prepare(`delete from "${violation.table}" where rowid = ?`)
          .run(violation.rowid).changes
      }
    }
  }
  return { childrenMadeAnew, leftOut }
}

function columnOf(connection: SqliteConnection, { table, fkid }: Violation): string {
  const keys = connection.pragma(`foreign_key_list("${table}")`) as { id: number; from: string }[]
  return keys.find(({ id }) => id === fkid)?.from ?? 'id'
}

function valueOf(connection: SqliteConnection, table: string, rowid: number, column: string): unknown[] {
  const found = connection.prepare(`select "${column}" from "${table}" where rowid = ?`).pluck().get(rowid)
  return found === undefined ? [] : [found]
}

function mayBeEmpty(connection: SqliteConnection, table: string, column: string): boolean {
  const columns = connection.pragma(`table_info("${table}")`) as {
    name: string
    notnull: number
    pk: number
  }[]
  const found = columns.find(({ name }) => name === column)
  return found !== undefined && found.notnull === 0 && found.pk === 0
}

function makeChild(connection: SqliteConnection, id: string, now: string): number {
  return connection
    .prepare(
      `insert or ignore into child (id, described_as, dob_precision, created_at, created_by, updated_at, updated_by, version, source)
       values (?, 'Record lost when the register was damaged', 'unknown', ?, 'system', ?, 'system', 1, 'recorded')`,
    )
    .run(id, now, now).changes
}
