import { oneByOne } from '../oneByOne'
import type { Door } from '../runCommand'
import { liveRows, partsOf } from './moveParts'

/**
 * What hangs on an episode or an interview and names its child as well (actions, sharing, meetings, papers) names the
 * right child after it was moved.
 */
export async function moveToChild(
  door: Door,
  owner: 'episode' | 'interview',
  ownerId: string,
  childId: string,
): Promise<void> {
  const ofChild = await partsOf(door.db, 'child', ['child', 'episode', 'interview'])
  const ofOwner = await partsOf(door.db, owner, ['interview_episode'])
  const both = ofOwner.filter(({ table }) =>
    ofChild.some((part) => part.table === table && part.column === 'child_id'),
  )
  await oneByOne(both, async (part) => {
    await oneByOne(await liveRows(door.db, part, ownerId), (id) =>
      door.write.update(part.table, id, 'latest', { child_id: childId }),
    )
  })
}
