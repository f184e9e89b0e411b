import type { Page } from '@playwright/test'
import { expect, test } from './support/homeward'
import { expectAccessible, takeNarrowPicture, takePictures } from './support/looks'
import { goTo, heading, startUnlocked } from './support/recording'

const open = async (page: Page, link: string, title: string) => {
  await goTo(page, 'Insight')
  await page.getByRole('link', { name: link }).click()
  await expect(heading(page, title)).toBeVisible()
}
const onPaper = async (page: Page) => {
  await page.getByRole('button', { name: 'Make the paper' }).click()
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible({ timeout: 30_000 })
}

test('a councillor’s report opens by its door, says what happened in sentences and goes on paper', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward, 'teamLead')
  await goTo(page, 'Insight')
  await expect(page.getByRole('heading', { name: 'For councillors' })).toBeVisible()
  await open(page, 'Report for councillors', 'Children missing from home and care: report for councillors')
  await page.getByRole('button', { name: 'Financial year' }).click()
  await expect(page.getByText(/of our children went missing or were away/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('table', { name: /^Our children and their episodes/ })).toBeVisible()
  await takePictures(app, page, 'report-councillors')
  await takeNarrowPicture(app, page, 'report-councillors')
  await expectAccessible(page)
  await onPaper(page)
  await takePictures(app, page, 'report-councillors-paper')
})

test('the partnership’s report holds themes, times and DfE’s published figures, and goes on paper', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward, 'teamLead')
  await open(
    page,
    'Report to the safeguarding partnership',
    'Missing children: report to the safeguarding partnership',
  )
  await page.getByRole('button', { name: 'Financial year' }).click()
  await expect(page.getByRole('heading', { name: 'Why children go' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('table', { name: /^Beside others/ })).toBeVisible()
  await expect(page.getByText('DfE warns against comparing').first()).toBeVisible()
  await takePictures(app, page, 'report-partnership')
  await expectAccessible(page)
  await onPaper(page)
  await takePictures(app, page, 'report-partnership-paper')
})

test('the annual report keeps the council’s own words with the year', async ({ homeward }) => {
  const { app, page } = await startUnlocked(homeward, 'teamLead')
  await open(page, 'Annual report', 'Children missing from home and care: annual report')
  await page
    .getByRole('textbox', { name: 'The year in our words' })
    .fill('We met every month.\nThe service grew.')
  await page.getByRole('button', { name: 'Save the words' }).click()
  await expect(page.getByRole('paragraph').filter({ hasText: 'The service grew.' })).toBeVisible({
    timeout: 30_000,
  })
  await takePictures(app, page, 'report-annual')
  await expectAccessible(page)
  await open(page, 'Annual report', 'Children missing from home and care: annual report')
  await expect(page.getByRole('textbox', { name: 'The year in our words' })).toHaveValue(
    'We met every month.\nThe service grew.',
  )
})

test('our year by DfE’s measures stands beside the published one', async ({ homeward }) => {
  const { app, page } = await startUnlocked(homeward, 'teamLead')
  await open(page, 'Our year by DfE’s measures', 'Our year by DfE’s published measures')
  await expect(page.getByRole('table', { name: /^This council by DfE’s measures/ })).toBeVisible()
  await takePictures(app, page, 'report-dfe')
  await expectAccessible(page)
})
