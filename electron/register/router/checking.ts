import type { Contract } from '../../../shared/contract'
import { discardToCheck, recogniseToCheck, stageSliceToCheck, stageToCheck } from '../exchange/checking/files'
import { runCheck } from '../exchange/checking/run'
import { saveCheck } from '../exchange/checking/save'
import type { Handlers } from '../rpc/assemble'

export const checkingHandlers: Handlers<Contract['checking']> = {
  stage: stageToCheck,
  stageSlice: stageSliceToCheck,
  recognise: recogniseToCheck,
  discard: discardToCheck,
  run: runCheck,
  save: saveCheck,
}
