import { type Session, session } from 'electron'
import { isOurs } from './pageAddress'
import type { Log } from './log'

/**
 * The only session a window of Homeward ever uses: in memory (no `persist:`), nothing cached, every permission, device
 * and download refused, no address but `app://homeward/` reachable, no spell checker (it fetches its dictionaries
 * from a server).
 */
export function openClosedSession(log: Log): Session {
  const closed = session.fromPartition('homeward', { cache: false })
  refusePermissions(closed, log)
  refuseRequests(closed, log)
  closed.setSpellCheckerEnabled(false)
  closed.on('will-download', (event) => {
    event.preventDefault()
    log('page.refusedDownload')
  })
  return closed
}

function refusePermissions(closed: Session, log: Log): void {
  closed.setPermissionRequestHandler((_contents, _permission, answer) => {
    log('page.refusedPermission')
    answer(false)
  })
  closed.setPermissionCheckHandler(() => false)
  closed.setDevicePermissionHandler(() => false)
  // Without a handler the screen cannot be shared either; one that answers nothing throws, and a throw ends Homeward.
  closed.setDisplayMediaRequestHandler(null)
  closed.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
}

function refuseRequests(closed: Session, log: Log): void {
  closed.webRequest.onBeforeRequest((request, answer) => {
    const allowed = isOurs(request.url) || isMemory(request.url) || isDeveloperTool(request.url)
    if (!allowed) log('page.refusedRequest')
    answer({ cancel: !allowed })
  })
}

/** Pictures out of memory; as an address to go to they are refused with every other navigation. */
function isMemory(address: string): boolean {
  return address.startsWith('blob:app://homeward/') || address.startsWith('data:image/')
}

function isDeveloperTool(address: string): boolean {
  return !__RELEASE__ && address.startsWith('devtools://')
}
