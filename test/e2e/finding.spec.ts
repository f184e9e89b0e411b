import type { Page } from '@playwright/test'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import { lock, unlock } from './support/register'
import { demoPassphrase } from './support/demo'
import { fillWhen, goTo, heading, newChildMissing, saveMissing, startUnlocked } from './support/recording'

const box = (page: Page) => page.getByLabel('Find a child, an episode, a person or a place')
const found = (page: Page, name: string | RegExp) => page.getByRole('option', { name })

test('one box finds by sound, reference and phone, by keyboard alone, and lists what was opened last', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await newChildMissing(page, 'Siobhan Birch')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '2100')
  await saveMissing(page)
  const title = (await heading(page, /^\d{4}-\d{4}: Siobhan Birch/).textContent()) ?? ''
  const ref = title.split(':')[0] ?? ''
  await page.getByRole('link', { name: 'Siobhan Birch' }).first().click()
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Carys Birch')
  await page.getByRole('combobox', { name: 'Who it is' }).click()
  await page.getByRole('option').first().click()
  await page.getByLabel('Phone').fill('07700 900 321')
  await page.getByLabel('May be told', { exact: true }).check()
  await page.getByRole('button', { name: 'Add person' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()

  await page.keyboard.press('Control+k')
  await box(page).fill('shivaun')
  await expect(found(page, /Siobhan Birch.*missing now/)).toBeVisible()
  await takePictures(app, page, 'search-child')
  await expectAccessible(page)
  await box(page).fill(ref)
  await expect(found(page, new RegExp(`${ref}, Siobhan Birch.*not back`))).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(heading(page, new RegExp(`^${ref}`))).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('sio')
  await expect(found(page, /Siobhan Birch/).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
  await expect(box(page)).toHaveValue('')

  await box(page).fill('900321')
  await expect(found(page, /Carys Birch/)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Siobhan Birch')).toBeVisible()

  await goTo(page, 'Today')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('listbox', { name: 'Opened last' }).getByRole('option').first()).toContainText(
    'Siobhan Birch',
  )
  await takePictures(app, page, 'search-recent')
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  const locked = await lock(app, page)
  await unlock(locked, demoPassphrase)
  await expect(heading(locked, 'Today')).toBeVisible({ timeout: 20_000 })
  await locked.keyboard.press('Control+k')
  await expect(found(locked, /Siobhan Birch/).first()).toBeVisible()
  await locked.keyboard.press('ArrowDown')
  await locked.keyboard.press('Enter')
  await expect(heading(locked, /Siobhan Birch/)).toBeVisible()
})

test('a record is copied as plain text, it is remembered, and the lock clears the clipboard', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await goTo(page, 'Episodes')
  await page
    .getByRole('table', { name: 'Episodes' })
    .getByRole('row')
    .nth(1)
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByText('Not copied yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Copy for the main system' }).click()
  const dialog = page.getByRole('dialog')
  const text = (await dialog.getByRole('region', { name: 'The text' }).textContent()) ?? ''
  expect(text).toContain('From Homeward.')
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(dialog.getByText('Copied', { exact: true })).toBeVisible()
  await takePictures(app, page, 'copy-out')
  await expectAccessible(page)
  const clipboard = () => app.evaluate(({ clipboard: held }) => held.readText())
  expect(await clipboard()).toBe(text)
  await page.keyboard.press('Escape')
  await expect(page.getByText(/Copied .* by Sam Taylor/)).toBeVisible()
  await lock(app, page)
  await expect.poll(clipboard).toBe('')

  await app.evaluate(({ clipboard: held }) => held.writeText('a colleague’s own words'))
  expect(await clipboard()).toBe('a colleague’s own words')
})
