import { app, type BrowserWindow } from 'electron'

const patienceMs = 30_000

/**
 * `--smoke`: ends with 0 once the page has painted and the register process listens, with 1 if that takes half a
 * minute. Prints `first paint` at the paint, for whoever times it.
 *
 * @param leave ends Homeward in the ordinary way, with 0
 */
export function endAfterFirstPaint(
  painted: Promise<void>,
  registerReady: Promise<void>,
  leave: () => void,
): void {
  setTimeout(() => app.exit(1), patienceMs)
  void painted.then(() => process.stdout.write('first paint\n'))
  void Promise.all([painted, registerReady]).then(leave)
}

/** Settles at the first paint that shows anything. Call before the page can have loaded. */
export function firstPaint(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    window.once('ready-to-show', () => resolve())
  })
}
