import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs } from './support/dialogs'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import { fillWhen, goTo, heading, newChildMissing, saveMissing, startUnlocked } from './support/recording'

const PAGE_1 = /^Page 1 of \d+$/

test('a whole record is given out with every passage decided, and what was withheld is listed for the file', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await newChildMissing(page, 'Wilma Tarrow')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '2110')
  await saveMissing(page)
  await goTo(page, 'Children')
  await page.getByRole('link', { name: 'Wilma Tarrow' }).click()
  await page.getByRole('link', { name: 'Whole record', exact: true }).click()
  await expect(heading(page, 'Whole record')).toBeVisible()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('alert')).toContainText('Say what it is for')
  await page.getByLabel('For somebody who asks for it (subject access)').check()
  await page.getByLabel('Add who opened the record').check()
  await takePictures(app, page, 'whole-record')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Go on' }).click()

  await expect(heading(page, 'Whole record to give out')).toBeVisible()
  await page.getByLabel('A parent or carer').check()
  await page.getByLabel('Name of the person or office').fill('Ada Tarrow')
  await page.getByLabel('Why is it given?').fill('Asked for by letter of 3 November')
  await page.getByLabel('Also remove these words wherever they stand').fill('Wilma')
  await takePictures(app, page, 'whole-record-asked')
  await expectAccessible(page)
  const rest = page.getByRole('button', { name: 'Decide the rest as proposed' })
  if (await rest.isVisible()) await rest.click()
  await page.getByRole('button', { name: 'Make the paper' }).click()
  await expect(page.getByText(PAGE_1)).toBeVisible({ timeout: 20_000 })
  await takePictures(app, page, 'whole-record-given')
  await expectAccessible(page)
  const file = join(homeward.folder, 'whole.pdf')
  await answerDialogs(app, file)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/^Saved as whole\.pdf/)).toBeVisible()
  expect(readFileSync(file).includes('Wilma')).toBe(false)

  await page.getByRole('button', { name: 'List of what was withheld' }).click()
  await expect(heading(page, 'What was withheld')).toBeVisible()
  await expect(page.getByText(PAGE_1)).toBeVisible({ timeout: 20_000 })
  await takePictures(app, page, 'withheld-list')
  await expectAccessible(page)
})

test('a panel pack holds the children picked, in their order, and says which panel it is for', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await newChildMissing(page, 'Wilma Tarrow')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '2110')
  await saveMissing(page)
  await newChildMissing(page, 'Corin Vale')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '2200')
  await saveMissing(page)
  await expect(heading(page, /^\d{4}-\d{4}: Corin Vale/)).toBeVisible()
  await goTo(page, 'Insight')
  await page.getByRole('link', { name: 'Panel pack' }).first().click()
  await expect(heading(page, 'Panel pack')).toBeVisible()
  await page.getByRole('button', { name: 'Make the pack' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose at least one child')

  await page.getByLabel('Which panel?').fill('Missing children panel, 24 November')
  await page.getByLabel('Wilma Tarrow', { exact: true }).check()
  await page.getByLabel('Add another child').fill('Corin Vale')
  await page.getByRole('table', { name: 'Children found' }).getByText('Corin Vale').click()
  const order = page.getByRole('table', { name: 'Children in the pack' })
  await expect(order.getByRole('row').nth(2)).toContainText('Corin Vale')
  await page.getByRole('button', { name: 'Move up: Corin Vale' }).click()
  await expect(order.getByRole('row').nth(1)).toContainText('Corin Vale')
  await takePictures(app, page, 'panel-pack')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make the pack' }).click()
  await expect(page.getByText(PAGE_1)).toBeVisible({ timeout: 20_000 })
  await takePictures(app, page, 'panel-pack-made')
  await expectAccessible(page)
  const file = join(homeward.folder, 'panel.pdf')
  await answerDialogs(app, file)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/^Saved as panel\.pdf/)).toBeVisible()
  expect(existsSync(file)).toBe(true)
})
