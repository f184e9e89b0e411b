import { contract } from '../../../../shared/contract'
import { command } from '../../rpc/handlers'
import { liveChild } from './childRow'

/** Another name the child has gone by; the search finds the child under it. */
export const addAlias = command(contract.children.addAlias, async ({ input, db, write, audit }) => {
  const { childId, name } = input
  await liveChild(db, childId)
  const saved = await write.insert('child_alias', { child_id: childId, name })
  audit({ action: 'child.aliasAdded', subject: { kind: 'child', id: childId } })
  return saved
})
