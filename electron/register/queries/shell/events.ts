import { contract } from '../../../../shared/contract'
import { hostCall } from '../../rpc/handlers'

/** What the register process tells the page without being asked, until the page goes. */
export const events = hostCall(contract.shell.events, async ({ host, signal }) => host.events.listen(signal))
