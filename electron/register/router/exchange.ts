import type { Contract } from '../../../shared/contract'
import { commit } from '../commands/exchange/commit'
import { undo } from '../commands/exchange/undo'
import { batches } from '../queries/exchange/batches'
import { preview } from '../queries/exchange/preview'
import { discard, recognise, saveTemplate, stage, stageSlice } from '../queries/exchange/staged'
import type { Handlers } from '../rpc/assemble'

export const exchangeHandlers: Handlers<Contract['exchange']> = {
  stage,
  stageSlice,
  recognise,
  discard,
  preview,
  commit,
  batches,
  undo,
  saveTemplate,
}
