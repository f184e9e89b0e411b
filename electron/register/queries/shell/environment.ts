import { basename } from 'node:path'
import { contract } from '../../../../shared/contract'
import { hostCall } from '../../rpc/handlers'

/** What kind of run this is. */
export const environment = hostCall(contract.shell.environment, async ({ host, open }) => {
  const { appVersion, runtimeNotice, demo, registerPath } = host.start
  return {
    appVersion,
    runtimeNotice,
    demo,
    offered: registerPath === null ? null : { name: basename(registerPath, '.homeward'), file: registerPath },
    unlocked: open !== null,
    draftsHeld: host.heldDrafts.count > 0,
  }
})
