/**
 * The real window while it makes a backup of the register named last on the command line: what the page draws, frame by
 * frame. Prints one line of JSON.
 *
 * @typedef {object} Frames
 * @property {number} quiet longest time between two frames with nothing going on, ms
 * @property {number} busy the same while the backup is made
 * @property {number} frames drawn meanwhile
 * @property {string} says what the page says while it is made
 *
 * @typedef {import('@playwright/test').Page} Page
 */
import { _electron } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { dirname, join } from 'node:path'

const { HOMEWARD_APP: app = '', HOMEWARD_ELECTRON: electron = '', HOMEWARD_RUN_AS: runAs } = process.env
const register = process.argv.at(-1) ?? ''
const quietMs = 3_000

/** @param {Page} page */
async function openBackups(page) {
  await page.getByLabel('Passphrase').fill('demo')
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Unlock' }).click()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('button', { name: 'Back up now' }).waitFor()
}

/** Makes the page note every frame from now on. @param {Page} page */
async function watchFrames(page) {
  await page.evaluate(() => {
    window.framesDrawn = []
    const note = (at) => {
      window.framesDrawn.push(at)
      requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  })
}

/** @param {Page} page @returns {Promise<{ longest: number, frames: number }>} of the frames since this was asked last */
async function framesSince(page) {
  const drawn = await page.evaluate(() => {
    const { framesDrawn } = window
    window.framesDrawn = framesDrawn.slice(-1)
    return framesDrawn
  })
  const gaps = drawn.slice(1).map((at, before) => at - drawn[before])
  return { longest: Math.max(...gaps), frames: gaps.length }
}

/** @param {Page} page @returns {Promise<Frames>} */
async function measure(page) {
  const saying = page.getByRole('status').filter({ hasText: 'Backing up' })
  await watchFrames(page)
  await page.waitForTimeout(quietMs)
  const quiet = await framesSince(page)
  await page.getByRole('button', { name: 'Back up now' }).click()
  await saying.waitFor()
  const says = await saying.innerText()
  await page.getByText('Backed up', { exact: true }).waitFor({ timeout: 120_000 })
  await saying.waitFor({ state: 'hidden' })
  const busy = await framesSince(page)
  return { quiet: quiet.longest, busy: busy.longest, frames: busy.frames, says: says.trim() }
}

function start() {
  const folder = dirname(register)
  const profile = mkdtempSync(join(folder, 'profile-'))
  chmodSync(folder, 0o755)
  if (runAs) execFileSync('chown', ['-R', `${runAs}:${runAs}`, folder])
  const program = runAs ? join(import.meta.dirname, '..', '..', 'e2e', 'support', 'asUser.sh') : electron
  return _electron.launch({
    executablePath: program,
    args: ['--disable-gpu', `--user-data-dir=${profile}`, app, `--register=${register}`],
    env: { ...process.env, HOMEWARD_HOME: profile },
    chromiumSandbox: true,
  })
}

const running = await start()
try {
  const page = await running.firstWindow()
  await openBackups(page)
  process.stdout.write(JSON.stringify(await measure(page)))
} finally {
  await running.close()
}
