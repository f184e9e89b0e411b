import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { plural } from '../../../../shared/text/plural'
import type { ReadDatabase } from '../../database/types'
import { recordWords } from '../../queries/history/recordWords'
import { callMeta } from '../../rpc/callMeta'
import { command } from '../../rpc/handlers'
import type { Session } from '../../session'
import { oneByOne } from '../oneByOne'
import { requirePermission, type Door } from '../runCommand'
import { changedRecords, type ChangedRecord } from './changedRecords'
import { refuseChangedSince } from './changedSince'
import { touchedBy } from './touched'
import { withinRules } from './withinRules'

/**
 * Takes back one command of one's own, whole or not at all. What it made is withdrawn, what it changed gets its old
 * values, both with a history of their own; so undoing is undone the same way. Own commands of any day may be taken
 * back, with the permission they needed, as long as nobody has changed what they left.
 */
export const undo = command(contract.history.undo, async (scope) => {
  const { input, db, write, audit, session, now } = scope
  const lines = await linesOf(db, input.commandId)
  await requireOwn(db, session, lines)
  const records = changedRecords(lines)
  refuseLostBytes(records)
  await refuseChangedSince(db, { commandId: input.commandId, lines, records, now })
  await withinRules(scope, records, async () => {
    write.startUndoing(input.commandId)
    await oneByOne(records.toReversed(), (record) => takeBack(scope, record))
  })
  const [first] = records
  const what = first === undefined ? '' : await recordWords(db, first, now)
  const { children } = await touchedBy(db, records)
  audit({
    action: 'change.undone',
    ...(children.length === 1 ? { subject: { kind: 'child', id: children[0] ?? '' } } : {}),
    detail: { commandId: input.commandId, command: lines[0]?.command ?? '', records: records.length },
  })
  return { what: records.length === 1 ? what : `${what} and ${plural(records.length - 1, 'more record')}` }
})

type Lines = Awaited<ReturnType<typeof linesOf>>

/** The history of one command, oldest first. @throws NOT_FOUND */
async function linesOf(db: ReadDatabase, commandId: string) {
  const lines = await db
    .selectFrom('history')
    .select(['seq', 'table_name', 'record_id', 'version', 'before', 'by_user', 'command', 'undoes'])
    .where('command_id', '=', commandId)
    .orderBy('seq')
    .execute()
  if (lines.length === 0) throw new Refusal('NOT_FOUND', { what: 'change' })
  return lines
}

/** @throws UNDO_NOT_POSSIBLE, NOT_ALLOWED */
async function requireOwn(db: ReadDatabase, session: Session, lines: Lines): Promise<void> {
  if (lines.some(({ by_user }) => by_user !== session.user.id))
    throw new Refusal('UNDO_NOT_POSSIBLE', { reason: 'ofAnother' })
  const meta = callMeta(await originalCommand(db, lines))
  if (meta === null || !meta.undo) throw new Refusal('UNDO_NOT_POSSIBLE', { reason: 'noUndo' })
  requirePermission(session, meta.permission)
}

/** The command that is done or undone in the end: what was taken back may be the taking back of another. */
async function originalCommand(db: ReadDatabase, lines: Lines): Promise<string> {
  const [line] = lines
  if (line === undefined) return ''
  return line.undoes === null ? line.command : originalCommand(db, await linesOf(db, line.undoes))
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
