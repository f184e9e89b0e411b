import { contract } from '../../../../shared/contract'
import { requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { finishKeyChange } from '../../unlock/stayers'

/** Changes the data key after a removal that could not. */
export const changeKey = hostCall(contract.users.changeKey, async ({ host }) => {
  await finishKeyChange(requireOpen(host))
  return {}
})
