import { contract } from '../../../../shared/contract'
import { coverStateOf } from '../../queries/cover/pin'
import { requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'

/** Covers the window. */
export const cover = hostCall(contract.cover.cover, async ({ host }) => {
  host.cover()
  return coverStateOf(requireOpen(host))
})
