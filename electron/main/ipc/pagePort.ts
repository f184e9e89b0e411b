import { ipcMain, MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'
import { isPage } from '../pageAddress'

/**
 * The one message main accepts from a page: "give me my port". Answered only when it comes from the main frame of
 * the window that is ours now, showing our own page.
 *
 * @param currentPage the web contents of the window now open, if any
 * @param giveToRegister gets the register's end of the new channel
 * @param onRefused somebody else asked
 */
export function answerPages(
  currentPage: () => WebContents | null,
  giveToRegister: (port: MessagePortMain) => void,
  onRefused: () => void,
): void {
  ipcMain.on('homeward:connect', (event) => {
    const { sender, senderFrame } = event
    const fromOurPage =
      sender === currentPage() && senderFrame === sender.mainFrame && isPage(senderFrame.url)
    if (!fromOurPage) return onRefused()
    const { port1, port2 } = new MessageChannelMain()
    giveToRegister(port1)
    sender.postMessage('homeward:port', null, [port2])
  })
}
