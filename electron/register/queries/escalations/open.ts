import { contract } from '../../../../shared/contract'
import type { Escalation } from '../../../../shared/contract/escalations'
import { isToDecide } from '../../../../shared/domain/escalations/toDecide'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { withLabels } from '../children/labels'
import { viewingAt, type Viewing } from '../viewing'
import { decisionsOf } from './decisions'
import { lateInterviews } from './lateInterviews'
import { longMissing } from './longMissing'

/** What is for the team lead to decide: children long missing, interviews overdue, and requests nobody answered. */
export const escalations = query(contract.escalations.open, async ({ db, now }) =>
  openEscalations(db, await viewingAt(db, now)),
)

/** Worked out anew each time; nothing while the PC's clock is wrong, because nobody knows what is late. */
export async function openEscalations(db: ReadDatabase, viewing: Viewing): Promise<Escalation[]> {
  if (viewing.clockTrouble !== null) return []
  const raised = [...(await longMissing(db, viewing)), ...(await lateInterviews(db, viewing))]
  const decisions = await decisionsOf(db, [...new Set(raised.map(({ recordId }) => recordId))])
  const labelled = await withLabels(db, raised, ({ childId }) => childId, viewing.today)
  return labelled.flatMap(({ row: { childId: _id, ...row }, child }): Escalation[] => {
    const before = (decisions.get(row.recordId) ?? []).findLast(({ kind }) => kind === row.kind) ?? null
    const again = viewing.settings.decideAgainDays
    if (!isToDecide(row.raisedAt, before?.at ?? null, viewing.now, again)) return []
    return [{ ...row, child, before }]
  })
}
