import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { AuditEntry } from '../../audit/auditEntry'
import type { ReadDatabase } from '../../database/types'
import { command } from '../../rpc/handlers'
import { blankAsNull } from '../hangsOn'

/** What DfE is asked to accept: against a child, a rule, both, or the return. */
export const addNote = command(contract.returns.addNote, async ({ input, db, write, audit }) => {
  const { year, rule, childRef, childId, text } = input
  if (childId !== null) await requireChild(db, childId)
  const saved = await write.insert('return_note', {
    year,
    rule: blankAsNull(rule),
    child_ref: blankAsNull(childRef),
    child_id: childId,
    note: text,
  })
  audit(entry('return.noteAdded', { year, child_id: childId }, { id: saved.id }))
  return saved
})

/** A note that is not wanted; kept, with the reason. */
export const withdrawNote = command(contract.returns.withdrawNote, async ({ input, db, write, audit }) => {
  const { id, version, reason } = input
  const row = await noteRow(db, id)
  const saved = await write.withdraw('return_note', id, version, reason)
  audit(entry('return.noteWithdrawn', row, { id, reason }))
  return saved
})

/** A withdrawn note stands again. */
export const bringBackNote = command(contract.returns.bringBackNote, async ({ input, db, write, audit }) => {
  const row = await noteRow(db, input.id)
  const saved = await write.bringBack('return_note', input.id, input.version)
  audit(entry('return.noteBroughtBack', row, { id: input.id }))
  return saved
})

interface NoteRow {
  readonly year: number
  readonly child_id: string | null
}

async function noteRow(db: ReadDatabase, id: string): Promise<NoteRow> {
  const row = await db
    .selectFrom('return_note')
    .select(['year', 'child_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'return_note' })
  return row
}

async function requireChild(db: ReadDatabase, id: string): Promise<void> {
  const row = await db.selectFrom('child').select('id').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'child' })
}

function entry(action: string, { year, child_id }: NoteRow, detail: Record<string, string>): AuditEntry {
  const subject = child_id === null ? { kind: 'return', id: String(year) } : { kind: 'child', id: child_id }
  return { action, subject, detail: { year, ...detail } }
}
