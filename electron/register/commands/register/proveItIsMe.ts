import { contract } from '../../../../shared/contract'
import { requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { proveOwnPassphrase } from '../../unlock/ownPassphrase'

/** Asks for the passphrase of the person who is working. */
export const proveItIsMe = hostCall(contract.register.proveItIsMe, async ({ host, input }) => {
  await proveOwnPassphrase(requireOpen(host), input.passphrase)
  return {}
})
