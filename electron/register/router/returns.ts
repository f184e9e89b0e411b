import type { Contract } from '../../../shared/contract'
import { exportMissing } from '../commands/returns/exportMissing'
import { tickDestroyed } from '../commands/returns/tickDestroyed'
import { returnYear } from '../queries/returns/returnYear'
import { runs } from '../queries/returns/runs'
import type { Handlers } from '../rpc/assemble'

export const returnsHandlers: Handlers<Contract['returns']> = {
  year: returnYear,
  exportMissing,
  runs,
  tickDestroyed,
}
