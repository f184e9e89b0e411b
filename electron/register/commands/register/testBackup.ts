import { contract } from '../../../../shared/contract'
import type { TestedCopy } from '../../../../shared/contract/register'
import { ownerOf } from '../../backup/copyRegister'
import { placesToTest } from '../../backup/testBackup'
import { readOnly } from '../../database/types'
import { readSettings } from '../../queries/settings/readSettings'
import { commandOf, requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { proveOwnPassphrase } from '../../unlock/ownPassphrase'
import { runCommand } from '../runCommand'

/** Opens the newest copies with the person's passphrase; what was found is kept for the certificate. */
export const testBackup = hostCall(contract.register.testBackup, async (scope) => {
  const open = requireOpen(scope.host)
  const { passphrase } = scope.input
  await proveOwnPassphrase(open, passphrase)
  const { backupPlace } = await readSettings(readOnly(open.db))
  const copies: TestedCopy[] = []
  const owner = ownerOf(open)
  const { slotId } = open.session
  for (const place of placesToTest(open.file, backupPlace))
    copies.push(await scope.host.copyTest({ ...place, owner, slotId, passphrase, nowMs: open.clock.nowMs() }))
  await runCommand(open, commandOf(scope), async ({ audit }) =>
    audit({ action: 'backup.tested', detail: { copies: copies.map((copy) => ({ ...copy })) } }),
  )
  return { copies }
})
