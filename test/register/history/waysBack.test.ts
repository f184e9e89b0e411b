import { expect, test } from 'vitest'
import type { RecordTable } from '../../../electron/register/database/schema'
import { changesInWords } from '../../../electron/register/queries/history/historyColumns'
import {
  canPutBackColumn,
  standingColumns,
  wayBackOf,
  waysBack,
} from '../../../electron/register/queries/history/waysBack'
import { recordNoun } from '../../../shared/text/recordNouns'
import { openedRegister } from '../../builders/register'

/** Tables of records as the migrations made them, with their columns. */
async function recordTables(): Promise<Map<string, string[]>> {
  const { open } = await openedRegister()
  const rows = open.connection
    .prepare(
      `select m.name as "table", c.name as "column" from sqlite_schema m join pragma_table_info(m.name) c
       where m.type = 'table' order by m.name, c.cid`,
    )
    .all() as { table: string; column: string }[]
  const tables = new Map<string, string[]>()
  for (const { table, column } of rows) tables.set(table, [...(tables.get(table) ?? []), column])
  return new Map([...tables].filter(([, columns]) => columns.includes('withdrawn_at')))
}

test('somebody decided of every table of records whether its earlier values go back', async () => {
  expect(Object.keys(waysBack).toSorted()).toEqual([...(await recordTables()).keys()].toSorted())
})

/** A time stands in two columns and is told as one; what the writer fills is told as who and when. */
const written = new Set(['created_at', 'created_by', 'updated_at', 'updated_by', 'version'])

test('every column that can be put back is told in the history, with words', async () => {
  const untold: string[] = []
  for (const [table, columns] of await recordTables()) {
    if ('stays' in wayBackOf(table)) continue
    for (const column of columns) {
      if (written.has(column) || !canPutBackColumn(table, column, null) || isOnlyHalf(column)) continue
      const changed = standingColumns.includes(column) ? standingColumns : [column]
      const before = Object.fromEntries(columns.map((each) => [each, null]))
      const after = { ...before, ...Object.fromEntries(changed.map((each) => [each, 1])) }
      const told = changesInWords({ table, before, after, changed }, new Map([['1', 'a name']]))
      if (told.length === 0) untold.push(`${table}.${column}`)
    }
  }
  expect(untold).toEqual([])
})

/** `left_precision` is told with `left_at`, whether a record stands by its reason. */
function isOnlyHalf(column: string): boolean {
  return column.endsWith('_precision') || column === 'withdrawn_at' || column === 'withdrawn_by'
}

test('people have a word for every record of which something can be put back', () => {
  const nameless = (Object.keys(waysBack) as RecordTable[]).filter(
    (table) =>
      !('stays' in waysBack[table]) &&
      recordNoun(table) === table.replaceAll('_', ' ') &&
      table.includes('_'),
  )
  expect(nameless).toEqual([])
})
