import { contract } from '../../../../shared/contract'
import type { IncomingRow } from '../../../../shared/contract/placements'
import { lookedAfterBy } from '../../../../shared/domain/placements/lookedAfterBy'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { closedToViewer } from '../../viewer/closedChildren'
import { authorityName } from '../authorityName'
import { withLabels } from '../children/labels'
import { placementWords } from '../children/standing'
import { inChunks } from '../chunks'
import { isMissingNow } from '../episodes/notBack'
import { viewingAt, type Viewing } from '../viewing'
import { livesAtName, placementsHolding, statusesHolding } from './onDay'

/** Other authorities' children who live here today; those missing now first. */
export const incoming = query(contract.placements.incoming, async ({ db, now }) => {
  const viewing = await viewingAt(db, now)
  const ids = await othersChildren(db, viewing)
  const labelled = await withLabels(db, ids, (id) => id, viewing.today)
  const known = await readAbout(db, ids, viewing.today)
  // Where a restricted child lives is not said.
  const rows = labelled.map(({ row: id, child }): IncomingRow => ({
    ...child,
    ...(closedToViewer(id) === undefined ? incomingFacts(known, id, viewing) : unsaid),
  }))
  return rows.toSorted(
    (a, b) => Number(b.missingNow) - Number(a.missingNow) || a.label.localeCompare(b.label, 'en-GB'),
  )
})

const unsaid = {
  placementId: null,
  placingLa: null,
  since: null,
  livesAt: null,
  noticeReceivedOn: null,
  worker: null,
  missingNow: false,
}

type Known = Awaited<ReturnType<typeof readAbout>>

async function readAbout(db: ReadDatabase, ids: readonly string[], today: LocalDate) {
  const placements = await inChunks(ids, (some) => placementsOf(db, some, today))
  const workers = await inChunks(ids, (some) => workersOf(db, some))
  const responsible = await inChunks(ids, (some) => responsibleOf(db, some))
  return {
    placements: new Map(placements.map((row) => [row.child_id, row])),
    workers: new Map(workers.map((row) => [row.child_id, row])),
    responsible: new Map(responsible.map((row) => [row.id, row.responsible_la])),
    missing: new Set(await missingAmong(db, ids)),
  }
}

function incomingFacts(known: Known, id: string, viewing: Viewing) {
  const placement = known.placements.get(id)
  const worker = known.workers.get(id)
  return {
    placementId: placement?.id ?? null,
    placingLa: authorityName(placement?.notifying_la ?? known.responsible.get(id) ?? null, viewing),
    since: placement?.started_on ?? null,
    livesAt: placement === undefined ? null : placementWords(placement),
    noticeReceivedOn: placement?.notice_received_on ?? null,
    worker:
      worker === undefined ? null : [worker.name, worker.phone].filter((part) => part !== null).join(', '),
    missingNow: known.missing.has(id),
  }
}

/** Children another authority looks after, by the status of the day. */
export async function othersChildren(db: ReadDatabase, { today, settings }: Viewing): Promise<string[]> {
  const rows = await statusesHolding(db, today)
    .innerJoin('child', 'child.id', 'status_period.child_id')
    .select(['child.id', 'child.responsible_la', 'status_period.care_status'])
    .where('child.withdrawn_at', 'is', null)
    .where('status_period.care_status', 'in', ['looked_after', 'other_LA_looked_after'])
    .execute()
  const others = rows.filter(
    ({ care_status, responsible_la }) =>
      lookedAfterBy({ careStatus: care_status, responsibleLa: responsible_la, ownLa: settings.laCode }) ===
      'another',
  )
  return [...new Set(others.map(({ id }) => id))]
}

function placementsOf(db: ReadDatabase, childIds: readonly string[], today: LocalDate) {
  return placementsHolding(db, today)
    .select([
      'placement.id',
      'placement.child_id',
      'placement.started_on',
      'placement.placement_type',
      'placement.postcode',
      'placement.notifying_la',
      'placement.notice_received_on',
      livesAtName.as('place_name'),
    ])
    .where('placement.child_id', 'in', childIds)
    .orderBy('placement.started_on')
    .execute()
}

async function missingAmong(db: ReadDatabase, childIds: readonly string[]): Promise<string[]> {
  const rows = await inChunks(childIds, (some) =>
    db.selectFrom('episode').select('child_id').where('child_id', 'in', some).where(isMissingNow).execute(),
  )
  return rows.map(({ child_id }) => child_id)
}

function workersOf(db: ReadDatabase, childIds: readonly string[]) {
  return db
    .selectFrom('contact')
    .select(['child_id', 'name', 'phone'])
    .where('child_id', 'in', childIds)
    .where('role', '=', 'social_worker')
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
}

function responsibleOf(db: ReadDatabase, childIds: readonly string[]) {
  return db.selectFrom('child').select(['id', 'responsible_la']).where('id', 'in', childIds).execute()
}
