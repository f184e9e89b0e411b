import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { output } from './run.mjs'
import { NeedsPerson } from './say.mjs'

/** Whether Chromium's sandbox has to stay off: it cannot start for root. */
export function sandboxMustBeOff() {
  return process.platform === 'linux' && process.getuid?.() === 0
}

/**
 * Stops where this Linux forbids an ordinary user the sandbox (some releases of Ubuntu do), with the line that allows
 * it. Homeward never opens children's records without the sandbox because of that.
 *
 * @param {string} program Electron's
 */
export function ensureSandbox(program) {
  if (process.platform !== 'linux' || sandboxMustBeOff()) return
  const helper = join(dirname(program), 'chrome-sandbox')
  if (isSetuidRoot(helper) || output('unshare', ['--user', '--map-root-user', 'true']) !== null) return
  throw new NeedsPerson(
    "this system forbids Chromium's sandbox to ordinary users. Run this line, then the command again:\n" +
      `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  )
}

function isSetuidRoot(file) {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat !== undefined && stat.uid === 0 && (stat.mode & 0o4000) !== 0
}
