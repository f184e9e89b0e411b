import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/homeward'
import { answerDialogs } from './support/dialogs'
import { expectAccessible, takeNarrowPicture, takePictures } from './support/looks'
import { goTo, heading, startUnlocked } from './support/recording'
import { subfolder } from './support/folders'

test('lists about a period: for inspectors by reference, each child, who opened a record; on paper and saved', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward, 'administrator')
  await goTo(page, 'Insight')
  await page.getByRole('link', { name: 'Inspection: children missing or at risk' }).click()
  await expect(heading(page, 'Inspection: children missing or at risk')).toBeVisible()
  await page.getByRole('button', { name: 'Financial year' }).click()
  await expect(page.getByRole('heading', { name: /^Missing or away in the period: \d+$/ })).toBeVisible()
  await takePictures(app, page, 'list-inspection')
  await takeNarrowPicture(app, page, 'list-inspection')
  await expectAccessible(page)
  const target = join(subfolder(homeward.folder, 'out'), 'inspection.xlsx')
  await answerDialogs(app, target)
  await page.getByRole('button', { name: 'Save as spreadsheet' }).click()
  await expect(page.getByText(/^Saved as inspection\.xlsx/)).toBeVisible()
  expect(existsSync(target)).toBe(true)
  await page.getByRole('button', { name: 'Make the paper' }).click()
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible({ timeout: 20_000 })
  await takePictures(app, page, 'list-inspection-paper')
  await page.getByRole('button', { name: 'Back to the list' }).click()

  await goTo(page, 'Insight')
  await page.getByRole('link', { name: 'Episodes of each child' }).click()
  await page.getByRole('button', { name: 'Financial year' }).click()
  await expect(page.getByRole('heading', { name: /^Ours: \d+$/ })).toBeVisible()
  await takePictures(app, page, 'list-each-child')
  await expectAccessible(page)

  // A record is opened; the audit trail tells of it.
  await goTo(page, 'Children')
  const first = page.getByRole('table', { name: 'Children', exact: true }).getByRole('link').first()
  const name = (await first.textContent()) ?? ''
  await first.click()
  await expect(page.getByRole('link', { name: 'Change', exact: true }).first()).toBeVisible()
  await goTo(page, 'Insight')
  await page.getByRole('button', { name: 'All reports' }).click()
  await page.getByRole('link', { name: 'Who opened a child’s record' }).click()
  await page.getByLabel('Whose record?').fill(name.split(',')[0] ?? name)
  await page.getByRole('table', { name: 'Children found' }).getByRole('button').first().click()
  await page.getByRole('button', { name: 'Any days' }).click()
  await page.getByLabel('Last day').fill('today')
  await page.getByRole('button', { name: 'Show these days' }).click()
  await expect(page.getByRole('columnheader', { name: 'Looked at' })).toBeVisible()
  await takePictures(app, page, 'list-access')
  await expectAccessible(page)
  await goTo(page, 'Insight')
  await page.getByRole('button', { name: 'All reports' }).click()
  await page.getByRole('link', { name: 'Whose records each person opened' }).click()
  await expect(heading(page, 'Whose records each person opened')).toBeVisible()
})
