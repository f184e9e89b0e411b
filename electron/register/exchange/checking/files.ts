import { contract } from '../../../../shared/contract'
import { hostCall } from '../../rpc/handlers'
import { guessYear, readAs } from '../import/readFiles'
import { addSlice, openStage, staging, wholeFile } from '../import/staging'
import { tableOf } from './readForCheck'

/** Files to be checked arrive as those to be brought in do; they belong to no register. */
export const stageToCheck = hostCall(contract.checking.stage, async ({ input, host }) => ({
  staged: openStage(host.scratch.get(staging), input.name, input.size, host.clock.nowMs()),
}))

export const stageSliceToCheck = hostCall(contract.checking.stageSlice, async ({ input, host }) => {
  const bytes = new Uint8Array(await input.bytes.arrayBuffer())
  return { received: addSlice(host.scratch.get(staging), input.staged, input.offset, bytes) }
})

export const recogniseToCheck = hostCall(contract.checking.recognise, async ({ input, host }) => {
  const file = wholeFile(host.scratch.get(staging), input.staged)
  const read = readAs(tableOf(file), file.name)
  return {
    table: read.table,
    rows: read.rows.length,
    yearGuess: guessYear(read),
    otherTable: read.table === 'other' ? read.otherTable : null,
  }
})

export const discardToCheck = hostCall(contract.checking.discard, async ({ input, host }) => {
  for (const id of input.staged) host.scratch.get(staging).delete(id)
  return {}
})
