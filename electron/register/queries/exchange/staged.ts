import { basename } from 'node:path'
import { contract } from '../../../../shared/contract'
import { earlierEpisodesTemplate } from '../../exchange/sheets/earlierEpisodes'
import { guessYear, readFile } from '../../exchange/import/readFiles'
import { addSlice, openStage, staging, wholeFile } from '../../exchange/import/staging'
import { withEnding } from '../../files/withEnding'
import { writeSafely } from '../../files/writeSafely'
import { query } from '../../rpc/handlers'

/** Files arrive in slices and stay in memory until they are brought in or put aside. */
export const stage = query(contract.exchange.stage, async ({ input, scratch, clock }) => ({
  staged: openStage(scratch(staging), input.name, input.size, clock.nowMs()),
}))

export const stageSlice = query(contract.exchange.stageSlice, async ({ input, scratch }) => {
  const bytes = new Uint8Array(await input.bytes.arrayBuffer())
  return { received: addSlice(scratch(staging), input.staged, input.offset, bytes) }
})

export const recognise = query(contract.exchange.recognise, async ({ input, scratch }) => {
  const read = await readFile(wholeFile(scratch(staging), input.staged))
  return {
    table: read.table,
    rows: read.rows.length,
    yearGuess: guessYear(read),
    otherTable: read.table === 'other' ? read.otherTable : null,
  }
})

export const discard = query(contract.exchange.discard, async ({ input, scratch }) => {
  for (const id of input.staged) scratch(staging).delete(id)
  return {}
})

/** The template holds nothing of the register: writing it is no export. */
export const saveTemplate = query(contract.exchange.saveTemplate, async ({ input, grants }) => {
  const path = withEnding(grants.take(input.grant, 'saveTemplate'), '.csv')
  writeSafely(path, earlierEpisodesTemplate())
  return { fileName: basename(path) }
})
