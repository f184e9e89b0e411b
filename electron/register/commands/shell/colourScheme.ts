import { contract } from '../../../../shared/contract'
import { hostCall } from '../../rpc/handlers'

/** How this PC's window looks is main's to remember: it is known before any register is open. */
export const colourScheme = hostCall(contract.shell.colourScheme, async ({ host, input }) => {
  host.tellMain({ type: 'colourScheme', scheme: input.scheme })
  return {}
})
