/**
 * From starting the program to a painted lock screen and to a passphrase field that takes typing, against an Electron
 * window with one line of text in it, turn by turn in one run.
 */
import { _electron } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from '../../build/bench/median.mjs'
import { printFigures } from '../../build/bench/table.mjs'

const rounds = 9
const { HOMEWARD_APP: app = '', HOMEWARD_ELECTRON: electron = '', HOMEWARD_RUN_AS: runAs } = process.env
const program = runAs ? join(import.meta.dirname, '..', 'e2e', 'support', 'asUser.sh') : electron

const folder = mkdtempSync(join(tmpdir(), 'homeward-cold-'))
try {
  const empty = join(folder, 'empty')
  cpSync(join(import.meta.dirname, 'emptyWindow'), empty, { recursive: true })
  const register = makeRegister()
  giveAway()

  /** @type {{ empty: number[], paint: number[], typing: number[] }} */
  const times = { empty: [], paint: [], typing: [] }
  // The first round of each fills the page cache and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const bare = await start(empty, [], () => true)
    const homeward = await start(app, [`--register=${register}`], () =>
      document.activeElement?.matches('input[type=password]'),
    )
    if (round === 0) continue
    times.empty.push(bare.paint)
    times.paint.push(homeward.paint)
    times.typing.push(homeward.ready)
  }
  report(median(times.empty), median(times.paint), median(times.typing))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Starts an application; times in ms since the program was started. */
async function start(application, args, isReady) {
  const profile = mkdtempSync(join(folder, 'profile-'))
  giveAway()
  const started = Date.now()
  const running = await _electron.launch({
    executablePath: program,
    args: ['--disable-gpu', `--user-data-dir=${profile}`, application, ...args],
    env: { ...process.env, HOMEWARD_HOME: profile },
    timeout: 30_000,
  })
  try {
    const page = await running.firstWindow()
    const ready = await page.waitForFunction(isReady).then(() => page.evaluate(() => Date.now()))
    const paint = await page.waitForFunction(() => {
      const [entry] = performance.getEntriesByName('first-contentful-paint')
      return entry && performance.timeOrigin + entry.startTime
    })
    return { paint: (await paint.jsonValue()) - started, ready: ready - started }
  } finally {
    await running.close()
  }
}

function makeRegister() {
  const register = join(folder, 'bench.homeward')
  const passphrase = join(folder, 'passphrase')
  writeFileSync(passphrase, 'demo\n')
  execFileSync(
    process.execPath,
    [join(app, 'out', 'cli.cjs'), 'demo', '--register', register, '--children', '5', '--seed', '1'],
    { env: { ...process.env, HOMEWARD_PASSWORD_FILE: passphrase }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  return register
}

/** Hands the folder to whoever the application runs as. */
function giveAway() {
  chmodSync(folder, 0o755)
  if (runAs) execFileSync('chown', ['-R', `${runAs}:${runAs}`, folder])
}

function report(empty, paint, typing) {
  const peer = `empty window ${empty.toFixed(0)} ms`
  const figure = (what, value, limit) => ({
    what,
    measured: `${value.toFixed(0)} ms`,
    ratio: value / empty,
    peer,
    wanted: `≤ ${limit}×`,
    met: value / empty <= limit,
  })
  printFigures(`Start, median of ${rounds}`, [
    figure('start to painted lock screen', paint, 1.6),
    figure('start to typing the passphrase', typing, 2.5),
  ])
}
