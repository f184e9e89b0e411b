import { expect, test } from './support/homeward'
import { expectAccessible, takeNarrowPicture, takePictures } from './support/looks'
import { goTo, heading, startUnlocked } from './support/recording'

test('doors lead to reports; lists are made on paper, a report shows figures with the records behind them', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward, 'teamLead')
  await goTo(page, 'Insight')
  await expect(heading(page, 'Insight')).toBeVisible()
  await takePictures(app, page, 'insight')
  await takeNarrowPicture(app, page, 'insight')
  await page.getByRole('button', { name: 'All reports' }).click()
  await expect(page.getByRole('table', { name: 'All reports' })).toBeVisible()
  await expectAccessible(page)
  await takePictures(app, page, 'insight-all')

  await page.getByRole('button', { name: 'All reports' }).click()
  await page.getByRole('link', { name: 'Interviews due and overdue' }).click()
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible({ timeout: 20_000 })
  await takePictures(app, page, 'list-interviews-due')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Insight' }).last().click()

  await page.getByRole('link', { name: 'Missing and away now' }).click()
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible({ timeout: 20_000 })
  await takePictures(app, page, 'list-missing-now')
  await goTo(page, 'Insight')

  await page.getByRole('link', { name: 'How we did: month or quarter' }).click()
  await expect(heading(page, 'Return home interviews: how we did')).toBeVisible()
  await page.getByRole('button', { name: 'This year' }).click()
  await expect(page.getByRole('table', { name: 'Missing and away' })).toBeVisible()
  await takePictures(app, page, 'report-performance')
  await takeNarrowPicture(app, page, 'report-performance')
  await expectAccessible(page)
  await page.getByRole('button', { name: /Episodes: All ours$/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('table').getByRole('row').nth(1)).toBeVisible()
  await takePictures(app, page, 'report-rows-behind')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Other days' }).click()
  await page.getByLabel('Last day').fill('1/1/2020')
  await page.getByRole('button', { name: 'Show these days' }).click()
  await expect(page.getByRole('alert')).toContainText('The last day is before the first')
  await page.getByRole('button', { name: 'This year' }).click()

  await page.getByRole('button', { name: 'Make the paper' }).click()
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible({ timeout: 20_000 })
  await takePictures(app, page, 'report-performance-paper')
  await page.getByRole('button', { name: 'Back to the figures' }).click()
  await expect(page.getByRole('table', { name: 'Missing and away' })).toBeVisible()
})
