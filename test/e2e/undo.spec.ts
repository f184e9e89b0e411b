import type { Page } from '@playwright/test'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import { fillWhen, goTo, heading, newChildMissing, saveMissing, startUnlocked } from './support/recording'

const bar = (page: Page) => page.getByRole('banner')
const missingNow = (page: Page) => page.getByRole('table', { name: 'Children recorded as missing now' })

async function recordMissing(page: Page, name: string): Promise<void> {
  await newChildMissing(page, name)
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '2100')
  await saveMissing(page)
  await expect(heading(page, new RegExp(`: ${name}`))).toBeVisible()
}

test('the last change is undone and redone by button and by key, as often as there are changes', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await recordMissing(page, 'Nolan Birch')
  await goTo(page, 'Today')
  await expect(missingNow(page)).toContainText('Nolan Birch')
  await expect(bar(page)).toContainText(/Saved \d\d:\d\d/)
  await takePictures(app, page, 'undo-saved')
  await bar(page).getByRole('button', { name: /^Undo/ }).click()
  await expect(bar(page)).toContainText(/Undone \d\d:\d\d/)
  await expect(missingNow(page)).not.toContainText('Nolan Birch')
  await expectAccessible(page)
  await bar(page).getByRole('button', { name: /^Redo/ }).click()
  await expect(missingNow(page)).toContainText('Nolan Birch')

  // Two changes back by the key: the episode, then the child written down before it.
  await heading(page, 'Today').focus()
  await page.keyboard.press('Control+z')
  await expect(missingNow(page)).not.toContainText('Nolan Birch')
  await expect(bar(page)).toContainText('Undone')
  await page.keyboard.press('Control+z')
  await goTo(page, 'Children')
  await expect(page.getByRole('table', { name: 'Children' })).not.toContainText('Nolan Birch')
  await page.keyboard.press('Control+y')
  await expect(page.getByRole('table', { name: 'Children' })).toContainText('Nolan Birch')
})

test('Ctrl+Z in a text box takes back what was typed there, never what was saved', async ({ homeward }) => {
  const { page } = await startUnlocked(homeward)
  await recordMissing(page, 'Nolan Birch')
  await goTo(page, 'Today')
  await page.getByLabel('Find a child, an episode, a person or a place').fill('nol')
  await page.keyboard.press('Control+z')
  await goTo(page, 'Today')
  await expect(missingNow(page)).toContainText('Nolan Birch')
})

test('an earlier value is put back from the history, and undone like any change', async ({ homeward }) => {
  const { app, page } = await startUnlocked(homeward)
  await goTo(page, 'Children')
  await page.getByRole('table', { name: 'Children' }).getByRole('link').first().click()
  await page.getByRole('link', { name: 'Change', exact: true }).click()
  await page.getByLabel('Team').fill('Team 9')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Team 9')).toBeVisible()
  await page.getByRole('button', { name: 'Who changed what' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Team 9')
  await takePictures(app, page, 'history-put-back')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: /^Put back Team/ }).click()
  await expect(dialog.getByText(/^Team: Team 9/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Team 9')).toBeHidden()
  await bar(page).getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByText('Team 9')).toBeVisible()
})

test('Escape asks before a dialog loses what was typed in it, and closes one nothing was typed in', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await goTo(page, 'Children')
  await page.getByRole('table', { name: 'Children' }).getByRole('link').first().click()
  await page.getByRole('button', { name: 'Add a person' }).click()
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Add a person' }).click()
  await dialog.getByLabel('Name', { exact: true }).fill('Róisín O’Dowd')
  await page.keyboard.press('Escape')
  await expect(dialog.getByText('What you typed is not saved')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Go on writing' })).toBeFocused()
  await takePictures(app, page, 'dialog-not-saved')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('Róisín O’Dowd')
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Throw it away' }).click()
  await expect(dialog).toBeHidden()
})
