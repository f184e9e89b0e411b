import type { SqliteConnection } from '../database/sqlite'

/** A row as SQLite gives it: its rowid, then its columns in order. */
export type SalvagedRow = readonly unknown[]

const pageOfRows = 200
/** So many rowids in a row that cannot be read, with no larger one known: the end of the table was lost. */
const mostUnreadable = 20_000

/**
 * Reads what can be read of a table, whatever pages of it are damaged. Where a page fails, the rows are asked for one by
 * one by their number until they can be read again; a row is taken whole or not at all.
 *
 * @param take told of every row that could be read, in the order of their numbers
 */
export function readWhatCanBeRead(
  connection: SqliteConnection,
  table: string,
  take: (row: SalvagedRow) => void,
): void {
  const batch = connection
    .prepare(`select rowid, * from "${table}" where rowid > ? order by rowid limit ${pageOfRows}`)
    .raw()
  const single = connection.prepare(`select rowid, * from "${table}" where rowid = ?`).raw()
  const last = largestKnown(connection, table)
  let after = 0
  let unreadable = 0
  for (;;) {
    const rows = attempt(() => batch.all(after) as unknown[][])
    if (rows !== null) {
      for (const row of rows) take(row)
      if (rows.length < pageOfRows) return
      after = Number(rows.at(-1)?.[0])
      continue
    }
    // Somewhere in the next rows a page fails: one by one as far as a batch would have gone.
    for (let step = 0; step < pageOfRows; step += 1) {
      after += 1
      const found = attempt(() => (single.get(after) as unknown[] | undefined) ?? [])
      unreadable = found === null ? unreadable + 1 : 0
      if (found !== null && found.length > 0) take(found)
      if (last === null ? unreadable > mostUnreadable : after >= last) return
    }
  }
}

/** Largest number of a row, by the table or by any of its indexes; null when none of them can say. */
function largestKnown(connection: SqliteConnection, table: string): number | null {
  const indexes =
    attempt(() => connection.pragma(`index_list("${table}")`) as { name: string; partial: number }[]) ?? []
  const ways = [
    'not indexed',
    ...indexes.filter(({ partial }) => partial === 0).map(({ name }) => `indexed by "${name}"`),
  ]
  const found = ways.flatMap((way) => {
    const largest = attempt(() =>
      connection.prepare(`select max(rowid) from "${table}" ${way}`).pluck().get(),
    )
    return typeof largest === 'number' ? [largest] : []
  })
  return found.length === 0 ? null : Math.max(...found)
}

/** How many rows there should be, by any index that is whole; null when none can say. */
export function expectedRows(connection: SqliteConnection, table: string): number | null {
  const indexes =
    attempt(() => connection.pragma(`index_list("${table}")`) as { name: string; partial: number }[]) ?? []
  for (const { name } of indexes.filter(({ partial }) => partial === 0)) {
    const count = attempt(() =>
      connection.prepare(`select count(*) from "${table}" indexed by "${name}"`).pluck().get(),
    )
    if (typeof count === 'number') return count
  }
  const count = attempt(() => connection.prepare(`select count(*) from "${table}"`).pluck().get())
  return typeof count === 'number' ? count : null
}

/** @returns null where SQLite cannot read what is asked for */
function attempt<R>(read: () => R): R | null {
  try {
    return read()
  } catch {
    return null
  }
}
