/**
 * From starting the program to a painted lock screen and to a passphrase field that takes typing, against an Electron
 * window with one line of text in it, turn by turn in one run.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from '../../build/bench/median.mjs'
import { printFigures } from '../../build/bench/table.mjs'
import { startPage } from './support/startedPage.mjs'

const rounds = 9
const { HOMEWARD_APP: app = '', HOMEWARD_ELECTRON: electron = '', HOMEWARD_RUN_AS: runAs } = process.env
const program = runAs ? join(import.meta.dirname, '..', 'e2e', 'support', 'asUser.sh') : electron

/** When the page first showed something, in ms since 1970. */
const painted = `performance.getEntriesByName('first-contentful-paint')
  .map((entry) => performance.timeOrigin + entry.startTime)[0]`

/** When a passphrase field had the cursor, in ms since 1970. */
const typing = `document.activeElement?.matches('input[type=password]') ? Date.now() : undefined`

const folder = mkdtempSync(join(tmpdir(), 'homeward-cold-'))
try {
  const empty = join(folder, 'empty')
  cpSync(join(import.meta.dirname, 'emptyWindow'), empty, { recursive: true })
  const register = makeRegister()

  /** @type {{ empty: number[], paint: number[], typing: number[] }} */
  const times = { empty: [], paint: [], typing: [] }
  // The first round of each fills the page cache and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const [bare = 0] = await timesOf(empty, [], [painted])
    const [paint = 0, ready = 0] = await timesOf(app, [`--register=${register}`], [painted, typing])
    if (round === 0) continue
    times.empty.push(bare)
    times.paint.push(paint)
    times.typing.push(ready)
  }
  report(median(times.empty), median(times.paint), median(times.typing))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Starts an application and says when each thing asked for had happened, in ms since the program was started. */
async function timesOf(application, args, questions) {
  const profile = mkdtempSync(join(folder, 'profile-'))
  giveAway()
  const env = { ...process.env, HOMEWARD_HOME: profile }
  const page = await startPage(
    program,
    ['--disable-gpu', `--user-data-dir=${profile}`, application, ...args],
    env,
  )
  try {
    const answers = []
    for (const question of questions) answers.push((await page.whenThere(question)) - page.startedAt)
    return answers
  } finally {
    await page.end()
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

function report(empty, paint, ready) {
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
    figure('start to typing the passphrase', ready, 2.5),
  ])
}
