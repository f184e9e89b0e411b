import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { toDestroy } from '../../queries/retention/blocks'
import { openRequest } from '../../queries/retention/destructions'
import { viewingAt } from '../../queries/viewing'
import { command, type InputOf } from '../../rpc/handlers'
import { InputProblems } from '../inputProblems'
import { knownBy, namesTheChild } from './names'

type Ask = InputOf<typeof contract.retention.askDestroy>

const leaveNameOut = 'Leave the child’s name out: these words stay when the record is gone.'

/**
 * The first of two people asks for a record to be destroyed for good. Nothing is removed yet; what is written down
 * here stays, so it holds no name.
 */
export const askDestroy = command(contract.retention.askDestroy, async ({ input, db, write, audit, now }) => {
  const { childId, reason, archive, archiveNote } = input
  const { keptFor, blocks } = await toDestroy(db, childId, await viewingAt(db, now))
  const known = await knownBy(db, [childId])
  if (known === undefined) throw new Refusal('NOT_FOUND', { what: 'child' })
  if (keptFor === null || keptFor.until === null || blocks.length > 0)
    throw new Refusal('DESTROY_BLOCKED', { blocks })
  if ((await openRequest(db, childId)) !== undefined)
    throw new Refusal('WRONG_STATE', { what: 'record', state: 'asked to be destroyed already' })
  const abuse = keptFor.abuse.length > 0
  checkWords(input, known.names, abuse)
  const saved = await write.insert('destruction', {
    child_id: childId,
    reference: known.reference,
    reason,
    archive,
    archive_note: archiveNote,
    advised_by: abuse ? input.advisedBy : null,
    class: keptFor.class,
    kept_until: keptFor.until,
  })
  audit({
    action: 'record.destructionAsked',
    subject: { kind: 'child', id: childId },
    detail: { id: saved.id, archive },
  })
  return saved
})

/** @throws INVALID */
function checkWords({ reason, archiveNote, advisedBy }: Ask, names: readonly string[], abuse: boolean): void {
  const problems = new InputProblems()
  if (namesTheChild(reason, names)) problems.add('reason', leaveNameOut)
  if (namesTheChild(archiveNote, names)) problems.add('archiveNote', leaveNameOut)
  if (advisedBy !== null && namesTheChild(advisedBy, names)) problems.add('advisedBy', leaveNameOut)
  if (abuse && (advisedBy === null || advisedBy === ''))
    problems.add('advisedBy', 'The record points to abuse: say who outside advised that it may go, and when.')
  problems.throwIfAny()
}

/** It is not wanted any more: the request is withdrawn, and the record stays as it is. */
export const takeBackAsk = command(contract.retention.takeBackAsk, async ({ input, db, write, audit }) => {
  const { id, version, reason } = input
  const row = await db
    .selectFrom('destruction')
    .select(['child_id', 'confirmed_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'request' })
  if (row.confirmed_at !== null) throw new Refusal('WRONG_STATE', { what: 'record', state: 'destroyed' })
  const saved = await write.withdraw('destruction', id, version, reason)
  audit({
    action: 'record.destructionTakenBack',
    subject: { kind: 'child', id: row.child_id },
    detail: { id, reason },
  })
  return saved
})
