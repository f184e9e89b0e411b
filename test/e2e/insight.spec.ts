import type { Page } from '@playwright/test'
import { expect, test } from './support/homeward'
import { expectAccessible, takeNarrowPicture, takePictures } from './support/looks'
import { goTo, heading, startUnlocked } from './support/recording'

const paperIsMade = async (page: Page) =>
  expect(page.getByRole('button', { name: 'Print' })).toBeVisible({ timeout: 20_000 })

test('doors lead to lists of this moment, each made on paper, and to the pages that were there', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward, 'teamLead')
  await goTo(page, 'Insight')
  await expect(heading(page, 'Insight')).toBeVisible()
  await takePictures(app, page, 'insight')
  await page.getByRole('button', { name: 'All reports' }).click()
  await expect(page.getByRole('table', { name: 'All reports' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'All reports' }).click()

  await page.getByRole('link', { name: 'Interviews due and overdue' }).click()
  await paperIsMade(page)
  await takePictures(app, page, 'list-interviews-due')
  await expectAccessible(page)
  for (const list of ['Missing and away now', 'Missing again and again', 'Data to put right']) {
    await goTo(page, 'Insight')
    await page.getByRole('link', { name: list }).click()
    await paperIsMade(page)
    await expect(heading(page, list)).toBeVisible()
  }
  for (const [link, title] of [
    ['Answer a question', 'Answer a question'],
    ['Ofsted Annex A, list 8', 'Annex A, list 8'],
  ] as const) {
    await goTo(page, 'Insight')
    await page.getByRole('link', { name: link }).click()
    await expect(heading(page, title)).toBeVisible()
  }
})

test('a report shows the figures of a period, opens the records behind them and goes on paper', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward, 'teamLead')
  await goTo(page, 'Insight')
  await page.getByRole('link', { name: 'How often and how long' }).click()
  await page.getByRole('button', { name: 'Financial year' }).click()
  await expect(page.getByRole('table', { name: 'How long episodes lasted' })).toBeVisible()
  await goTo(page, 'Insight')
  await page.getByRole('link', { name: 'How we did: month or quarter' }).click()
  await expect(heading(page, 'Return home interviews: how we did')).toBeVisible()
  await page.getByRole('button', { name: 'Financial year' }).click()
  await expect(page.getByRole('table', { name: 'Missing and away' })).toBeVisible()
  await takePictures(app, page, 'report-performance')
  await takeNarrowPicture(app, page, 'report-performance')
  await expectAccessible(page)
  await page.getByRole('button', { name: /Episodes: All ours$/ }).click()
  await expect(page.getByRole('dialog').getByRole('table').getByRole('row').nth(1)).toBeVisible()
  await takePictures(app, page, 'report-rows-behind')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Any days' }).click()
  await page.getByLabel('Last day').fill('1/1/2020')
  await page.getByRole('button', { name: 'Show these days' }).click()
  await expect(page.getByRole('alert')).toContainText('The last day is before the first')
  await page.getByRole('button', { name: 'Financial year' }).click()

  await page.getByRole('button', { name: 'Make the paper' }).click()
  await paperIsMade(page)
  await takePictures(app, page, 'report-performance-paper')
  await page.getByRole('button', { name: 'Back to the figures' }).click()
  await expect(page.getByRole('table', { name: 'Missing and away' })).toBeVisible()
})
