import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { openEscalations } from '../../queries/interviews/escalations'
import { viewingAt } from '../../queries/viewing'
import { command } from '../../rpc/handlers'

/** Seen, decided: it leaves the top of Today, until it is asked again. */
export const decideEscalation = command(contract.offering.decide, async (scope) => {
  const { input, db, write, audit, now } = scope
  const { interviewId, kind, decision } = input
  const open = await openEscalations(db, await viewingAt(db, now))
  const found = open.find((row) => row.interviewId === interviewId && row.kind === kind)
  // A colleague decided first, or it is no longer late.
  if (found === undefined) throw new Refusal('WRONG_STATE', { what: 'escalation', state: 'decided' })
  const saved = await write.insert('escalation_decision', { interview_id: interviewId, kind, decision })
  audit({
    action: 'interview.escalationDecided',
    subject: { kind: 'child', id: found.child.id },
    detail: { interviewId, kind, decision },
  })
  return saved
})
