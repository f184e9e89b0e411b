import { Refusal } from '../../../../shared/contract/errors'
import type { ChangedRecord } from '../../commands/history/changedRecords'
import type { Door } from '../../commands/runCommand'
import type { ReadDatabase } from '../../database/types'
import { batchRecords, rowOf, type HistoryStretch } from './batchRecords'
import { keptRecords } from './keptRecords'
import { keptWords } from './keptWords'
import { standingRecords } from './standingRecords'

/** How many records are taken back before others get their turn. */
const recordsABreath = 200

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
  const records = await standingRecords(door.db, await batchRecords(door.db, batchId, batch))
  const kept = await keptRecords(door.db, records)
  const words = await keptWords(door.db, [...kept.values()])
  const going = records.filter(({ id }) => !kept.has(id))
  if (kept.size > 0 && !rest)
    throw new Refusal('BATCH_CHANGED_SINCE', { rows: words, removable: going.length })
  for (const [at, record] of going.toReversed().entries()) {
    // One connection, one transaction: rows follow each other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    if (at % recordsABreath === 0) await door.breathe()
    // oxlint-disable-next-line eslint/no-await-in-loop
    await takeBack(door, record, `Import ${batch.number} was undone`)
  }
  await door.write.update('import_batch', batchId, 'latest', { undone_at: door.now, undone_by: userId })
  door.audit({
    action: 'import.undone',
    subject: { kind: 'import_batch', id: batchId },
    detail: { number: batch.number, removed: going.length, kept: kept.size },
  })
  return { removed: going.length, kept: words }
}

async function batchOf(db: ReadDatabase, batchId: string): Promise<HistoryStretch & { number: number }> {
  const batch = await db
    .selectFrom('import_batch')
    .select(['number', 'first_history_seq', 'last_history_seq', 'undone_at'])
    .where('id', '=', batchId)
    .executeTakeFirst()
  if (batch === undefined) throw new Refusal('NOT_FOUND', { what: 'import' })
  if (batch.undone_at !== null) throw new Refusal('WRONG_STATE', { what: 'import', state: 'undone already' })
  return batch
}

async function takeBack({ write, db }: Door, record: ChangedRecord, reason: string): Promise<void> {
  if (record.made) {
    const row = await rowOf(db, record)
    if (row?.withdrawn_at === null) await write.withdraw(record.table, record.id, 'latest', reason)
    return
  }
  const { withdrawn_at: wasWithdrawn, withdrawn_by: _by, withdrawn_reason: _why, ...columns } = record.before
  if (wasWithdrawn === null) {
    // What an import made that was itself undone since stays out.
    if (await isOfUndoneImport(db, record)) return
    await write.bringBack(record.table, record.id, 'latest')
  }
  if (Object.keys(columns).length > 0) await write.update(record.table, record.id, 'latest', columns)
}

async function isOfUndoneImport(db: ReadDatabase, record: ChangedRecord): Promise<boolean> {
  const row = await rowOf(db, record)
  if (typeof row?.import_batch_id !== 'string') return false
  const batch = await db
    .selectFrom('import_batch')
    .select('undone_at')
    .where('id', '=', row.import_batch_id)
    .executeTakeFirst()
  return (batch?.undone_at ?? null) !== null
}
