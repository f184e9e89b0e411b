import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { demoPassphrase, demoRegister } from './support/demo'
import { answerDialogs } from './support/dialogs'
import { subfolder } from './support/folders'
import { expect, test } from './support/homeward'
import { laterClock } from './support/laterClock'
import { expectAccessible } from './support/looks'
import { goTo, unlockAs } from './support/recording'

test('ten minutes after the passphrase an export asks for it again: cancelled, wrong, right', async ({
  homeward,
}) => {
  const clock = laterClock(homeward.folder)
  const file = demoRegister(homeward.folder, 12)
  const { app, page } = await homeward.start({ args: [`--register=${file}`], env: clock.env })
  await unlockAs(page, 'administrator')
  await goTo(page, 'Places')
  await page.getByRole('button', { name: 'List for the police' }).click()
  await page.getByLabel('Who is it for?').fill('Missing persons unit')
  await page.getByRole('button', { name: 'Make the list' }).click()
  const save = page.getByRole('button', { name: 'Save as spreadsheet' })
  await expect(save).toBeVisible({ timeout: 20_000 })
  const target = join(subfolder(homeward.folder, 'out'), 'homes.xlsx')
  await answerDialogs(app, target)
  // A little over the ten minutes: the lock after idling looks at the same clock, and comes half a minute later.
  clock.forward(612)

  const asked = page.getByRole('dialog', { name: 'Type your passphrase to go on' })
  // Printing asks as saving does, before a page is made ready for the printer.
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(asked).toBeVisible()
  await asked.getByRole('button', { name: 'Cancel' }).click()
  await expect(asked).toBeHidden()

  await save.click()
  await expect(asked).toBeVisible()
  await expect(asked.getByLabel('Your passphrase')).toBeFocused()
  await expectAccessible(page)
  await asked.getByRole('button', { name: 'Cancel' }).click()
  await expect(asked).toBeHidden()
  await expect(save).toBeEnabled()
  expect(existsSync(target)).toBe(false)

  await save.click()
  await asked.getByLabel('Your passphrase').fill('not this one')
  await page.keyboard.press('Enter')
  await expect(asked.getByRole('alert')).toContainText('passphrase')
  await expect(asked).toBeVisible()
  expect(existsSync(target)).toBe(false)

  await expect(asked.getByRole('button', { name: 'Go on' })).toBeEnabled({ timeout: 20_000 })
  await asked.getByLabel('Your passphrase').fill(demoPassphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Saved as homes\.xlsx/)).toBeVisible({ timeout: 20_000 })
  expect(existsSync(target)).toBe(true)

  // Given a moment ago: not asked for a second time.
  rmSync(target)
  await save.click()
  await expect.poll(() => existsSync(target)).toBe(true)
  await expect(asked).toBeHidden()
})
