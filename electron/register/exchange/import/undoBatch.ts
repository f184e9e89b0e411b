import { Refusal } from '../../../../shared/contract/errors'
import type { Door } from '../../commands/runCommand'
import type { RecordTable } from '../../commands/rowShapes'
import type { ReadDatabase } from '../../database/types'

/** What one import did to one record, read from the history it left. */
interface BatchRecord {
  readonly table: RecordTable
  readonly id: string
  readonly made: boolean
  /** Version after the import. */
  version: number
  /** Columns as they were before the import. */
  readonly before: Record<string, unknown>
}

type AnyRow = { version: number; withdrawn_at: string | null } & Record<string, unknown>

/** Records that hang on a child or an episode: what must be gone before they can go. */
const children: readonly (readonly [RecordTable, 'child_id' | 'episode_id'])[] = [
  ['episode', 'child_id'],
  ['interview', 'child_id'],
  ['action', 'child_id'],
  ['meeting', 'child_id'],
  ['share', 'child_id'],
  ['contact', 'child_id'],
  ['child_flag', 'child_id'],
  ['child_alias', 'child_id'],
  ['placement', 'child_id'],
  ['status_period', 'child_id'],
  ['care_episode', 'child_id'],
  ['document', 'child_id'],
  ['interview_episode', 'episode_id'],
  ['notification', 'episode_id'],
  ['episode_grade', 'episode_id'],
  ['episode_type_history', 'episode_id'],
]

/**
 * Takes back what an import wrote: records it made are withdrawn, records it changed get their old values. Records
 * changed since, and those something newer hangs on, are kept: they are listed, and with `rest` all others are undone.
 *
 * @throws Refusal BATCH_CHANGED_SINCE where some must be kept and `rest` was not asked for; WRONG_STATE when undone already
 */
export async function undoBatch(
  door: Door,
  userId: string,
  batchId: string,
  rest: boolean,
): Promise<{ removed: number; kept: string[] }> {
  const batch = await batchOf(door.db, batchId)
  const records = await recordsOf(door.db, batch, batchId)
  const kept = await keptRecords(door.db, records)
  const words = await wordsFor(door.db, [...kept.values()])
  const going = records.filter(({ id }) => !kept.has(id))
  if (kept.size > 0 && !rest)
    throw new Refusal('BATCH_CHANGED_SINCE', { rows: words, removable: going.length })
  for (const record of going.toReversed())
    // One connection, one transaction: rows follow each other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    await takeBack(door, record, `Import ${batch.number} was undone`)
  await door.write.update('import_batch', batchId, 'latest', { undone_at: door.now, undone_by: userId })
  door.audit({
    action: 'import.undone',
    subject: { kind: 'import_batch', id: batchId },
    detail: { number: batch.number, removed: going.length, kept: kept.size },
  })
  return { removed: going.length, kept: words }
}

interface Batch {
  readonly number: number
  readonly first_history_seq: number
  readonly last_history_seq: number
}

async function batchOf(db: ReadDatabase, batchId: string): Promise<Batch> {
  const batch = await db
    .selectFrom('import_batch')
    .select(['number', 'first_history_seq', 'last_history_seq', 'undone_at'])
    .where('id', '=', batchId)
    .executeTakeFirst()
  if (batch === undefined) throw new Refusal('NOT_FOUND', { what: 'import_batch' })
  if (batch.undone_at !== null) throw new Refusal('WRONG_STATE', { what: 'import_batch', state: 'undone' })
  return batch
}

async function recordsOf(db: ReadDatabase, batch: Batch, batchId: string): Promise<BatchRecord[]> {
  const entries = await db
    .selectFrom('history')
    .select(['table_name', 'record_id', 'version', 'before'])
    .where('seq', '>=', batch.first_history_seq)
    .where('seq', '<=', batch.last_history_seq)
    .where('record_id', '!=', batchId)
    .orderBy('seq')
    .execute()
  const records = new Map<string, BatchRecord>()
  for (const { table_name, record_id, version, before } of entries) {
    const held = records.get(record_id)
    const columns = before === null ? {} : (JSON.parse(before) as Record<string, unknown>)
    if (held) {
      held.version = version
      for (const [column, value] of Object.entries(columns))
        if (!(column in held.before)) held.before[column] = value
    } else
      records.set(record_id, {
        table: table_name as RecordTable,
        id: record_id,
        made: before === null,
        version,
        before: columns,
      })
  }
  return [...records.values()]
}

/** Changed since, or something that stays hangs on it; found again and again until nothing more has to stay. */
async function keptRecords(
  db: ReadDatabase,
  records: readonly BatchRecord[],
): Promise<ReadonlyMap<string, BatchRecord>> {
  const byId = new Map(records.map((record) => [record.id, record]))
  const kept = new Map<string, BatchRecord>()
  for (const record of records) {
    // oxlint-disable-next-line eslint/no-await-in-loop
    const row = await rowOf(db, record)
    if (row?.version !== record.version) kept.set(record.id, record)
  }
  for (const [table, column] of children) {
    // oxlint-disable-next-line eslint/no-await-in-loop
    for (const { id, owner } of await dependants(db, table, column)) {
      const parent = byId.get(owner)
      if (parent?.made === true && (!byId.has(id) || kept.has(id))) kept.set(owner, parent)
    }
  }
  // An episode kept by what hangs on it keeps its child as well; children come first in the list, so once more.
  for (const { id, owner } of await dependants(db, 'episode', 'child_id')) {
    const parent = byId.get(owner)
    if (parent?.made === true && kept.has(id)) kept.set(owner, parent)
  }
  return kept
}

async function rowOf(db: ReadDatabase, { table, id }: BatchRecord): Promise<AnyRow | undefined> {
  const row = await db
    .selectFrom(table as 'child')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row
}

async function dependants(
  db: ReadDatabase,
  table: RecordTable,
  column: 'child_id' | 'episode_id',
): Promise<{ id: string; owner: string }[]> {
  const rows = await db
    .selectFrom(table as 'episode_grade')
    .select(['id', `${column as 'episode_id'} as owner`])
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.flatMap(({ id, owner }) => (owner === null ? [] : [{ id, owner }]))
}

/** What is kept, by name: children and episodes by their references, the rest with the child they belong to. */
async function wordsFor(db: ReadDatabase, kept: readonly BatchRecord[]): Promise<string[]> {
  const words: string[] = []
  for (const record of kept.slice(0, mostListed)) {
    // oxlint-disable-next-line eslint/no-await-in-loop
    const row = await rowOf(db, record)
    // oxlint-disable-next-line eslint/no-await-in-loop
    words.push(row === undefined ? nounOf(record) : `${nounOf(record)} ${await nameOf(db, row)}`)
  }
  if (kept.length > mostListed) words.push(`… and ${kept.length - mostListed} more`)
  return words
}

const mostListed = 200

const nouns: Readonly<Record<string, string>> = {
  child: 'Child',
  care_episode: 'Care episode of child',
  placement: 'Placement of child',
  status_period: 'Care status of child',
  episode: 'Episode',
  missing_file_row: 'Row of the file, child',
  child_identifier: 'Identifier of child',
}

function nounOf({ table }: BatchRecord): string {
  return nouns[table] ?? table
}

async function nameOf(db: ReadDatabase, row: AnyRow): Promise<string> {
  if (typeof row.ref === 'string') return row.ref
  if (typeof row.local_ref === 'string') return row.local_ref
  if (typeof row.child_id !== 'string') return ''
  const child = await db
    .selectFrom('child')
    .select('local_ref')
    .where('id', '=', row.child_id)
    .executeTakeFirst()
  return child?.local_ref ?? ''
}

async function takeBack({ write, db }: Door, record: BatchRecord, reason: string): Promise<void> {
  if (record.made) {
    const row = await rowOf(db, record)
    if (row?.withdrawn_at === null) await write.withdraw(record.table, record.id, 'latest', reason)
    return
  }
  const { withdrawn_at: wasWithdrawn, withdrawn_by: _by, withdrawn_reason: _why, ...columns } = record.before
  if (wasWithdrawn === null) await write.bringBack(record.table, record.id, 'latest')
  if (Object.keys(columns).length > 0) await write.update(record.table, record.id, 'latest', columns)
}
