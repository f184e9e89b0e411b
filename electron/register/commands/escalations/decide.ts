import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { openEscalations } from '../../queries/escalations/open'
import { viewingAt } from '../../queries/viewing'
import { command } from '../../rpc/handlers'

/** Seen, decided: it leaves the top of Today, until it is asked again. */
export const decideEscalation = command(contract.escalations.decide, async (scope) => {
  const { input, db, write, audit, now } = scope
  const { recordId, kind, decision } = input
  const open = await openEscalations(db, await viewingAt(db, now))
  const found = open.find((row) => row.recordId === recordId && row.kind === kind)
  // A colleague decided first, or it is no longer late.
  if (found === undefined) throw new Refusal('WRONG_STATE', { what: 'escalation', state: 'decided' })
  const about = kind === 'longMissing' ? { episode_id: recordId } : { interview_id: recordId }
  const saved = await write.insert('escalation_decision', { ...about, kind, decision })
  audit({
    action: 'escalation.decided',
    subject: { kind: 'child', id: found.child.id },
    detail: { recordId, kind, decision },
  })
  return saved
})
