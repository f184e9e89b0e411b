import type { ColourScheme } from '../../shared/contract/processMessages'

/** A rectangle on the desktop, in device-independent pixels. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What `window.json` remembers. */
export interface WindowPlacement extends Rectangle {
  readonly maximised: boolean
  /** Chromium's zoom level: 0 is 100 %, each step 20 %. */
  readonly zoomLevel: number
  readonly colourScheme: ColourScheme
}

/** Fits a 1366×768 screen at 150 %. */
export const smallestWindow = { width: 800, height: 480 } as const
const firstSize = { width: 1280, height: 800 } as const
const zoomLimit = 5
const schemes: readonly ColourScheme[] = ['light', 'dark', 'auto']
/** So much of the title bar must lie on a screen for somebody to take hold of it. */
const gripWidth = 120
const gripHeight = 32

/** Reads `window.json`; anything odd (another version, a broken file) is null, never an error. */
export function parsePlacement(text: string): WindowPlacement | null {
  try {
    const value: unknown = JSON.parse(text)
    return isPlacement(value) ? value : null
  } catch {
    return null
  }
}

/**
 * Where the window opens: as remembered, unless the screen it stood on is gone; then in the middle of the first one.
 *
 * @param screens work areas (without task bars) of the screens now attached, the primary first
 */
export function placeWindow(
  remembered: WindowPlacement | null,
  screens: readonly Rectangle[],
): WindowPlacement {
  const primary = screens[0] ?? { x: 0, y: 0, ...firstSize }
  if (!remembered)
    return { ...centred(firstSize, primary), maximised: false, zoomLevel: 0, colourScheme: 'auto' }
  const zoomLevel = Math.min(zoomLimit, Math.max(-zoomLimit, remembered.zoomLevel))
  const corner = { x: Math.round(remembered.x), y: Math.round(remembered.y) }
  // Judged as large as it will be: a window of a wider screen may reach one here only with what is cut off.
  const places = screens.map((area) => ({ area, place: { ...corner, ...sizeWithin(remembered, area) } }))
  const found = places.find(({ area, place }) => canBeTakenHold(place, area))
  return { ...remembered, ...(found?.place ?? centred(remembered, primary)), zoomLevel }
}

function isPlacement(value: unknown): value is WindowPlacement {
  if (typeof value !== 'object' || value === null) return false
  const candidate = value as Record<string, unknown>
  const numbers = ['x', 'y', 'width', 'height', 'zoomLevel'].every((name) => Number.isFinite(candidate[name]))
  const scheme = schemes.some((known) => known === candidate['colourScheme'])
  return numbers && scheme && typeof candidate['maximised'] === 'boolean'
}

function canBeTakenHold(window: Rectangle, screen: Rectangle): boolean {
  const left = Math.max(window.x, screen.x)
  const right = Math.min(window.x + window.width, screen.x + screen.width)
  const titleBarOnScreen = window.y >= screen.y && window.y + gripHeight <= screen.y + screen.height
  return titleBarOnScreen && right - left >= gripWidth
}

function centred(size: { width: number; height: number }, screen: Rectangle): Rectangle {
  const { width, height } = sizeWithin(size, screen)
  return {
    x: Math.round(screen.x + (screen.width - width) / 2),
    y: Math.round(screen.y + (screen.height - height) / 2),
    width,
    height,
  }
}

function sizeWithin(
  size: { width: number; height: number },
  screen: Rectangle,
): { width: number; height: number } {
  return {
    width: Math.max(smallestWindow.width, Math.min(Math.round(size.width), screen.width)),
    height: Math.max(smallestWindow.height, Math.min(Math.round(size.height), screen.height)),
  }
}
