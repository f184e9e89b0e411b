import type { Contract } from '../../../shared/contract'
import { putBack } from '../commands/history/putBack'
import { undo } from '../commands/history/undo'
import { lastSaved } from '../queries/history/lastSaved'
import { recordHistory } from '../queries/history/ofRecord'
import type { Handlers } from '../rpc/assemble'

export const historyHandlers: Handlers<Contract['history']> = {
  undo,
  ofRecord: recordHistory,
  lastSaved,
  putBack,
}
