/**
 * Typing: from each key to the painted letter in the fields where people write, with 30,000 episodes in the register,
 * against a plain text box in the same window.
 */
import { _electron } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, quantile } from '../../build/bench/median.mjs'
import { printFigures } from '../../build/bench/table.mjs'
import { typeAndTime, watchKeys } from './support/keyToPaint.mjs'

/** @typedef {import('@playwright/test').Page} Page */

/** Keys typed in each field: enough for a draft to be kept in between. */
const keys = 80
const paintMs = 100
/** As much as a text box takes. */
const longText = 'I walked to the flat by the station. '.repeat(600).slice(0, 19_800)

const { HOMEWARD_APP: app = '', HOMEWARD_ELECTRON: electron = '', HOMEWARD_RUN_AS: runAs } = process.env
const folder = mkdtempSync(join(tmpdir(), 'homeward-typing-'))

/** @param {Page} page */
async function measure(page) {
  await watchKeys(page)
  const plain = { short: await plainBox(page, ''), long: await plainBox(page, longText) }
  const figures = []
  for (const { what, open, long } of fields) {
    await open(page)
    const peer = long ? plain.long : plain.short
    figures.push(figure(what, await typeAndTime(page, keys), peer, long))
  }
  printFigures(`Typing, ${keys} keys in each field, from the key to the painted letter`, figures)
}

/**
 * The fields, in an order in which one can be gone to from the one before.
 *
 * @type {readonly { what: string, long: boolean, open: (page: Page) => Promise<void> }[]}
 */
const fields = [
  {
    what: 'find anything (Ctrl+K)',
    long: false,
    open: (page) => page.keyboard.press('Control+k'),
  },
  {
    what: 'record missing: which child',
    long: false,
    async open(page) {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+m')
      await page.getByLabel('Which child?').focus()
    },
  },
  {
    what: 'record missing: circumstances',
    long: false,
    async open(page) {
      await page.getByLabel('Which child?').fill('Zebedee Quillfeather')
      await page.getByRole('button', { name: /new child/ }).click()
      await page.getByRole('button', { name: 'Add and go on' }).click()
      await page.getByRole('heading', { level: 1, name: 'Record missing: Zebedee' }).waitFor()
      await page.getByRole('button', { name: /^What is known/ }).click()
      await page.getByLabel('Circumstances', { exact: true }).focus()
    },
  },
  {
    what: 'record missing: circumstances, 19,800 letters',
    long: true,
    open: (page) => page.getByLabel('Circumstances', { exact: true }).fill(longText),
  },
  {
    what: "interview: the child's own words",
    long: false,
    async open(page) {
      await page.getByLabel('Missing', { exact: true }).check()
      const left = page.getByRole('group', { name: 'Left', exact: true })
      await left.getByLabel('Day', { exact: true }).fill('yesterday')
      await left.getByLabel('Time', { exact: true }).fill('0900')
      await page.getByLabel('The child is already back, or found').check()
      const back = page.getByRole('group', { name: 'Back at', exact: true })
      await back.getByLabel('Day', { exact: true }).fill('yesterday')
      await back.getByLabel('Time', { exact: true }).fill('1300')
      await page.locator('main').getByRole('button', { name: 'Record missing' }).click()
      await page.getByRole('heading', { level: 1, name: 'Return home interview' }).waitFor()
      await page.getByLabel('Completed', { exact: true }).check()
      await ownWords(page).focus()
    },
  },
  {
    what: "interview: the child's own words, 19,800 letters",
    long: true,
    open: (page) => ownWords(page).fill(longText),
  },
  {
    what: 'interview: the same, a passage marked',
    long: true,
    async open(page) {
      await ownWords(page).fill(longText)
      await ownWords(page).evaluate((box) => {
        box.setSelectionRange(12, 20)
        box.dispatchEvent(new Event('select', { bubbles: true }))
      })
      await page.keyboard.press('Alt+1')
      await ownWords(page).evaluate((box) => box.setSelectionRange(box.value.length, box.value.length))
    },
  },
  {
    what: 'interview: what happened while away, beside 19,800 letters',
    long: false,
    async open(page) {
      await page.getByRole('button', { name: /^While away/ }).click()
      await page.getByLabel('What happened while away').focus()
    },
  },
  {
    what: 'interview: what happened while away, 19,800 letters',
    long: true,
    open: (page) => page.getByLabel('What happened while away').fill(longText),
  },
]

/** @param {Page} page */
function ownWords(page) {
  return page.getByLabel("The child's own words", { exact: true })
}

/** A text box without anything behind it. @param {Page} page */
async function plainBox(page, text) {
  await page.evaluate((value) => {
    const box = document.createElement('textarea')
    Object.assign(box, { id: 'plain', value })
    Object.assign(box.style, {
      position: 'fixed',
      inset: '10rem',
      width: '40rem',
      height: '20rem',
      zIndex: 1000,
    })
    document.body.append(box)
    box.focus()
    box.setSelectionRange(value.length, value.length)
  }, text)
  // The first keys of a window are slow whatever they are typed into.
  await typeAndTime(page, 10)
  const times = await typeAndTime(page, keys)
  await page.evaluate(() => document.getElementById('plain')?.remove())
  return { middle: median(times), worst: Math.max(...times) }
}

/** @param {number[]} times @param {{ middle: number, worst: number }} plain the same keys in a box with nothing behind it */
function figure(what, times, plain, long) {
  const [middle, late, worst] = [median(times), quantile(times, 0.95), Math.max(...times)]
  return {
    what,
    measured: `${middle.toFixed(0)} ms (slowest in 20: ${late.toFixed(0)}, slowest: ${worst.toFixed(0)})`,
    ratio: middle / plain.middle,
    peer: `plain text box${long ? ', 19,800 letters' : ''} ${plain.middle.toFixed(0)} ms (slowest: ${plain.worst.toFixed(0)})`,
    wanted: `every key < ${paintMs} ms`,
    met: worst < paintMs,
  }
}

/** @param {Page} page */
async function unlock(page) {
  await page.getByLabel('Passphrase').fill('demo')
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Unlock' }).click()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
}

function start(register) {
  const profile = mkdtempSync(join(folder, 'profile-'))
  giveAway()
  const program = runAs ? join(import.meta.dirname, '..', 'e2e', 'support', 'asUser.sh') : electron
  return _electron.launch({
    executablePath: program,
    args: ['--disable-gpu', `--user-data-dir=${profile}`, app, `--register=${register}`],
    env: { ...process.env, HOMEWARD_HOME: profile },
    chromiumSandbox: true,
  })
}

function makeRegister() {
  const register = join(folder, 'bench.homeward')
  const passphrase = join(folder, 'passphrase')
  writeFileSync(passphrase, 'demo\n')
  const wish = ['--children', '10000', '--episodes', '30000', '--seed', '1']
  execFileSync(process.execPath, [join(app, 'out', 'cli.cjs'), 'demo', '--register', register, ...wish], {
    env: { ...process.env, HOMEWARD_PASSWORD_FILE: passphrase },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return register
}

/** Hands the folder to whoever the application runs as. */
function giveAway() {
  chmodSync(folder, 0o755)
  if (runAs) execFileSync('chown', ['-R', `${runAs}:${runAs}`, folder])
}

try {
  const running = await start(makeRegister())
  try {
    const page = await running.firstWindow()
    await unlock(page)
    await measure(page)
  } finally {
    await running.close()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
