import type { RecordTable } from '../commands/rowShapes'
import { runCommand, type Door, type Writable } from '../commands/runCommand'
import { saveSetting } from '../commands/settings/saveSetting'
import { utcNow } from '../clock'
import type { SqliteConnection } from '../database/sqlite'
import { currentFile } from '../queries/returns/currentFile'
import { demoLa, demoNeighbours } from './demoChild'
import type { DemoRows } from './demoRows'

/** Name of the council no map shows. */
export const demoCouncil = 'Ashcombe Council (made up)'
/** Number of children looked after in the demo council's year: the base of its percentages. */
const demoLookedAfter = 140

/**
 * Writes demo rows into a new register. The one writer besides the door: 200,000 rows through it would take a minute, and
 * made-up children need no history. One audit entry says what was done.
 */
export async function fillDemo(
  register: Writable & { readonly connection: SqliteConnection },
  rows: DemoRows,
): Promise<void> {
  const managed = managedColumns(register)
  const { connection } = register
  withoutReferenceChecks(connection, () => {
    for (const [table, list] of rows.tables()) insertAll(connection, table, list, managed)
  })
  await runCommand(
    register,
    { name: 'demo.fill', permission: 'settings.change' },
    async ({ write, db, audit, now }) => {
      const scope = { write, db }
      await saveSetting(scope, 'laCode', demoLa)
      await saveSetting(scope, 'neighbours', [...demoNeighbours])
      const year = Number(now.slice(0, 4)) + (now.slice(5, 7) >= '04' ? 1 : 0)
      await saveSetting(scope, 'lookedAfterInYear', { [String(year)]: demoLookedAfter })
      await saveSetting(scope, 'responsibleManager', 'Director of Children’s Services (made up)')
      await saveSetting(scope, 'rightsLogs', true)
      await saveSetting(scope, 'recoveryKeepers', { names: ['Nobody', 'Nobody else'], provedAt: now })
      await saveSetting(scope, 'firstStepsTicked', ['colleagues', 'backupPlace', 'council', 'children'])
      await demoReturn({ write, db }, year - 1)
      audit({
        action: 'demo.filled',
        detail: { children: rows.count('child'), episodes: rows.count('episode') },
      })
    },
  )
}

/** Last year's return as it waits for its second person: said to be whole, checked, with a note for DfE. */
async function demoReturn({ write, db }: Pick<Door, 'write' | 'db'>, year: number): Promise<void> {
  const { sha256 } = await currentFile(db, year)
  for (const step of ['complete', 'checked'] as const)
    // oxlint-disable-next-line eslint/no-await-in-loop -- one connection
    await write.insert('return_step', { year, step, sha256 })
  await write.insert('return_note', {
    year,
    note: 'Two homes changed hands in January. Starts and ends of that week come from their own log books.',
  })
}

/**
 * One transaction in which no table must come before another; every reference is checked once, before the commit.
 * (Deferring the checks instead makes SQLite search whole tables at every row: minutes for 30,000 episodes.)
 */
function withoutReferenceChecks(connection: SqliteConnection, write: () => void): void {
  connection.pragma('foreign_keys = OFF')
  try {
    connection.transaction(() => {
      write()
      const broken = connection.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new Error('Demo rows refer to rows that are not there')
    })()
  } finally {
    connection.pragma('foreign_keys = ON')
  }
}

function managedColumns({ session, clock }: Writable): Record<string, string | number> {
  const now = utcNow(clock)
  return {
    created_at: now,
    created_by: session.user.id,
    updated_at: now,
    updated_by: session.user.id,
    version: 1,
    source: 'demo',
  }
}

function insertAll(
  connection: SqliteConnection,
  table: RecordTable,
  rows: readonly object[],
  managed: Record<string, string | number>,
): void {
  const statements = new Map<string, ReturnType<SqliteConnection['prepare']>>()
  for (const row of rows) {
    const columns = { ...managed, ...row }
    const names = Object.keys(columns)
    const key = names.join()
    const statement =
      statements.get(key) ??
      connection.prepare(
        `insert into "${table}" (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map(() => '?').join(', ')})`,
      )
    statements.set(key, statement)
    statement.run(...Object.values(columns))
  }
}
