import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { startXvfb } from '../bootstrap/display.mjs'
import { nodePath } from '../bootstrap/node24.mjs'
import { root } from '../bootstrap/paths.mjs'
import { run } from '../bootstrap/run.mjs'
import { nativePackages } from '../nativePackages.mjs'

/** Who runs the application where the tests run as root; Chromium's sandbox cannot start for root. */
const nobody = '65534'

/**
 * Sets up what tests of the window need: a screen, and a copy of the built application that a build going on
 * meanwhile cannot touch and that any user can read.
 *
 * @param {string} program Electron's
 * @param {number} screens how many windows are to be driven at once
 * @returns {Promise<{ env: Record<string, string>, clear: () => void }>} env: `HOMEWARD_APP` (folder with package.json,
 *   out/ and the native packages), `HOMEWARD_ELECTRON`, `HOMEWARD_NODE` (programs), `HOMEWARD_RUN_AS` (a user id, or ''
 *   where the tests' own user will do), `DISPLAY`, and all screens in `HOMEWARD_DISPLAYS`
 */
export async function setWindowStage(program, screens = 1) {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-window-'))
  const asNobody = process.getuid?.() === 0
  const app = join(folder, 'app')
  copyApp(app)
  const electron = asNobody ? copyFolderOf(program, join(folder, 'electron')) : program
  const node = asNobody ? copyFolderOf(nodePath(), join(folder, 'node')) : nodePath()
  if (asNobody) await run('chmod', ['-R', 'a+rX', folder])
  const started = process.platform === 'linux' ? await startScreens(screens) : []
  const displays = started.map(({ display }) => display)
  return {
    env: {
      HOMEWARD_APP: app,
      HOMEWARD_ELECTRON: electron,
      HOMEWARD_NODE: node,
      HOMEWARD_RUN_AS: asNobody ? nobody : '',
      ...(displays[0] ? { DISPLAY: displays[0], HOMEWARD_DISPLAYS: displays.join(' ') } : {}),
    },
    clear() {
      for (const screen of started) screen.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** One screen for each window that is driven at the same time: on a shared one they take the focus from each other. */
function startScreens(count) {
  return Promise.all(Array.from({ length: count }, () => startXvfb()))
}

/** Copies what the application needs to run, and nothing else. */
function copyApp(app) {
  mkdirSync(join(app, 'node_modules'), { recursive: true })
  cpSync(join(root, 'package.json'), join(app, 'package.json'))
  for (const entry of readdirSync(join(root, 'out')).filter((name) => !name.startsWith('.'))) {
    cpSync(join(root, 'out', entry), join(app, 'out', entry), { recursive: true })
  }
  for (const name of nativePackages()) {
    cpSync(join(root, 'node_modules', name), join(app, 'node_modules', name), { recursive: true })
  }
}

function copyFolderOf(program, target) {
  cpSync(dirname(program), target, { recursive: true })
  const copy = join(target, basename(program))
  if (!existsSync(copy)) throw new Error(`${copy} was not copied`)
  return copy
}
