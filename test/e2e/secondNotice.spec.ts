import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import { fillWhen, goTo, heading, newChildMissing, saveMissing, startUnlocked } from './support/recording'
import type { Page } from '@playwright/test'

/** Starts recording a known child as missing: found by name, the only one called so. */
async function recordAgain(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+m')
  await page.getByLabel('Which child?').fill(name)
  await expect(
    page.getByRole('table', { name: 'Children found' }).getByRole('button', { name }),
  ).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(heading(page, `Record missing: ${name}`)).toBeVisible()
}

test('a second report of an open absence is a notice of it, or closes the gap in one step', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await newChildMissing(page, 'Rowan Teal')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '0905')
  await saveMissing(page)
  await expect(heading(page, /^\d{4}-\d{4}: Rowan Teal/)).toBeVisible()

  await recordAgain(page, 'Rowan Teal')
  await expect(page.getByText('This child has an open episode already')).toBeVisible()
  await page.locator('main').getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('alert')).toContainText('Say what this report is about')
  await page.getByLabel(/The same absence: add this notice to/).check()
  await takePictures(app, page, 'second-notice')
  await expectAccessible(page)
  await fillWhen(page, 'Notice reached the council', 'yesterday', '2110')
  await page.getByLabel('Told by').fill('PC Nash')
  await page.getByLabel('What the notice said').fill('Seen at the bus station')
  await page.getByRole('button', { name: /^Add notice to/ }).click()
  const notices = page.getByRole('table', { name: /^Further notices/ })
  await expect(notices).toContainText('Seen at the bus station')
  await takePictures(app, page, 'episode-notices')
  await notices.getByRole('button', { name: 'Withdraw' }).click()
  await page.getByLabel('Reason').fill('About another child')
  await page.keyboard.press('Enter')
  await expect(notices).toContainText('Withdrawn: About another child')
  await notices.getByRole('button', { name: 'Bring back' }).click()
  await expect(notices).not.toContainText('Withdrawn')

  await recordAgain(page, 'Rowan Teal')
  await page.getByLabel('The child came back in between, and is missing again').check()
  await fillWhen(page, 'Came back in between at', 'yesterday', '1130')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '1100')
  await takePictures(app, page, 'came-back-between')
  await saveMissing(page)
  await expect(page.getByRole('alert')).toContainText('after the child left again')
  await fillWhen(page, 'Left', 'yesterday', '1215')
  await saveMissing(page)
  await expect(heading(page, /^\d{4}-\d{4}: Rowan Teal/)).toBeVisible()
  await goTo(page, 'Today')
  const missingNow = page.getByRole('table', { name: 'Children recorded as missing now' })
  await expect(missingNow.getByRole('row', { name: /Rowan Teal/ })).toHaveCount(1)
  await expect(page.getByRole('row', { name: /Rowan Teal/ })).toHaveCount(2)
})

test('Ctrl+M while a child is still being saved: the page asked for stays, the child is in the register', async ({
  homeward,
}) => {
  const { page } = await startUnlocked(homeward)
  await newChildMissing(page, 'Rowan Teal')
  await page.getByLabel('Missing', { exact: true }).check()
  await saveMissing(page)
  await page.keyboard.press('Control+m')
  await page.getByLabel('Which child?').fill('Rowan Teal')
  await expect(page.getByRole('table', { name: 'Children found' })).toContainText('Rowan Teal')
  await expect(heading(page, 'Record missing')).toBeVisible()
})
