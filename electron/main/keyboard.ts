import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'

const zoomStep = 0.5
const zoomLimit = 5

/**
 * No menu bar. On macOS the edit shortcuts exist only through a menu, so it gets the smallest one; elsewhere
 * Chromium's text fields bring them along.
 */
export function removeMenu(): void {
  const smallest: MenuItemConstructorOptions[] = [{ role: 'appMenu' }, { role: 'editMenu' }]
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate(smallest) : null)
}

/** Zoom by keyboard (WCAG 1.4.4), which otherwise goes with the menu; the developer tools outside a release. */
export function handleShortcuts(window: BrowserWindow): void {
  const { webContents } = window
  webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown') return
    if (!__RELEASE__ && input.key === 'F12') webContents.toggleDevTools()
    const zoomed = input.control || input.meta ? zoomAfter(input.key, webContents.getZoomLevel()) : null
    if (zoomed === null) return
    event.preventDefault()
    webContents.setZoomLevel(zoomed)
  })
}

/** Right click in a text field or on a selection: cut, copy, paste and nothing that leaves the page. */
export function offerEditMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    const copy: MenuItemConstructorOptions[] = [{ role: 'copy', label: 'Copy' }]
    const edit: MenuItemConstructorOptions[] = [
      { role: 'undo', label: 'Undo' },
      { type: 'separator' },
      { role: 'cut', label: 'Cut' },
      ...copy,
      { role: 'paste', label: 'Paste' },
      { role: 'selectAll', label: 'Select all' },
    ]
    if (isEditable) Menu.buildFromTemplate(edit).popup({ window })
    else if (selectionText.trim() !== '') Menu.buildFromTemplate(copy).popup({ window })
  })
}

function zoomAfter(key: string, level: number): number | null {
  if (key === '+' || key === '=') return Math.min(zoomLimit, level + zoomStep)
  if (key === '-' || key === '_') return Math.max(-zoomLimit, level - zoomStep)
  return key === '0' ? 0 : null
}
