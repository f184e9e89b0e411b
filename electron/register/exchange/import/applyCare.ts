import { refreshSnapshots } from '../../commands/children/refreshSnapshots'
import { derivePlacements, deriveStatuses } from './deriveCare'
import { eachInTurn, type Importing } from './importing'
import { keepPlacements, keepStatuses } from './keepDerived'
import { clashesTaken } from './plan'

/** How many placements and status periods were made. */
export interface MadeOfCare {
  readonly placementsNew: number
  /** New placements in a home the register knows by its number. */
  readonly placementsLinked: number
  readonly statusesNew: number
}

/**
 * Writes the care episodes, then makes the placements and status periods of every child they touch anew from all of the
 * child's care episodes: what is there already stays, what goes on longer or ends is changed, what is new is added.
 */
export async function applyCare(work: Importing, childIds: ReadonlyMap<string, string>): Promise<MadeOfCare> {
  const { door, plan, batchId } = work
  const touched = new Set([
    ...plan.care.ended.map(({ known }) => known.childId),
    ...clashesTaken(plan, work.takeFile).flatMap(({ what, childId }) =>
      what === 'careEpisode' ? [childId] : [],
    ),
  ])
  const part = { from: 0.45, to: 0.7, stage: 'Care episodes' }
  await eachInTurn(work, plan.care.newRows, part, async ({ childKey, facts }) => {
    const childId = childIds.get(childKey)
    if (childId === undefined) return
    touched.add(childId)
    const origin = { source: 'imported', import_batch_id: batchId } as const
    await door.write.insert('care_episode', { ...facts, child_id: childId, ...origin })
  })
  await eachInTurn(work, plan.care.ended, { ...part, from: part.to }, async ({ known, patch }) => {
    await door.write.update('care_episode', known.id, 'latest', patch)
  })
  return deriveAll(work, [...touched])
}

async function deriveAll(work: Importing, childIds: readonly string[]): Promise<MadeOfCare> {
  const known = new Set([...work.plan.children.matched.values()].map(({ id }) => id))
  const made = { placementsNew: 0, placementsLinked: 0, statusesNew: 0 }
  await eachInTurn(work, childIds, { from: 0.7, to: 0.9, stage: 'Placements' }, async (childId) => {
    const care = await work.door.db
      .selectFrom('care_episode')
      .selectAll()
      .where('child_id', '=', childId)
      .where('withdrawn_at', 'is', null)
      .execute()
    const { added, linked } = await keepPlacements(work, childId, derivePlacements(care))
    made.placementsNew += added
    made.placementsLinked += linked
    made.statusesNew += await keepStatuses(work, childId, deriveStatuses(care))
    // Episodes people recorded before the file came: how the child stood then is only learnt now.
    if (known.has(childId)) await refreshSnapshots(work.door, childId)
  })
  return made
}
