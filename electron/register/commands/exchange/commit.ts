import { contract } from '../../../../shared/contract'
import type { ImportBatch } from '../../../../shared/contract/exchange'
import { Refusal } from '../../../../shared/contract/errors'
import { applyPlan } from '../../exchange/import/applyPlan'
import { writesAnything } from '../../exchange/import/plan'
import { previews } from '../../exchange/import/previews'
import { importBatches } from '../../queries/exchange/batches'
import { historySeq } from '../../queries/exchange/historySeq'
import { readSettings } from '../../queries/settings/readSettings'
import { stream } from '../../rpc/handlers'
import { withProgress } from '../../rpc/progress'

/** Writes what the preview showed: one backup first, then one transaction, one numbered batch. */
export const commit = stream(contract.exchange.commit, async function* (scope) {
  const { input, scratch, db, takeCopy, door } = scope
  const shown = scratch(previews).get(input.previewId)
  if (shown === undefined) throw new Refusal('PREVIEW_OUT_OF_DATE', {})
  const { plan } = shown
  const takeFile = new Set(input.takeFile)
  if (!writesAnything(plan, takeFile)) throw new Refusal('NOTHING_TO_IMPORT', {})
  refuseOutdated(shown.historySeq, await historySeq(db))
  yield { progress: 0, stage: 'Taking a backup first' }
  await takeCopy('beforeImport')
  const { laCode: ownLa } = await readSettings(db)
  return yield* withProgress<{ progress: number; stage: string }, ImportBatch>(async (report) => {
    const batchId = await door(async (open) => {
      refuseOutdated(shown.historySeq, await historySeq(open.db))
      const told = (progress: number, stage: string): void => report({ progress, stage })
      return applyPlan({ door: open, plan, takeFile, ownLa, report: told })
    })
    scratch(previews).delete(input.previewId)
    const done = (await importBatches(db)).find(({ id }) => id === batchId)
    if (done === undefined) throw new Refusal('NOT_FOUND', { what: 'import_batch' })
    return done
  })
})

/** @throws Refusal PREVIEW_OUT_OF_DATE when somebody wrote since the preview was made */
function refuseOutdated(previewed: number, now: number): void {
  if (previewed !== now) throw new Refusal('PREVIEW_OUT_OF_DATE', {})
}
