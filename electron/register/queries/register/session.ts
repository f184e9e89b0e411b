import { contract } from '../../../../shared/contract'
import { hostCall } from '../../rpc/handlers'
import { sessionShape } from './sessionShape'

/** Who is working in which register. */
export const session = hostCall(contract.register.session, async ({ open }) =>
  open === null ? null : sessionShape(open),
)
