import { type BrowserWindow, screen } from 'electron'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chosenScheme } from './colourScheme'
import { parsePlacement, placeWindow, type WindowPlacement } from './windowPlacement'

/** Moving a window sends an event for every pixel; the last one counts. */
const settleMs = 400

/** Where the window opens this time, by `window.json` and the screens now attached. */
export function rememberedPlacement(profileFolder: string): WindowPlacement {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  return placeWindow(
    readPlacement(profileFolder),
    [primary, ...others].map((display) => display.workArea),
  )
}

/** Writes `window.json` whenever the window comes to rest. */
export function rememberPlacement(window: BrowserWindow, profileFolder: string): void {
  let settled: NodeJS.Timeout | undefined
  const save = () => {
    if (!window.isDestroyed()) savePlacement(profileFolder, placementOf(window))
  }
  const soon = () => {
    clearTimeout(settled)
    settled = setTimeout(save, settleMs)
  }
  window.on('resize', soon)
  window.on('move', soon)
  window.on('maximize', soon)
  window.on('unmaximize', soon)
}

/** The window as it is now, to open its successor in the same place. */
export function placementOf(window: BrowserWindow): WindowPlacement {
  return {
    ...window.getNormalBounds(),
    maximised: window.isMaximized(),
    zoomLevel: window.webContents.getZoomLevel(),
    colourScheme: chosenScheme(),
  }
}

function readPlacement(profileFolder: string): WindowPlacement | null {
  try {
    return parsePlacement(readFileSync(join(profileFolder, 'window.json'), 'utf8'))
  } catch {
    return null
  }
}

/** Writes `window.json`, whole or not at all. */
export function savePlacement(profileFolder: string, placement: WindowPlacement): void {
  const file = join(profileFolder, 'window.json')
  try {
    writeFileSync(`${file}.part`, `${JSON.stringify(placement)}\n`)
    renameSync(`${file}.part`, file)
  } catch {
    // A window that opens in the middle is no reason to trouble anybody.
  }
}
