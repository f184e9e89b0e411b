import type { Contract } from '../../../shared/contract'
import { exportAgain } from '../commands/returns/exportAgain'
import { exportMissing } from '../commands/returns/exportMissing'
import { addNote, bringBackNote, withdrawNote } from '../commands/returns/notes'
import {
  approve,
  approveOutside,
  bringBackStep,
  markSubmitted,
  sayStep,
  withdrawStep,
} from '../commands/returns/steps'
import { tickDestroyed } from '../commands/returns/tickDestroyed'
import { returnYear } from '../queries/returns/returnYear'
import { runs } from '../queries/returns/runs'
import type { Handlers } from '../rpc/assemble'

export const returnsHandlers: Handlers<Contract['returns']> = {
  year: returnYear,
  sayStep,
  approve,
  approveOutside,
  markSubmitted,
  withdrawStep,
  bringBackStep,
  addNote,
  withdrawNote,
  bringBackNote,
  exportMissing,
  exportAgain,
  runs,
  tickDestroyed,
}
