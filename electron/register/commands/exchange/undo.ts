import { contract } from '../../../../shared/contract'
import { undoBatch } from '../../exchange/undo/undoBatch'
import { command } from '../../rpc/handlers'

export const undo = command(contract.exchange.undo, async ({ input, session, ...door }) =>
  undoBatch(door, session.user.id, input.batchId, input.rest),
)
