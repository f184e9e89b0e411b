import type { ElectronApplication, Page } from '@playwright/test'
import { demoPassphrase, demoRegister } from './support/demo'
import { expect, test, type Homeward } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import { heading, startUnlocked, unlockAs } from './support/recording'

const pin = '271828'

async function choosePin(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByLabel('New PIN', { exact: true }).fill(pin)
  await page.getByLabel('The same PIN again').fill(pin)
  await page.getByRole('button', { name: 'Choose the PIN' }).click()
  await expect(page.getByText('The new PIN counts from now on.')).toBeVisible()
}

const covered = (page: Page) => heading(page, 'Covered')

/** All text a screen reader could say. */
const spoken = (page: Page): Promise<string> => page.locator('body').ariaSnapshot()

test('F8 covers a form with a dialog open, no key gets behind it, the PIN brings everything back', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await choosePin(page)
  await page.keyboard.press('Control+m')
  const name = page.getByLabel('Which child?')
  await name.fill('Quillon')
  await page.keyboard.press('F8')

  await expect(covered(page)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Your PIN' })).toBeFocused()
  await expect(name).toBeHidden()
  expect(await page.title()).toBe('Homeward')
  expect(await spoken(page)).not.toMatch(/Today|Record missing|Quillon|Search/)
  await takePictures(app, page, 'cover-pin')
  await expectAccessible(page)
  await noKeyGetsBehind(page)

  await page.getByRole('textbox', { name: 'Your PIN' }).pressSequentially(pin)
  await expect(covered(page)).toBeHidden()
  await expect(name).toHaveValue('Quillon')
  await expect(name).toBeFocused()
  expect(await page.title()).toContain('Record')
})

/** Tab goes round inside the cover; shortcuts, Escape and F8 do nothing. */
async function noKeyGetsBehind(page: Page): Promise<void> {
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab')
    expect(
      await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('#cover') !== null,
      ),
    ).toBe(true)
  }
  for (const key of ['Escape', 'Control+m', 'Control+k', 'Control+/', 'Control+z', 'F8'])
    await page.keyboard.press(key)
  await expect(covered(page)).toBeVisible()
  expect(page.url()).toContain('missing')
  // Clicked beside the field: digits go in there all the same.
  await page.mouse.click(900, 600)
  await page.keyboard.press('3')
  await expect(page.getByRole('textbox', { name: 'Your PIN' })).toHaveValue('3')
  await page.keyboard.press('Backspace')
}

test('the button covers; three wrong PINs and the window locks, saying why', async ({ homeward }) => {
  const { app, page } = await startUnlocked(homeward)
  await choosePin(page)
  await page.getByRole('button', { name: 'Cover', exact: true }).click()
  const field = page.getByRole('textbox', { name: 'Your PIN' })
  await field.pressSequentially('314159')
  await expect(page.getByText('2 tries left, then Homeward locks.')).toBeVisible()
  await field.pressSequentially('314159')
  await expect(page.getByText('1 try left, then Homeward locks.')).toBeVisible()
  const next = app.waitForEvent('window')
  await field.pressSequentially('314159')
  const locked = await next
  await expect(locked.getByLabel('Passphrase')).toBeVisible({ timeout: 20_000 })
  await expect(locked.getByText('a PIN did not open the cover')).toBeVisible()
})

async function startWithClock(homeward: Homeward): Promise<{ app: ElectronApplication; page: Page }> {
  const file = demoRegister(homeward.folder)
  const { app, page } = await homeward.start({ args: [`--register=${file}`] })
  await page.clock.install()
  await unlockAs(page, 'officer')
  return { app, page }
}

test('three minutes without input and the cover comes by itself; without a PIN the passphrase opens it', async ({
  homeward,
}) => {
  const { app, page } = await startWithClock(homeward)
  await page.clock.fastForward('02:50')
  await expect(covered(page)).toBeHidden()
  await page.clock.fastForward('00:15')
  await expect(covered(page)).toBeVisible()
  await takePictures(app, page, 'cover-passphrase')
  await expectAccessible(page)
  const field = page.getByLabel('Your passphrase')
  await field.fill('not this one')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await field.fill(demoPassphrase)
  await page.keyboard.press('Enter')
  await expect(covered(page)).toBeHidden()
  await expect(heading(page, 'Today')).toBeVisible()
})

test('somebody playing with the keys of a covered window keeps it from locking no longer', async ({
  homeward,
}) => {
  const { app, page } = await startWithClock(homeward)
  await page.keyboard.press('F8')
  await expect(covered(page)).toBeVisible()
  await page.clock.fastForward('05:00')
  await page.keyboard.press('x')
  await page.mouse.move(300, 300)
  const next = app.waitForEvent('window')
  await page.clock.fastForward('05:10')
  const locked = await next
  await expect(locked.getByLabel('Passphrase')).toBeVisible({ timeout: 20_000 })
  expect(locked.url()).toContain('why=idle')
})
