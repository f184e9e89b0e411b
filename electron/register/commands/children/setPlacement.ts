import { contract } from '../../../../shared/contract'
import type { PlacementFacts } from '../../../../shared/contract/placements'
import { placementColumns } from '../../queries/placements/facts'
import { command } from '../../rpc/handlers'
import { checkPlacement } from '../placements/checkPlacement'
import { knownAuthorities } from '../placements/knownAuthority'
import { endOfStretch } from '../placements/endOfStretch'
import { placeOf } from '../placements/placeOf'
import type { SavedRow } from '../rowShapes'
import type { Door } from '../runCommand'
import { liveChild } from './childRow'
import { stretchesOf } from './neighbours'
import { placeStretch } from './periods'
import { refreshSnapshots } from './refreshSnapshots'

/** Where the child lives from a day on; the placement before it ends on the day before. */
export const setPlacement = command(contract.children.setPlacement, async (scope) => {
  const { input, db, write, audit, now } = scope
  const { childId, draftId, ...facts } = input
  checkPlacement(facts, '', { now, isKnown: await knownAuthorities(db) })
  await liveChild(db, childId)
  const saved = await addPlacement(scope, childId, facts)
  if (draftId !== null) await write.endDraft(draftId)
  const episodes = await refreshSnapshots(scope, childId)
  audit({
    action: 'child.placementSet',
    subject: { kind: 'child', id: childId },
    detail: { startedOn: facts.startedOn, episodes },
  })
  return saved
})

/** Writes a placement among those there are; one that starts on the same day is changed, not doubled. */
export async function addPlacement(door: Door, childId: string, facts: PlacementFacts): Promise<SavedRow> {
  const { db, write } = door
  const { same, cut, endsOn } = placeStretch(await stretchesOf(db, 'placement', childId), facts.startedOn)
  if (cut !== null) await write.update('placement', cut.id, 'latest', { ended_on: cut.endedOn })
  const columns = { ...placementColumns(facts), ...(await placeOf(door, facts)) }
  if (same !== null) return write.update('placement', same.id, 'latest', columns)
  return write.insert('placement', {
    ...columns,
    child_id: childId,
    started_on: facts.startedOn,
    ended_on: endOfStretch(facts.endedOn ?? null, endsOn),
  })
}
