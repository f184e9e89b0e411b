import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs } from './support/dialogs'
import { subfolder } from './support/folders'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import { goTo, heading, startUnlocked } from './support/recording'

const reports = [
  ['Looked-after children: report for corporate parents', 'Where they lived', 'corporate-parenting'],
  ['Children placed out of their area', 'Asking the host authority', 'out-of-area'],
  ['Commissioned services', 'Service by service', 'provider'],
  ['Where children go from and are found', 'Where children lived', 'establishments'],
] as const

test('reports for corporate parents, the director, the commissioner and of homes, each by its door', async ({
  homeward,
}) => {
  test.setTimeout(120_000)
  const { app, page } = await startUnlocked(homeward, 'administrator')
  for (const [link, part, picture] of reports) {
    await goTo(page, 'Insight')
    await page.getByRole('link', { name: link }).first().click()
    await page.getByRole('button', { name: 'Financial year' }).click()
    await expect(page.getByRole('heading', { name: part, exact: true })).toBeVisible()
    await takePictures(app, page, `report-${picture}`)
    await expectAccessible(page)
  }
  // Figures by home are off until somebody asks for them.
  const byHome = page.getByRole('table', { name: 'Looked-after children’s episodes, by home' })
  await expect(heading(page, 'Where children go from and are found')).toBeVisible()
  await expect(byHome).toHaveCount(0)
  await page.getByLabel('Figures by home').check()
  await expect(byHome).toBeVisible()
  const target = join(subfolder(homeward.folder, 'out'), 'homes.csv')
  await answerDialogs(app, target)
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  await expect(page.getByText(/^Saved as homes\.csv/)).toBeVisible({ timeout: 20_000 })
  expect(existsSync(target)).toBe(true)

  await goTo(page, 'Insight')
  await page.getByRole('link', { name: 'Children placed out of their area' }).first().click()
  await page.getByRole('button', { name: 'Financial year' }).click()
  await page.getByRole('button', { name: 'Make the paper' }).click()
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible({ timeout: 30_000 })
  await takePictures(app, page, 'report-out-of-area-paper')
})
