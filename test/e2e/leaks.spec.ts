import type { Page } from '@playwright/test'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesHolding } from '../builders/bytes'
import { demoRegister } from './support/demo'
import { applicationFolder } from './support/environment'
import { subfolder } from './support/folders'
import { expect, test } from './support/homeward'
import { registerPid } from './support/mainLog'
import { goTo, heading, newChildBack, unlockAs } from './support/recording'
import { lock } from './support/register'

/** In parts, so that what is built from this very file is no hit. */
const forename = ['Zephy', 'rine'].join('')
const surname = ['Quill', 'feather'].join('')
const name = `${forename} ${surname}`

/** Environment and command line of every process that has to do with this run. */
function processesHolding(folder: string): string[] {
  if (!existsSync('/proc')) return []
  const told = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((pid) => [`/proc/${pid}/environ`, `/proc/${pid}/cmdline`])
    .map((file) => ({ file, text: textOf(file) }))
  expect(told.filter(({ text }) => text.includes(folder)).length).toBeGreaterThan(2)
  return told.filter(({ text }) => text.includes(folder) && text.includes(surname)).map(({ file }) => file)
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // The process has ended meanwhile.
    return ''
  }
}

function expectNowhere(folder: string, when: string): void {
  // Register, copies, notes, profile with Chromium's own stores and logs, temporary files; then the application.
  expect(filesHolding(folder, forename, surname), when).toEqual([])
  expect(filesHolding(join(applicationFolder, 'out'), forename, surname), when).toEqual([])
  expect(processesHolding(folder), when).toEqual([])
}

async function search(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByLabel('Find a child, an episode, a person or a place').fill(surname)
  await expect(page.getByRole('option').first()).toContainText(surname)
  await page.keyboard.press('Escape')
}

test('a rare name typed, searched, copied and printed in the window is in no file, cache, log or environment', async ({
  homeward,
}) => {
  test.setTimeout(300_000)
  const { folder } = homeward
  const temporary = subfolder(folder, 'tmp')
  const file = demoRegister(folder, 12)
  const { app, page, profile } = await homeward.start({
    args: [`--register=${file}`],
    env: { TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  })
  await unlockAs(page, 'administrator')
  await newChildBack(page, name)
  await page.getByLabel('Completed', { exact: true }).check()
  await page.getByLabel("The child's own words", { exact: true }).fill(`${name} said so. `.repeat(300))
  await expect(page.getByText(/^Saved draft/)).toBeVisible({ timeout: 20_000 })
  expectNowhere(folder, 'while somebody types')

  await search(page)
  await goTo(page, 'Children')
  await page
    .getByRole('table')
    .getByRole('link', { name: new RegExp(surname) })
    .first()
    .click()
  await expect(heading(page, new RegExp(surname))).toBeVisible()
  await page.getByRole('link', { name: 'Case summary', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Save/ }).first()).toBeVisible({ timeout: 30_000 })
  await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), name)
  expectNowhere(folder, 'with a paper on the screen')

  process.kill(await registerPid(profile), 'SIGKILL')
  await expect(page.getByText('was started again')).toBeVisible()
  expectNowhere(folder, 'after a crash')
  await unlockAs(page, 'administrator')
  await expect(page.getByText(name).first()).toBeVisible()
  const locked = await lock(app, page)
  await expect(locked.getByLabel('Passphrase')).toBeVisible()
  expectNowhere(folder, 'after the lock')
})
