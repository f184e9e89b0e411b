import { references } from '../../database/references'
import type { RecordTable } from '../../database/schema'
import type { ReadDatabase } from '../../database/types'
import { inChunks } from '../../queries/chunks'
import { goesWithChild } from './whatGoes'

/** Rows that go, by table. */
export type GoingRows = ReadonlyMap<RecordTable, ReadonlySet<string>>

/**
 * Every row that goes with a child: those that name the child, those that name one of them, and so on outwards. Records
 * of the same child that were put together with this one go too.
 *
 * @param refs the council's identifiers of the child: rows of files that name it by them and by no reference go as well
 */
export async function goingRows(
  db: ReadDatabase,
  childId: string,
  refs: readonly string[],
): Promise<GoingRows> {
  const links = (await references(db)).filter(
    ({ table, target }) => goesWithChild(table) && goesWithChild(target),
  )
  const going = new Map<RecordTable, Set<string>>([['child', new Set([childId])]])
  let added: { readonly table: RecordTable; readonly ids: readonly string[] }[] = [
    { table: 'child', ids: [childId] },
    ...(await byReference(db, refs, going)),
  ]
  while (added.length > 0) {
    const next: typeof added = []
    for (const { table: target, ids } of added)
      for (const { table, column } of links.filter((link) => link.target === target)) {
        // One connection: one after the other.
        // oxlint-disable-next-line eslint/no-await-in-loop
        const found = await naming(db, table, column, ids)
        const fresh = keepNew(going, table, found)
        if (fresh.length > 0) next.push({ table, ids: fresh })
      }
    added = next
  }
  return going
}

/** Rows of the council's own files that name the child by its identifier alone. */
async function byReference(db: ReadDatabase, refs: readonly string[], going: Map<RecordTable, Set<string>>) {
  const added: { table: RecordTable; ids: string[] }[] = []
  for (const table of ['missing_file_row', 'return_note'] as const) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one connection
    const rows = await inChunks(refs, (some) =>
      db
        .selectFrom(table)
        .select('id')
        .where('child_ref', 'in', some)
        .where('child_id', 'is', null)
        .execute(),
    )
    const ids = keepNew(
      going,
      table,
      rows.map(({ id }) => id),
    )
    added.push({ table, ids })
  }
  return added
}

/** One shape for all tables inside this file. */
async function naming(
  db: ReadDatabase,
  table: RecordTable,
  column: string,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await inChunks(ids, (some) =>
    db
      .selectFrom(table as 'offer')
      .select('id')
      .where(column as 'interview_id', 'in', some)
      .execute(),
  )
  return rows.map(({ id }) => id)
}

function keepNew(going: Map<RecordTable, Set<string>>, table: RecordTable, ids: readonly string[]): string[] {
  const known = going.get(table) ?? new Set<string>()
  const fresh = ids.filter((id) => !known.has(id))
  for (const id of fresh) known.add(id)
  going.set(table, known)
  return fresh
}

/** Every id that goes, of whatever table. */
export function allIds(going: GoingRows): ReadonlySet<string> {
  return new Set([...going.values()].flatMap((ids) => [...ids]))
}
