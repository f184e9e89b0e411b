import type { Page } from '@playwright/test'
import { expect, test } from './support/homeward'
import { goTo, heading, newChildMissing, fillWhen, saveMissing, startUnlocked } from './support/recording'

/** Presses keys one by one and counts them; a key with Ctrl held is one. */
class Keys {
  count = 0
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key)
      this.count += 1
    }
  }
}

/** A child back from an absence, so that the next one is the second; known to the register by an odd name. */
async function knownChild(page: Page): Promise<void> {
  await newChildMissing(page, 'Qzeb Marsh')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '0900')
  await page.getByLabel('The child is already back, or found').check()
  await fillWhen(page, 'Back at', 'yesterday', '1310')
  await saveMissing(page)
  await expect(heading(page, /^Return home interview/)).toBeVisible()
}

const onlyFound = (page: Page) =>
  expect(page.getByRole('table', { name: 'Children found' }).locator('tbody').getByRole('row')).toHaveCount(1)

test('a known child is recorded as missing with ten keys, from anywhere in the window', async ({
  homeward,
}) => {
  const { page } = await startUnlocked(homeward)
  await knownChild(page)
  await goTo(page, 'Settings')
  const keys = new Keys(page)
  await keys.press('Control+m', 'q', 'z', 'e')
  await onlyFound(page)
  await keys.press('Control+m')
  await expect(page.getByLabel('Missing', { exact: true })).toBeChecked()
  await keys.press('2', '3', '5', '0', 'Enter')
  await expect(heading(page, /^\d{4}-\d{4}: Qzeb Marsh/)).toBeVisible()
  expect(keys.count).toBeLessThanOrEqual(10)
})

test('Enter chooses the child, M the type, and the time follows; also out of the form of a new child', async ({
  homeward,
}) => {
  const { page } = await startUnlocked(homeward)
  await knownChild(page)
  await page.keyboard.press('Control+m')
  await page.getByLabel('Which child?').fill('Nobody Atall')
  await page.getByRole('button', { name: 'Add a new child' }).click()
  await expect(page.getByLabel('First name')).toHaveValue('Nobody')
  const keys = new Keys(page)
  await keys.press('Control+m')
  await expect(page.getByLabel('Which child?')).toBeFocused()
  await keys.press('q', 'z', 'e')
  await onlyFound(page)
  await keys.press('Enter')
  await expect(heading(page, 'Record missing: Qzeb Marsh')).toBeVisible()
  await expect(page.getByLabel('Missing', { exact: true })).toBeFocused()
  await keys.press('m')
  await expect(page.getByLabel('Missing', { exact: true })).toBeChecked()
  await keys.press('2', '3', '5', '0', 'Enter')
  await expect(heading(page, /^\d{4}-\d{4}: Qzeb Marsh/)).toBeVisible()
})
