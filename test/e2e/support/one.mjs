/**
 * Runs end-to-end tests by hand: `node test/e2e/support/one.mjs shell` runs what matches "shell", in test/e2e and
 * test/posture. Needs `npm start` to have been run once (it brings Electron and builds); builds nothing itself.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { needsXvfb, startXvfb } from '../../../build/bootstrap/display.mjs'
import { nodePath } from '../../../build/bootstrap/node24.mjs'
import { binFolder, root } from '../../../build/bootstrap/paths.mjs'

const screen = needsXvfb() ? await startXvfb() : null
const { status } = spawnSync(
  nodePath(),
  [
    join(root, 'node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    '--config',
    join(root, 'build', 'playwright.config.mjs'),
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${binFolder}:${process.env['PATH']}`,
      ...(screen ? { DISPLAY: screen.display } : {}),
    },
  },
)
screen?.stop()
process.exitCode = status ?? 1
