import type { Page } from '@playwright/test'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import {
  fillWhen,
  goTo,
  heading,
  newChildMissing,
  saveMissing,
  saveReturn,
  startUnlocked,
} from './support/recording'

/** A child recorded as missing since yesterday morning; the episode's page is open. */
async function goneMissing(page: Page, name: string): Promise<void> {
  await newChildMissing(page, name)
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '0905')
  await saveMissing(page)
  await expect(heading(page, new RegExp(`: ${name}`))).toBeVisible()
}

/** Somebody around the child, on the child's page. */
async function addPerson(
  page: Page,
  name: string,
  role: string,
  telling: string,
  why: string | null,
): Promise<void> {
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('combobox', { name: 'Who it is' }).click()
  await page.getByRole('option', { name: role, exact: true }).click()
  await page.getByLabel(telling, { exact: true }).check()
  if (why !== null) await page.getByLabel(/^(Why not|Ask whom)/).fill(why)
  await page.getByLabel('Address', { exact: true }).fill('4 Hidden Lane')
  await page.getByLabel('Keep this address off papers').check()
  await page.getByRole('button', { name: 'Add person' }).click()
  await expect(page.getByRole('table', { name: 'People around the child' })).toContainText(name)
}

test('who has been told: all in one step by keyboard, nobody who must not be told, and again when found', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await goneMissing(page, 'Sorrel Vane')
  await page.getByRole('link', { name: 'Sorrel Vane' }).first().click()
  await addPerson(page, 'Jo Vane', 'Mother', 'May be told', null)
  await addPerson(page, 'Rufus Holm', 'Father', 'Do not tell', 'Court order')
  await page.goBack()

  const list = page.getByRole('table', { name: 'Who has been told' })
  await expect(list.getByRole('row', { name: /Father: Rufus Holm/ })).toContainText(
    'do not tell: Court order',
  )
  await expect(list.getByRole('row', { name: /Police/ })).toContainText('not recorded')
  await expect(page.getByText('Hidden Lane')).toBeHidden()
  await takePictures(app, page, 'told')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'All told' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox')).toHaveCount(3)
  await expect(dialog).not.toContainText('Rufus Holm')
  await takePictures(app, page, 'told-all')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(list.getByRole('row', { name: /Mother: Jo Vane/ })).toContainText('Phone, by')
  await expect(page.getByText('all answered')).toBeVisible()

  const father = list.getByRole('row', { name: /Father: Rufus Holm/ })
  await father.getByRole('button', { name: 'Told', exact: true }).click()
  await page.getByRole('button', { name: 'Record told' }).click()
  await expect(page.getByRole('alert')).toContainText('Say why this person was told all the same')
  await page.keyboard.press('Escape')
  await father.getByRole('button', { name: 'Not told' }).click()
  await page.getByLabel('Why not').fill('Court order stands')
  await page.keyboard.press('Enter')
  await expect(father).toContainText('Court order stands')

  await page.locator('main').getByRole('button', { name: 'Record return' }).first().click()
  await fillWhen(page, 'Back at', 'today', '0010')
  await saveReturn(page)
  await expect(page.getByText('Who has been told that the child is found or back?')).toBeVisible()
  await page.getByRole('link', { name: 'Record it on the episode' }).click()
  const found = page.getByRole('table', { name: 'Who has been told: found or back' })
  await expect(found.getByRole('row', { name: /Social worker/ })).toContainText('not recorded')
  await found
    .getByRole('row', { name: /Social worker/ })
    .getByRole('button', { name: 'Told', exact: true })
    .click()
  await page.keyboard.press('Enter')
  await expect(found.getByRole('row', { name: /Social worker/ })).toContainText('Phone, by')
  await page.keyboard.press('Control+z')
  await expect(found.getByRole('row', { name: /Social worker/ })).toContainText('not recorded')
  await takePictures(app, page, 'told-found')
  await expectAccessible(page)
})

test('what nobody answered in time stands in "To put right" and leads to the episode', async ({
  homeward,
}) => {
  const { page } = await startUnlocked(homeward)
  await newChildMissing(page, 'Linnet Crowe')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '0905')
  await saveMissing(page)
  await page.getByRole('link', { name: 'Change', exact: true }).first().click()
  await fillWhen(page, 'Notice reached the council', 'yesterday', '0950')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await goTo(page, 'Today')
  const item = page.getByRole('listitem').filter({ hasText: 'Linnet Crowe: not recorded who was told' })
  await expect(item).toContainText('that the child is missing: police')
  await item.getByRole('link', { name: 'Open' }).click()
  await expect(page.getByRole('table', { name: 'Who has been told' })).toContainText('overdue')
})
