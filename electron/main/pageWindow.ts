import { BrowserWindow, nativeTheme, type Session } from 'electron'
import { handleShortcuts, offerEditMenu } from './keyboard'
import { smallestWindow, type WindowPlacement } from './windowPlacement'

/** What a window is made from. */
export interface PageWindowSettings {
  readonly session: Session
  /** out/preload.cjs */
  readonly preload: string
  readonly placement: WindowPlacement
  readonly title: string
  /** Keep the window out of screenshots, screen sharing and Windows Recall (no effect on Linux). */
  readonly contentProtection: boolean
}

/**
 * Parts of a browser that reach for hardware, fonts, files, the screen or money. Refusing their permission would do, but what does not
 * exist has no faults: asking for USB devices ends the test runtime's main process.
 */
const featuresNobodyNeeds = [
  'WebUSB',
  'WebHID',
  'Serial',
  'WebBluetooth',
  'WebNFC',
  'WebXR',
  'FontAccess',
  'IdleDetection',
  'PaymentRequest',
  'FileSystemAccessLocal',
  'EyeDropperAPI',
  'DocumentPictureInPictureAPI',
  'Presentation',
  'SpeculationRules',
] as const

/** Opens Homeward's window, shown at once in the colour of the page to come; the caller loads the page. */
export function openPageWindow(settings: PageWindowSettings): BrowserWindow {
  const { placement } = settings
  const window = new BrowserWindow({
    x: placement.x,
    y: placement.y,
    width: placement.width,
    height: placement.height,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: settings.title,
    backgroundColor: backgroundColour(),
    webPreferences: {
      session: settings.session,
      preload: settings.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableBlinkFeatures: featuresNobodyNeeds.join(','),
      devTools: !__RELEASE__,
    },
  })
  if (placement.maximised) window.maximize()
  window.setContentProtection(settings.contentProtection)
  // The page has no say in the title: main composes it.
  window.on('page-title-updated', (event) => event.preventDefault())
  // Electron tells of a page that has loaded even when its window is gone meanwhile.
  window.webContents.on('did-finish-load', () => {
    if (!window.isDestroyed()) window.webContents.setZoomLevel(placement.zoomLevel)
  })
  followTheme(window)
  handleShortcuts(window)
  offerEditMenu(window)
  return window
}

function followTheme(window: BrowserWindow): void {
  const repaint = () => window.setBackgroundColor(backgroundColour())
  nativeTheme.on('updated', repaint)
  window.once('closed', () => nativeTheme.off('updated', repaint))
}

/** The page's own background in the light and the dark scheme, so that nothing flashes before the first paint. */
function backgroundColour(): string {
  return nativeTheme.shouldUseDarkColors ? '#1d2122' : '#ffffff'
}
