import { contract } from '../../../../shared/contract'
import type { ImportBatch } from '../../../../shared/contract/exchange'
import { Refusal } from '../../../../shared/contract/errors'
import { applyPlan } from '../../exchange/import/applyPlan'
import { previews } from '../../exchange/import/previews'
import { importBatches } from '../../queries/exchange/batches'
import { historySeq } from '../../queries/exchange/historySeq'
import { readSettings } from '../../queries/settings/readSettings'
import { stream } from '../../rpc/handlers'
import { withProgress } from '../../rpc/progress'

/** Writes what the preview showed: one backup first, then one transaction, one numbered batch. */
export const commit = stream(contract.exchange.commit, async function* (scope) {
  const { input, scratch, db, takeBackup, door } = scope
  const shown = scratch(previews).get(input.previewId)
  if (shown === undefined) throw new Refusal('PREVIEW_OUT_OF_DATE', {})
  const { plan } = shown
  if (isEmpty(plan)) throw new Refusal('NOTHING_TO_IMPORT', {})
  yield { progress: 0, stage: 'Taking a backup first' }
  await takeBackup('beforeImport')
  const { laCode: ownLa } = await readSettings(db)
  return yield* withProgress<{ progress: number; stage: string }, ImportBatch>(async (report) => {
    const { batchId } = await door(async (open) => {
      if ((await historySeq(open.db)) !== shown.historySeq) throw new Refusal('PREVIEW_OUT_OF_DATE', {})
      return applyPlan({
        door: open,
        plan,
        choices: {
          takeFile: new Set(input.takeFile),
          sameChild: new Map(Object.entries(input.sameChild)),
        },
        ownLa,
        report: (progress, stage) => report({ progress, stage }),
      })
    })
    scratch(previews).delete(input.previewId)
    const done = (await importBatches(db)).find(({ id }) => id === batchId)
    if (done === undefined) throw new Refusal('NOT_FOUND', { what: 'import_batch' })
    return done
  })
})

type Plan = Parameters<typeof applyPlan>[0]['plan']

function isEmpty({ children, care, episodes, names, clashes }: Plan): boolean {
  const writes =
    children.newChildren.length +
    children.fills.length +
    care.newRows.length +
    care.ended.length +
    episodes.newRows.length +
    episodes.matched.length +
    episodes.ended.length +
    names.fills.length +
    clashes.length
  return writes === 0
}
