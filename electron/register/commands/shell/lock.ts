import { contract } from '../../../../shared/contract'
import { hostCall } from '../../rpc/handlers'

/** The page has kept its drafts: main stops this process and makes the window anew. */
export const lock = hostCall(contract.shell.lock, async ({ host, input }) => {
  host.lock(input.reason)
  return {}
})

/** There was input. */
export const activity = hostCall(contract.shell.activity, async ({ host }) => {
  host.idle.beat()
  return {}
})
