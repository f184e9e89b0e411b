/**
 * The one port to the register process. Main hands it over once a load; the preload forwards it as a window message,
 * which is accepted from this window only. Nothing else crosses between the page and the rest of Homeward.
 */
let gone = false
const listeners = new Set<() => void>()

/** Resolves when the port has arrived. This module must be loaded before the page's DOMContentLoaded. */
export const registerPort: Promise<MessagePort> = new Promise((resolve) => {
  const receive = (event: MessageEvent<unknown>) => {
    const port = event.ports[0]
    if (event.source !== window || !isHandover(event.data) || port === undefined) return
    window.removeEventListener('message', receive)
    // Electron adds this event to the page's ports; a call made after it would wait for ever.
    port.addEventListener('close', markGone)
    // Chromium 114 dies when it tells a page that is being left about its port's end.
    window.addEventListener('pagehide', () => port.close())
    port.start()
    resolve(port)
  }
  window.addEventListener('message', receive)
})

function isHandover(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'homeward' in data && data.homeward === 'port'
}

function markGone(): void {
  gone = true
  for (const listener of listeners) listener()
}

/** Whether the register process is gone; it never comes back to this page, main loads a new one. */
export function isGone(): boolean {
  return gone
}

/** Calls back once when the register process goes. */
export function onGone(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
