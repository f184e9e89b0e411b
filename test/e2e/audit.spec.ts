import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { demoRegister } from './support/demo'
import { answerDialogs } from './support/dialogs'
import { subfolder } from './support/folders'
import { expect, test } from './support/homeward'
import { expectAccessible, takeNarrowPicture, takePictures } from './support/looks'
import { choose, goTo, heading, unlockAs } from './support/recording'
import { lock, unlock } from './support/register'

const trail = (page: Page) => page.getByRole('table', { name: /^Entries/ })

async function openTrail(page: Page): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByRole('link', { name: 'Open the audit trail' }).click()
  await expect(heading(page, 'Who did what')).toBeVisible()
}

test('who did what: wrong tries and what people saw are found by filter, saved, and the chain is checked', async ({
  homeward,
}) => {
  const file = demoRegister(homeward.folder, 12)
  const { app, page: first } = await homeward.start({ args: [`--register=${file}`] })
  // A wrong try before the unlock, and an officer who opens a child.
  await unlock(first, 'not this one at all')
  await expect(
    first.getByText('does not open this register').or(first.getByRole('alert')).first(),
  ).toBeVisible()
  await unlockAs(first, 'officer')
  await goTo(first, 'Children')
  await first.getByRole('table').getByRole('link').first().click()
  await expect(
    first
      .getByRole('heading', { name: 'What happened' })
      .or(first.getByRole('heading', { level: 1 }))
      .first(),
  ).toBeVisible()
  await expect(first.getByRole('link', { name: 'Who opened and changed this record' })).toBeHidden()
  const page = await lock(app, first)
  await unlockAs(page, 'administrator')

  await openTrail(page)
  await expect(trail(page)).toBeVisible()
  await takePictures(app, page, 'audit')
  await takeNarrowPicture(app, page, 'audit')
  await expectAccessible(page)

  await page.getByLabel('Only what was refused').check()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(trail(page).getByRole('row')).toHaveCount(2)
  await expect(trail(page)).toContainText('Unlock failed')
  await page.getByRole('button', { name: 'Show all' }).click()

  await choose(page, 'Who', 'Priya Nair (made up)')
  await choose(page, 'What', 'Child viewed')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(trail(page).getByRole('row')).toHaveCount(2)
  await expect(trail(page)).toContainText('Priya Nair')

  const child = await trail(page).getByRole('link').first().textContent()
  await page.getByRole('button', { name: 'Show all' }).click()
  await page.getByLabel('About which child’s record').fill((child ?? '').split(/[ ,(]/u)[0] ?? '')
  await takePictures(app, page, 'audit-child')
  await expectAccessible(page)
  await page
    .getByRole('table', { name: 'Children found' })
    .getByRole('button', { name: child ?? '' })
    .first()
    .click()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(trail(page)).toContainText('Child viewed')
  await expect(trail(page)).not.toContainText('Register unlocked')
  await page.getByRole('button', { name: 'Show all' }).click()

  await page.getByLabel('First day').fill('31/02/2026')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await page.getByLabel('First day').fill('2/1/2001')
  await page.getByLabel('Last day').fill('1/1/2001')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByText('The last day is before the first').first()).toBeVisible()
  await page.getByLabel('First day').fill('1/1/2001')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByText('No entry is like that')).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()

  await page.getByRole('button', { name: 'Check the whole chain' }).click()
  await expect(page.getByText('The chain is whole')).toBeVisible()
  await page.getByRole('button', { name: 'Save these entries' }).click()
  const target = join(subfolder(homeward.folder, 'out'), 'trail.csv')
  await answerDialogs(app, target)
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  await expect(page.getByText('Saved as trail.csv')).toBeVisible({ timeout: 20_000 })
  await takePictures(app, page, 'audit-checked')
  const saved = readFileSync(target, 'utf8')
  expect(saved).toContain('Unlock failed')
  expect(saved).toMatch(/,[0-9a-f]{64}\r\n/)
  // That it left is an entry itself.
  await choose(page, 'What', 'Paper saved')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(trail(page)).toContainText('trail.csv')
})

test('from a child’s page to who opened the record', async ({ homeward }) => {
  const file = demoRegister(homeward.folder, 12)
  const { page } = await homeward.start({ args: [`--register=${file}`] })
  await unlockAs(page, 'administrator')
  await goTo(page, 'Children')
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('link', { name: 'Who opened and changed this record' }).click()
  await expect(heading(page, 'Who did what')).toBeVisible()
  await expect(page.getByText('about one child')).toBeVisible()
  await expect(trail(page)).toContainText('Child viewed')
  await expect(trail(page)).not.toContainText('Register unlocked')
})

test('an older register put back with its key file is said over every screen, until somebody says why', async ({
  homeward,
}) => {
  const file = demoRegister(homeward.folder, 12)
  const kept = subfolder(homeward.folder, 'kept')
  const copy = (from: string, to: string) => {
    for (const ending of ['', '-keys']) copyFileSync(`${from}${ending}`, `${to}${ending}`)
  }
  copy(file, join(kept, 'older'))
  const { app, page: first } = await homeward.start({ args: [`--register=${file}`] })
  await unlockAs(first, 'administrator')
  const locked = await lock(app, first)
  await expect(locked.getByLabel('Passphrase')).toBeVisible({ timeout: 20_000 })
  copy(join(kept, 'older'), file)
  await unlockAs(locked, 'officer')
  const banner = locked.getByText('This register is older than it was')
  await expect(banner).toBeVisible()
  await expect(locked.getByRole('button', { name: 'Say why' })).toBeHidden()
  await goTo(locked, 'Children')
  await expect(banner).toBeVisible()
  const again = await lock(app, locked)
  await unlockAs(again, 'administrator')
  await expect(again.getByText('This register is older than it was')).toBeVisible()
  await takePictures(app, again, 'audit-went-back')
  await expectAccessible(again)
  await again.getByRole('button', { name: 'Say why' }).click()
  const dialog = again.getByRole('dialog', { name: 'Why is the register older than it was?' })
  await dialog.getByRole('textbox').fill('Copied back by hand after the disk was changed')
  await dialog.getByRole('button', { name: 'Say why' }).click()
  await expect(again.getByText('This register is older than it was')).toBeHidden()
  await openTrail(again)
  await expect(trail(again)).toContainText('Copied back by hand')
})

/** Notes every call that protects a window's content or lets it be seen. */
async function noteProtection(app: ElectronApplication): Promise<() => Promise<boolean[]>> {
  await app.evaluate(({ BrowserWindow }) => {
    const seen: boolean[] = []
    const protect = Reflect.get(BrowserWindow.prototype, 'setContentProtection')
    Object.assign(globalThis, { protection: seen })
    BrowserWindow.prototype.setContentProtection = function setContentProtection(on: boolean) {
      seen.push(on)
      protect.call(this, on)
    }
  })
  return async () => app.evaluate(() => (globalThis as unknown as { protection: boolean[] }).protection)
}

test('the window is kept out of screenshots from the start, and the switch lets it be seen', async ({
  homeward,
}) => {
  const file = demoRegister(homeward.folder, 12)
  const { app, page: first } = await homeward.start({ args: [`--register=${file}`] })
  const protection = await noteProtection(app)
  await unlockAs(first, 'administrator')
  // As the register says, once it is open: the setting is on where nobody changed it.
  await expect.poll(protection).toEqual([true])
  await goTo(first, 'Settings')
  const part = first.getByRole('region', { name: 'Lock', exact: true })
  await part.getByLabel('Keep the window out of screenshots and shared screens').uncheck()
  await part.getByRole('button', { name: 'Save' }).click()
  await expect.poll(protection).toEqual([true, false])
  // The lock screen is protected again: it does not know yet whose register comes.
  const page = await lock(app, first)
  await expect.poll(protection).toEqual([true, false, true])
  await unlockAs(page, 'administrator')
  await expect.poll(protection).toEqual([true, false, true, false])
})
