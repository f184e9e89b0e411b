import { rowsABreath } from './applyChildren'
import type { Importing } from './applyPlan'
import { derivePlacements, deriveStatuses, type DerivedPlacement, type DerivedStatus } from './deriveCare'

/**
 * Writes the care episodes, then makes the placements and status periods of every child they touch anew from all of the
 * child's care episodes: what is there already stays, what goes on longer or ends is changed, what is new is added.
 */
export async function applyCare(work: Importing, childIds: ReadonlyMap<string, string>): Promise<void> {
  const { door, plan, batchId, report } = work
  const touched = new Set(plan.care.ended.map(({ known }) => known.childId))
  const { newRows } = plan.care
  for (const [at, { childKey, facts }] of newRows.entries()) {
    if (at % rowsABreath === 0) {
      report(0.4 + 0.3 * (at / newRows.length), 'Care episodes')
      // oxlint-disable-next-line eslint/no-await-in-loop
      await door.breathe()
    }
    const childId = childIds.get(childKey)
    if (childId === undefined) continue
    touched.add(childId)
    // oxlint-disable-next-line eslint/no-await-in-loop
    await door.write.insert('care_episode', {
      ...facts,
      child_id: childId,
      source: 'imported',
      import_batch_id: batchId,
    })
  }
  for (const { known, patch } of plan.care.ended)
    // oxlint-disable-next-line eslint/no-await-in-loop
    await door.write.update('care_episode', known.id, 'latest', patch)
  await deriveAll(work, [...touched])
}

async function deriveAll(work: Importing, children: readonly string[]): Promise<void> {
  for (const [at, childId] of children.entries()) {
    if (at % rowsABreath === 0) {
      work.report(0.7 + 0.2 * (at / children.length), 'Placements')
      // oxlint-disable-next-line eslint/no-await-in-loop
      await work.door.breathe()
    }
    // oxlint-disable-next-line eslint/no-await-in-loop
    await deriveForChild(work, childId)
  }
}

async function deriveForChild(work: Importing, childId: string): Promise<void> {
  const care = await work.door.db
    .selectFrom('care_episode')
    .selectAll()
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .execute()
  await keepPlacements(work, childId, derivePlacements(care))
  await keepStatuses(work, childId, deriveStatuses(care))
}

async function keepPlacements(
  { door, batchId }: Importing,
  childId: string,
  wanted: readonly DerivedPlacement[],
): Promise<void> {
  const held = await door.db
    .selectFrom('placement')
    .select(['id', 'started_on', 'placement_type', 'urn'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .execute()
  for (const placement of wanted) {
    const same = held.find(
      ({ started_on, placement_type, urn }) =>
        started_on === placement.started_on &&
        placement_type === placement.placement_type &&
        urn === placement.urn,
    )
    // oxlint-disable-next-line eslint/no-await-in-loop
    if (same) await door.write.update('placement', same.id, 'latest', { ended_on: placement.ended_on })
    else
      // oxlint-disable-next-line eslint/no-await-in-loop
      await door.write.insert('placement', {
        ...placement,
        child_id: childId,
        source: 'imported',
        import_batch_id: batchId,
      })
  }
}

async function keepStatuses(
  { door, batchId }: Importing,
  childId: string,
  wanted: readonly DerivedStatus[],
): Promise<void> {
  const held = await door.db
    .selectFrom('status_period')
    .select(['id', 'started_on'])
    .where('child_id', '=', childId)
    .where('care_status', '=', 'looked_after')
    .where('withdrawn_at', 'is', null)
    .execute()
  for (const status of wanted) {
    const same = held.find(({ started_on }) => started_on === status.started_on)
    const { legal_status, ended_on } = status
    // oxlint-disable-next-line eslint/no-await-in-loop
    if (same) await door.write.update('status_period', same.id, 'latest', { legal_status, ended_on })
    else
      // oxlint-disable-next-line eslint/no-await-in-loop
      await door.write.insert('status_period', {
        ...status,
        child_id: childId,
        care_status: 'looked_after',
        source: 'imported',
        import_batch_id: batchId,
      })
  }
}
