import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { contract } from '../../../../shared/contract'
import { hostCall } from '../../rpc/handlers'
import { whoHasItOpen } from '../../unlock/inUseNote'

/**
 * Registers opened before on this profile, and who has them open now. One of made-up children that was cleared away is
 * nobody's loss and not told of.
 */
export const recent = hostCall(contract.register.recent, async ({ host }) =>
  host.recent
    .list()
    .map(({ recentId, file, name, lastOpenedAt, madeUp }) => ({
      recentId,
      name,
      file: basename(file),
      folder: dirname(file),
      lastOpenedAt,
      madeUp,
      exists: existsSync(file),
      inUse: whoHasItOpen(file),
    }))
    .filter(({ exists, madeUp }) => exists || !madeUp),
)

export const forgetRecent = hostCall(contract.register.forgetRecent, async ({ host, input }) => {
  host.recent.forget(input.recentId)
  return {}
})
