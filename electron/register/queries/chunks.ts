/** SQLite takes at most 32,766 parameters; far fewer keep each statement small. */
const size = 500

/** Runs a query over many ids, some hundred at a time, and joins what it found. */
export async function inChunks<R>(
  ids: readonly string[],
  read: (some: readonly string[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const found: R[] = []
  for (let at = 0; at < ids.length; at += size) {
    // One connection: the reads follow each other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    found.push(...(await read(ids.slice(at, at + size))))
  }
  return found
}

/** Rows by a key, in the order they came. */
export function groupBy<R>(rows: readonly R[], keyOf: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [row])
    else group.push(row)
  }
  return groups
}

/** Rows of one page. */
const pageSize = 2000

/**
 * Reads a whole table some thousand rows at a time, so that what was read of it can go before the next rows come.
 *
 * @param read the next rows in the order of their ids, after an id and at most so many
 */
export async function* inPages<R extends { readonly id: string }>(
  read: (after: string, most: number) => Promise<readonly R[]>,
): AsyncGenerator<readonly R[]> {
  let after = ''
  for (;;) {
    // One connection: the reads follow each other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const rows = await read(after, pageSize)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    if (rows.length < pageSize) return
    after = last.id
  }
}
