import { contract } from '../../../../shared/contract'
import { judgeBackupPlace } from '../../places/judgeFolder'
import { requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { runCommand } from '../runCommand'
import { saveSetting } from '../settings/saveSetting'

/** Takes a verified copy now. */
export const backupNow = hostCall(contract.register.backupNow, async ({ host }) =>
  requireOpen(host).takeBackup('asked'),
)

/**
 * Sets the second place for copies, if one can write there, and takes the first copy to it: a place that is chosen and
 * empty protects nobody.
 */
export const setBackupPlace = hostCall(
  contract.register.setBackupPlace,
  async ({ host, input, name, meta, signal }) => {
    const folder = host.grants.look(input.grant, 'backupFolder')
    const verdict = judgeBackupPlace(folder, host.places)
    if (!verdict.ok) return verdict
    const { permission } = meta
    const open = requireOpen(host)
    await runCommand(open, { name, permission, signal }, async (door) => {
      await saveSetting(door, 'backupPlace', folder)
      door.audit({ action: 'backupPlace.set', detail: { folder } })
    })
    host.grants.take(input.grant, 'backupFolder')
    await open.takeBackup('asked')
    return verdict
  },
)
