import { app, type WebContents } from 'electron'
import type { Log } from './log'
import { isPage } from './pageAddress'

/** Refuses every way out of the page, for every web contents there ever is: navigation, windows, webviews, the network. */
export function closeEveryContents(log: Log): void {
  app.on('web-contents-created', (_event, contents) => close(contents, log))
}

function close(contents: WebContents, log: Log): void {
  const refuse = (event: { url: string; preventDefault(): void }) => {
    if (isPage(event.url)) return
    event.preventDefault()
    log('page.refusedNavigation')
  }
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => {
    log('page.refusedNavigation')
    return { action: 'deny' }
  })
  // Unless somebody chooses, Chromium takes the first Bluetooth device it finds.
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault()
    choose('')
  })
  // Calls between browsers send packets past every other lock.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  // A page that asks "leave?" must not be able to keep the window open: drafts are flushed another way.
  contents.on('will-prevent-unload', (event) => event.preventDefault())
}
