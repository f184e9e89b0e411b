import { contract } from '../../../../shared/contract'
import type { RightsCase } from '../../../../shared/contract/rights'
import { earliest, momentOf } from '../../../../shared/domain/time/moment'
import { rightsStanding } from '../../../../shared/domain/rights/standing'
import type { RightsCaseTable, RightsPauseTable } from '../../database/schema/retention'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { closedToViewer, ringWords } from '../../viewer/closedChildren'
import { childLabels } from '../children/labels'
import { groupBy } from '../chunks'
import { rowMoment } from '../rowMoment'
import { viewingAt, type Viewing } from '../viewing'

/** Every entry of the logs: open ones first, the soonest due on top, then closed ones, then withdrawn ones. */
export const rightsList = query(contract.rights.list, async ({ db, now }) =>
  sorted(await cases(db, await viewingAt(db, now))),
)

/** What is overdue or due soon, for Today. */
export const rightsDue = query(contract.rights.due, async ({ db, now }) => {
  const viewing = await viewingAt(db, now)
  if (!viewing.settings.rightsLogs) return []
  const found = await cases(db, viewing)
  return sorted(
    found.filter(
      ({ standing, withdrawnReason }) =>
        withdrawnReason === null && (standing.state === 'overdue' || standing.state === 'dueSoon'),
    ),
  )
})

function rankOf({ withdrawnReason, standing }: RightsCase): number {
  if (withdrawnReason !== null) return 2
  return standing.state === 'closed' ? 1 : 0
}

function sorted(found: readonly RightsCase[]): RightsCase[] {
  return found.toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      (rankOf(a) === 0
        ? (a.standing.by ?? '9999').localeCompare(b.standing.by ?? '9999')
        : (b.closedOn ?? '').localeCompare(a.closedOn ?? '')) ||
      a.id.localeCompare(b.id),
  )
}

type CaseRow = RightsCaseTable & { readonly name: string | null }

async function cases(db: ReadDatabase, viewing: Viewing): Promise<RightsCase[]> {
  const rows = await db
    .selectFrom('rights_case')
    .leftJoin('user', 'user.id', 'rights_case.created_by')
    .selectAll('rights_case')
    .select('user.name')
    .execute()
  const pauses = await db
    .selectFrom('rights_pause')
    .selectAll()
    .where('withdrawn_at', 'is', null)
    .orderBy('from_on')
    .execute()
  const byCase = groupBy(pauses, ({ case_id }) => case_id)
  const ids = rows.flatMap(({ child_id }) => (child_id === null ? [] : [child_id]))
  const labels = await childLabels(db, ids, viewing.today)
  return rows.map((row) =>
    hidden(
      {
        ...shown(row, byCase.get(row.id) ?? [], viewing),
        child: labels.get(row.child_id ?? '') ?? null,
      },
      row.child_id,
    ),
  )
}

function shown(
  row: CaseRow,
  pauses: readonly RightsPauseTable[],
  { now }: Viewing,
): Omit<RightsCase, 'child'> {
  const received = rowMoment(row, 'received')
  const spans = pauses.map(({ id, version, from_on, to_on, why }) => ({
    id,
    version,
    from: from_on,
    to: to_on,
    why,
  }))
  const facts = {
    kind: row.kind,
    receivedAt: earliest(received) ?? row.created_at,
    extended: row.extended_why !== null,
    extensionToldOn: row.extension_told_on,
    pauses: spans,
    acknowledgedOn: row.acknowledged_on,
    commissionerToldAt: row.commissioner_told_at,
    commissionerNotTold: row.commissioner_not_told_why !== null,
    closedOn: row.closed_on,
  }
  return {
    id: row.id,
    version: row.version,
    kind: facts.kind,
    childId: row.child_id,
    received,
    fromWhom: row.from_whom,
    what: row.what,
    extendedWhy: row.extended_why,
    extensionToldOn: row.extension_told_on,
    acknowledgedOn: row.acknowledged_on,
    highRisk: row.high_risk,
    commissionerTold: momentOf(row.commissioner_told_at, row.commissioner_told_precision),
    commissionerNotToldWhy: row.commissioner_not_told_why,
    peopleToldOn: row.people_told_on,
    closedOn: row.closed_on,
    outcome: row.outcome,
    pauses: spans,
    standing: rightsStanding(facts, now),
    recordedBy: row.name ?? '',
    withdrawnReason: row.withdrawn_reason,
  }
}

/** About a child whose record is closed to the viewer: that there is one, when it is due, and whom to ring. */
function hidden(entry: RightsCase, childId: string | null): RightsCase {
  const ring = childId === null ? undefined : closedToViewer(childId)
  if (ring === undefined) return entry
  return {
    ...entry,
    fromWhom: ringWords(ring),
    what: ringWords(ring),
    extendedWhy: entry.extendedWhy === null ? null : '',
    commissionerNotToldWhy: entry.commissionerNotToldWhy === null ? null : '',
    outcome: null,
    pauses: entry.pauses.map((pause) => ({ ...pause, why: '' })),
    withdrawnReason: entry.withdrawnReason === null ? null : '',
  }
}
