import { Refusal } from '../../../../shared/contract/errors'
import type { ReadDatabase } from '../../database/types'
import { oneByOne } from '../oneByOne'
import type { Door } from '../runCommand'
import { changedRecords, type ChangedRecord } from './changedRecords'
import { refuseChangedSince } from './changedSince'
import { withinRules } from './withinRules'

export type CommandLines = Awaited<ReturnType<typeof linesOf>>

/** The history of one command, oldest first. @throws NOT_FOUND */
export async function linesOf(db: ReadDatabase, commandId: string) {
  const lines = await db
    .selectFrom('history')
    .select(['seq', 'table_name', 'record_id', 'version', 'before', 'by_user', 'command', 'undoes'])
    .where('command_id', '=', commandId)
    .orderBy('seq')
    .execute()
  if (lines.length === 0) throw new Refusal('NOT_FOUND', { what: 'change' })
  return lines
}

/**
 * Takes one command back whole: what it made is withdrawn, what it changed gets its old values, both with a history of
 * their own, so that taking back is taken back the same way. Whether somebody may is the caller's to say.
 *
 * @returns the records as the command had left them, in the order it wrote them
 * @throws UNDO_NOT_POSSIBLE, UNDO_CHANGED_SINCE, UNDO_BREAKS_RULE, WRONG_STATE when taken back already
 */
export async function takeBackCommand(
  door: Door,
  commandId: string,
  lines: CommandLines,
): Promise<ChangedRecord[]> {
  const records = changedRecords(lines)
  refuseLostBytes(records)
  await refuseChangedSince(door.db, { commandId, lines, records, now: door.now })
  await withinRules(door, records, async () => {
    door.write.startUndoing(commandId)
    await oneByOne(records.toReversed(), (record) => takeBack(door, record))
  })
  return records
}

/** Papers and photos that were replaced are in history by their hash alone. @throws UNDO_NOT_POSSIBLE */
function refuseLostBytes(records: readonly ChangedRecord[]): void {
  const values = records.flatMap(({ before }) => Object.values(before))
  if (values.some((value) => typeof value === 'object' && value !== null))
    throw new Refusal('UNDO_NOT_POSSIBLE', { reason: 'bytes' })
}

async function takeBack({ db, write }: Door, record: ChangedRecord): Promise<void> {
  const { table, id, made, before } = record
  if (!made) {
    await write.putBack(table, id, before)
    return
  }
  const row = await db
    .selectFrom(table as 'child')
    .select('withdrawn_at')
    .where('id', '=', id)
    .executeTakeFirst()
  if (row?.withdrawn_at === null) await write.withdraw(table, id, 'latest', 'Undone')
}
