import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './support/environment'
import { expect, test } from './support/homeward'
import {
  goTo,
  heading,
  newChildMissing,
  fillWhen,
  saveMissing,
  startUnlocked,
  when,
} from './support/recording'

/**
 * A missing.csv whose rows are open: each becomes a question. As bytes: the checkout need not be readable by whoever the
 * application runs as.
 */
const openRows = {
  name: 'missing.csv',
  mimeType: 'text/csv',
  buffer: readFileSync(join(repository, 'test', 'fixtures', '903', 'edge-903', 'last', 'missing.csv')),
}

test('the focus stays in the page, whatever takes the place of what had it', async ({ homeward }) => {
  const { page } = await startUnlocked(homeward)
  const keys = page.keyboard

  await goTo(page, 'Settings')
  await page.getByRole('combobox', { name: 'Authority' }).focus()
  await keys.press('Control+a')
  await keys.type('york')
  await expect(page.getByRole('option').first()).toHaveText('York')
  await keys.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Authority' })).toHaveValue('York')
  const save = page.getByRole('region', { name: 'Council' }).getByRole('button', { name: 'Save' })
  await save.press('Enter')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await expect(save).toBeFocused()

  await goTo(page, 'Returns')
  await page.getByRole('button', { name: /^Open 20/ }).press('Enter')
  await expect(heading(page, /^Return 20/)).toBeFocused()

  await goTo(page, 'Import')
  await page.locator('input[type=file]').setInputFiles(openRows)
  await page.getByLabel('Collection year').fill('2026')
  await page.getByRole('button', { name: 'Look at what would be brought in' }).press('Enter')
  await expect(heading(page, 'Import: what would be brought in')).toBeFocused()
  await page.getByRole('button', { name: 'Bring in' }).press('Enter')
  await expect(heading(page, /is in the register$/)).toBeFocused()

  await goTo(page, 'Today')
  const attempt = page.getByRole('button', { name: /^Log attempt: / }).first()
  await attempt.focus()
  await keys.press('o')
  await expect(page.getByRole('dialog').getByRole('radio').first()).toBeFocused()
  await keys.press('Escape')
  await expect(attempt).toBeFocused()
  const more = page.getByRole('region', { name: 'To put right' }).getByRole('button')
  await expect(more).toHaveText(/^Show all/)
  await more.press('Enter')
  await expect(more).toBeFocused()
  await expect(more).toHaveText('Show the first 5')

  await page.getByRole('button', { name: 'Back on …: A7' }).press('Enter')
  await expect(when(page, 'Back at').day).toBeFocused()
  await keys.type('2/4/2025')
  await keys.press('Enter')
  await expect(page.getByRole('button', { name: /^Still missing: / }).first()).toBeFocused()
})

test('an unnamed child is recorded by the words typed, and the next attempt is one key away', async ({
  homeward,
}) => {
  const { page } = await startUnlocked(homeward)
  await page.keyboard.press('Control+m')
  await page.getByLabel('Which child?').fill('boy, about 15')
  await page.getByRole('button', { name: 'Add a new child' }).click()
  await expect(page.getByLabel('Words that stand for a name')).toHaveValue('boy, about 15')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await newChildMissing(page, 'Nolan Birch')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '0900')
  await page.getByLabel('The child is already back, or found').check()
  await fillWhen(page, 'Back at', 'yesterday', '1310')
  await saveMissing(page)
  await expect(heading(page, 'Return home interview: Nolan Birch')).toBeFocused()
  await page.keyboard.press('o')
  await page.keyboard.press('6')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Log an attempt' })).toBeFocused()

  await page.getByRole('table', { name: 'Episodes this interview covers' }).getByRole('link').click()
  await page.getByRole('button', { name: 'Close episode' }).click()
  await page.getByRole('alert').getByRole('link', { name: 'how the child came back' }).click()
  await expect(heading(page, 'Record return: Nolan Birch')).toBeVisible()
})
