import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { localDateOf } from '../../../../shared/domain/time/london'
import { childColumns, childFactsOf } from '../../queries/children/facts'
import { isNotBack } from '../../queries/episodes/notBack'
import type { ReadDatabase } from '../../database/types'
import { command } from '../../rpc/handlers'
import { ensureInterviewsOf } from '../interviews/ensureInterview'
import { takeApart } from '../merging/takeApart'
import { checkChild, datesOfBirth } from './checkChild'
import { childRow, liveChild } from './childRow'
import { keepOtherNames, moveChildParts } from './mergeParts'
import { refreshSnapshots } from './refreshSnapshots'

/** Two records of one child put together, in one command that can be taken back whole. */
export const mergeChildren = command(contract.children.merge, async (scope) => {
  const { input, db, write, audit, now } = scope
  const { id, version, otherId, otherVersion, facts, reason } = input
  const kept = await liveChild(db, id)
  const other = await liveChild(db, otherId)
  if (id === otherId) throw new Refusal('WRONG_STATE', { what: 'child', state: 'the same record' })
  await refuseBothOpen(db, [id, otherId])
  await write.update('child', otherId, otherVersion, { duplicate_of: id })
  await write.withdraw('child', otherId, 'latest', reason)
  const held = childFactsOf(kept)
  await checkChild(db, { given: facts, held, childId: id, path: 'facts.' }, localDateOf(now))
  await write.update('child', id, version, childColumns({ ...facts, ...datesOfBirth(facts, held) }))
  await moveChildParts(scope, otherId, id)
  await keepOtherNames(scope, [kept, other], id)
  await refreshSnapshots(scope, id)
  await ensureInterviewsOf(scope, id)
  for (const childId of [id, otherId])
    audit({
      action: 'child.merged',
      subject: { kind: 'child', id: childId },
      detail: { kept: id, other: otherId, fields: Object.keys(facts), reason },
    })
  return { id, version: (await childRow(db, id)).version }
})

/** Takes the merge apart again, whoever made it, as long as nothing it left was changed. */
export const takeChildrenApart = command(contract.children.takeMergeApart, async (scope) => {
  const { id, otherId } = scope.input
  await takeApart(scope, { table: 'child', command: 'children.merge', keptId: id, otherId })
  for (const childId of [id, otherId])
    scope.audit({
      action: 'child.mergeTakenApart',
      subject: { kind: 'child', id: childId },
      detail: { kept: id, other: otherId },
    })
  return {}
})

/** Which of two open episodes goes on is nothing a merge could know. @throws MERGE_BOTH_OPEN */
async function refuseBothOpen(db: ReadDatabase, childIds: readonly string[]): Promise<void> {
  const open = await db
    .selectFrom('episode')
    .select('ref')
    .where('child_id', 'in', childIds)
    .where(isNotBack)
    .orderBy('ref')
    .execute()
  if (open.length > 1) throw new Refusal('MERGE_BOTH_OPEN', { refs: open.map(({ ref }) => ref) })
}
