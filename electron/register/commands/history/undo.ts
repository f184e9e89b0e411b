import { contract } from '../../../../shared/contract'
import type { DraftHead } from '../../../../shared/contract/drafts'
import { Refusal } from '../../../../shared/contract/errors'
import { plural } from '../../../../shared/text/plural'
import type { ReadDatabase } from '../../database/types'
import { draftHead } from '../../queries/drafts/heads'
import { recordWords } from '../../queries/history/recordWords'
import { callMeta } from '../../rpc/callMeta'
import { command } from '../../rpc/handlers'
import type { Session } from '../../session'
import { closedToViewer } from '../../viewer/closedChildren'
import { requirePermission, type Door } from '../runCommand'
import { changedRecords, type ChangedRecord } from './changedRecords'
import { linesOf, takeBackCommand, type CommandLines } from './takeBack'
import { touchedBy } from './touched'

type UndoScope = Pick<Door, 'db' | 'write' | 'now'> & { readonly session: Session }

/**
 * Takes back one command of one's own, whole or not at all. What it made is withdrawn, what it changed gets its old
 * values, both with a history of their own; so undoing is undone the same way. Own commands of any day may be taken
 * back, with the permission they needed, as long as nobody has changed what they left.
 */
export const undo = command(contract.history.undo, async (scope) => {
  const { input, db, audit, session, now } = scope
  const lines = await linesOf(db, input.commandId)
  await requireOwn(db, session, lines)
  await refuseClosed(db, changedRecords(lines))
  const records = await takeBackCommand(scope, input.commandId, lines)
  const draft = await bringDraftBack(scope, input.commandId, lines)
  const [first] = records
  const what = first === undefined ? '' : await recordWords(db, first, now)
  const { children } = await touchedBy(db, records)
  audit({
    action: 'change.undone',
    ...(children.length === 1 ? { subject: { kind: 'child', id: children[0] ?? '' } } : {}),
    detail: { commandId: input.commandId, command: lines[0]?.command ?? '', records: records.length },
  })
  return {
    what: records.length === 1 ? what : `${what} and ${plural(records.length - 1, 'more record')}`,
    draft,
  }
})

/**
 * What was typed into the form that made it is unsaved work again, so that undoing loses no words; done again, it is what
 * was saved. Of what a command changed, the record's history has both values.
 */
async function bringDraftBack(
  { db, write, session, now }: UndoScope,
  commandId: string,
  lines: CommandLines,
): Promise<DraftHead | null> {
  const { id, takenBack } = await beginning(db, commandId, lines)
  await write.setDraftsEnded(id, !takenBack)
  const row = await db.selectFrom('draft').select('id').where('ended_by', '=', id).executeTakeFirst()
  return takenBack && row !== undefined ? draftHead(db, row.id, session.user.id, now) : null
}

/** The command at the beginning of a row of undoing and doing again, and whether it is now taken back. */
async function beginning(
  db: ReadDatabase,
  commandId: string,
  lines: CommandLines,
): Promise<{ readonly id: string; readonly takenBack: boolean }> {
  const undoes = lines[0]?.undoes ?? null
  if (undoes === null) return { id: commandId, takenBack: true }
  const { id, takenBack } = await beginning(db, undoes, await linesOf(db, undoes))
  return { id, takenBack: !takenBack }
}

/** A child whose record was closed to the person since: the command is named, not the child. @throws RESTRICTED */
async function refuseClosed(db: ReadDatabase, records: readonly ChangedRecord[]): Promise<void> {
  const { children } = await touchedBy(db, records)
  for (const childId of children) {
    const ring = closedToViewer(childId)
    if (ring !== undefined) throw new Refusal('RESTRICTED', { childId, ...ring })
  }
}

/** @throws UNDO_NOT_POSSIBLE, NOT_ALLOWED */
async function requireOwn(db: ReadDatabase, session: Session, lines: CommandLines): Promise<void> {
  if (lines.some(({ by_user }) => by_user !== session.user.id))
    throw new Refusal('UNDO_NOT_POSSIBLE', { reason: 'ofAnother' })
  const meta = callMeta(await originalCommand(db, lines))
  if (meta === null || !meta.undo) throw new Refusal('UNDO_NOT_POSSIBLE', { reason: 'noUndo' })
  requirePermission(session, meta.permission)
}

/** The command that is done or undone in the end: what was taken back may be the taking back of another. */
async function originalCommand(db: ReadDatabase, lines: CommandLines): Promise<string> {
  const [line] = lines
  if (line === undefined) return ''
  return line.undoes === null ? line.command : originalCommand(db, await linesOf(db, line.undoes))
}
