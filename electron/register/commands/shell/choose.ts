import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { contract } from '../../../../shared/contract'
import type { DialogPurpose } from '../../../../shared/contract/processMessages'
import type { Host } from '../../host/host'
import { foldersToPropose } from '../../places/proposeFolder'
import { hostCall } from '../../rpc/handlers'

/** Shows the system's dialog; the page gets a grant and the name to show, never the path. */
export const choose = hostCall(contract.shell.choose, async ({ host, input }) => {
  const { purpose, suggestedName } = input
  const path = await host.dialogs.ask({ purpose, suggestedName, suggestedFolder: startIn(host, purpose) })
  return path === null ? null : host.grants.add(path, purpose)
})

/** Registers are looked for where the last one was; papers and exports where the person saved last. */
function startIn(host: Host, purpose: DialogPurpose): string | null {
  if (purpose !== 'openRegister' && purpose !== 'registerFolder') return null
  const last = host.recent.list()[0]
  if (last !== undefined) return dirname(last.file)
  const proposed = foldersToPropose(host.places)[0]
  // Before the first register the proposed folder is not there yet; the dialog opens around it.
  return proposed === undefined ? null : existsSync(proposed) ? proposed : dirname(proposed)
}
