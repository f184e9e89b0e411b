import { contract } from '../../../../shared/contract'
import type { HistoryEntry } from '../../../../shared/contract/history'
import type { Permission } from '../../../../shared/contract/permissions'
import type { Instant } from '../../../../shared/domain/time/instant'
import type { StaysCode } from '../../../../shared/text/staysWords'
import type { RecordTable } from '../../database/schema'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { ownAuthority } from '../authorityName'
import { readSettings } from '../settings/readSettings'
import { changesInWords, type NamesById, type RecordChange } from './historyColumns'
import { recordWithParts } from './historyParts'
import { mayReadHistory } from './readableHistory'
import { recordWords } from './recordWords'
import { wayBackOf } from './waysBack'
import { whyItStays } from './whyItStays'

/** Who changed what of a record and its parts, newest first, in the words of the forms. */
export const recordHistory = query(
  contract.history.ofRecord,
  async ({ input, db, session, now }) => {
    const found = await historyInWords(db, input.recordId, now)
    const entries = found.filter(({ table }) => mayReadHistory(table, session.permissions))
    const stays = await staysOf(db, entries)
    return entries.map((entry) =>
      withWaysBack(entry, stays.get(entry.record.id) ?? null, session.permissions),
    )
  },
  {
    about: ({ recordId }) => ({
      action: 'history.viewed',
      subject: { kind: 'record', id: recordId },
    }),
  },
)

type TableEntry = Omit<HistoryEntry, 'canPutBack' | 'record'> & {
  readonly record: Omit<HistoryEntry['record'], 'stays'>
  readonly table: string
  readonly commandId: string | null
}

/** What of an entry this person may put back; why not is said to whoever otherwise might. */
function withWaysBack(
  { table, commandId: _command, ...entry }: TableEntry,
  stays: StaysCode | null,
  permissions: ReadonlySet<Permission>,
): HistoryEntry {
  const way = wayBackOf(table)
  const allowed = 'stays' in way || permissions.has(way.permission)
  const may = allowed && stays === null
  const { version, versionNow } = entry.record
  return {
    ...entry,
    record: { ...entry.record, stays: allowed ? stays : null },
    canPutBack: may && version < versionNow,
    changes: may ? entry.changes : entry.changes.map((change) => ({ ...change, columns: [] })),
  }
}

/** Of each record in a history, why its earlier values stay where they are; nothing for those that go back. */
async function staysOf(
  db: ReadDatabase,
  entries: readonly TableEntry[],
): Promise<ReadonlyMap<string, StaysCode>> {
  // A record that never changed has nothing to go back to, and nobody looks for it.
  const changed = entries.filter(({ record }) => record.versionNow > 1)
  const tables = new Map(changed.map(({ record, table }) => [record.id, table]))
  const found = new Map<string, StaysCode>()
  for (const [id, table] of tables) {
    // One connection: records are looked at one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const stays = await whyItStays(db, { table, id })
    if (stays !== null) found.set(id, stays)
  }
  return found
}

/** The same with the table and the command of each entry, for what shows one command's changes beside its record. */
export async function historyInWords(
  db: ReadDatabase,
  recordId: string,
  now: Instant,
): Promise<TableEntry[]> {
  const rows = await db
    .selectFrom('history')
    .leftJoin('user', 'user.id', 'history.by_user')
    .select([
      'table_name',
      'record_id',
      'history.version',
      'at',
      'by_user',
      'command',
      'command_id',
      'before',
      'after',
      'user.name',
    ])
    .where('record_id', 'in', await recordWithParts(db, recordId))
    .orderBy('seq')
    .execute()
  const names = await namesOf(db, recordId)
  const parts = await partsInWords(db, rows, recordId, now)
  const newest = new Map(rows.map((row) => [row.record_id, row.version]))
  const states = new Map<string, Values>()
  return rows
    .map((row) => {
      const versionNow = newest.get(row.record_id) ?? row.version
      return {
        at: row.at,
        by: row.name ?? row.by_user,
        command: row.command,
        commandId: row.command_id,
        record: {
          id: row.record_id,
          what: parts.get(row.record_id) ?? null,
          version: row.version,
          versionNow,
        },
        table: row.table_name,
        changes: changesInWords(replay(states, row), names).map((change) => ({
          ...change,
          columns: [...change.columns],
        })),
      }
    })
    .filter(({ changes }) => changes.length > 0)
    .toReversed()
}

/** What the parts of a record are called; the record itself needs no name on its own page. */
async function partsInWords(
  db: ReadDatabase,
  rows: readonly { readonly table_name: string; readonly record_id: string }[],
  recordId: string,
  now: Instant,
): Promise<ReadonlyMap<string, string>> {
  const tables = new Map(rows.map((row) => [row.record_id, row.table_name]))
  tables.delete(recordId)
  const words = new Map<string, string>()
  for (const [id, table] of tables)
    // One connection: records are read one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    words.set(id, await recordWords(db, { table: table as RecordTable, id }, now))
  return words
}

type Values = Record<string, string | number | null>

/**
 * History keeps the changed columns alone; walking it from the start gives each change its whole record. The history of
 * a record may begin with a change: the rows of a made-up register were written without one.
 */
function replay(
  states: Map<string, Values>,
  row: { table_name: string; record_id: string; before: string | null; after: string },
): RecordChange {
  const known = states.get(row.record_id) ?? null
  const before = row.before === null ? known : { ...known, ...(JSON.parse(row.before) as Values) }
  const changes = JSON.parse(row.after) as Values
  const after = { ...before, ...changes }
  states.set(row.record_id, after)
  return { table: row.table_name, before, after, changed: Object.keys(changes) }
}

async function namesOf(db: ReadDatabase, recordId: string): Promise<NamesById> {
  const workers = await db.selectFrom('worker').select(['id', 'name']).execute()
  const places = await db.selectFrom('place').select(['id', 'name']).execute()
  const persons = await db.selectFrom('person').select(['id', 'name']).execute()
  const covered = await db
    .selectFrom('interview_episode')
    .innerJoin('episode', 'episode.id', 'interview_episode.episode_id')
    .select(['episode.id', 'episode.ref as name'])
    .where('interview_episode.interview_id', '=', recordId)
    .execute()
  const known = [...workers, ...places, ...persons, ...covered].map(({ id, name }) => [id, name] as const)
  return new Map([...known, ...ownAuthority(await readSettings(db))])
}
