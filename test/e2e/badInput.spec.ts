import type { Page } from '@playwright/test'
import { expect, test } from './support/homeward'
import { takePictures } from './support/looks'
import {
  fillWhen,
  goTo,
  heading,
  newChildMissing,
  saveMissing,
  startUnlocked,
  when,
} from './support/recording'
import { demoPassphrase } from './support/demo'
import { lock, unlock } from './support/register'

const heading2 = (page: Page, name: string) => page.getByRole('heading', { level: 2, name })
const alert = (page: Page) => page.getByRole('alert')

test('times that cannot be are said in words, the doubled hour is asked, and nothing typed is lost', async ({
  homeward,
}) => {
  const { page } = await startUnlocked(homeward)
  await newChildMissing(page, 'Tamsin Roe')
  await page.getByLabel('Away from placement without authorisation').check()
  await expect(page.getByText('It is not recorded that this child was looked after then.')).toBeVisible()
  await page.getByLabel('Missing', { exact: true }).check()
  await expect(page.getByText('It is not recorded that this child was looked after then.')).toBeHidden()

  await fillWhen(page, 'Last seen', '31/2/2026', '1200')
  await saveMissing(page)
  await expect(alert(page)).toBeVisible()
  await fillWhen(page, 'Last seen', '29/3/2026', '0130')
  await expect(when(page, 'Last seen').group).toContainText('There was no such time')
  await fillWhen(page, 'Last seen', '26/10/2025', '0130')
  await expect(when(page, 'Last seen').group.getByRole('radio', { name: /01:30/ })).toHaveCount(2)
  await saveMissing(page)
  await expect(alert(page)).toContainText('Say which time is meant')
  await fillWhen(page, 'Last seen', 'yesterday', '0900')

  await page.getByLabel('The child is already back, or found').check()
  await fillWhen(page, 'Back at', 'yesterday', '0800')
  await saveMissing(page)
  await expect(alert(page)).toContainText('earlier than the time the child left')
  await fillWhen(page, 'Back at', '1/1/2099', '0800')
  await saveMissing(page)
  await expect(alert(page)).toContainText(/future/i)
  await expect(when(page, 'Last seen').time).toHaveValue('09:00')
})

test('20,000 letters, names from right to left and emoji: clear words, nothing cut off', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  const name = 'אביגיל 🦊 עמר'
  await goTo(page, 'Children')
  await page.getByRole('button', { name: 'New child' }).click()
  await page.getByLabel('First name').fill('x'.repeat(20_000))
  await expect(page.getByText('19800 letters too many: 200 at most.')).toBeVisible()
  await page.getByRole('button', { name: 'Add child' }).click()
  await expect(alert(page)).toContainText('too long')
  await expect(page.getByLabel('First name')).toHaveValue('x'.repeat(20_000))
  await page.getByLabel('First name').fill(name)
  await page.getByRole('button', { name: 'Add child' }).click()
  await expect(heading(page, new RegExp(name))).toBeVisible()
  await takePictures(app, page, 'right-to-left')
  await page.locator('main').getByRole('button', { name: 'Record missing' }).click()
  await page.getByLabel('Missing', { exact: true }).check()
  await page.getByLabel('No time is known yet').check()
  await page.getByRole('button', { name: 'What is known' }).click()
  const long = 'Ran. '.repeat(4000)
  await page.getByLabel('Circumstances').fill(long)
  await saveMissing(page)
  await expect(heading(page, new RegExp(`^\\d{4}-\\d{4}: \u2068?${name}\u2069?$`))).toBeVisible()
})

test('a draft resumed after the record was changed: both versions side by side, chosen field by field', async ({
  homeward,
}) => {
  const { app, page: first } = await startUnlocked(homeward)
  let page = first
  await newChildMissing(page, 'Odile Farr')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '0905')
  await saveMissing(page)
  await page.locator('main').getByRole('button', { name: 'Record return' }).click()
  await fillWhen(page, 'Back at', 'yesterday', '1000')
  await page.getByRole('combobox', { name: 'Came back to' }).fill('A friend')
  page = await lock(app, page)
  await page.waitForURL(/why=locked/)
  await unlock(page, demoPassphrase)
  await expect(heading(page, 'Today')).toBeVisible()

  // The return is recorded with another report, while the form waits as a draft.
  await page.keyboard.press('Control+m')
  await page.getByLabel('Which child?').fill('Odile Farr')
  await expect(page.getByRole('table', { name: 'Children found' }).getByRole('button')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.getByLabel('The child came back in between, and is missing again').check()
  await fillWhen(page, 'Came back in between at', 'yesterday', '1130')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '1215')
  await saveMissing(page)
  await expect(heading(page, /^\d{4}-\d{4}: Odile Farr/)).toBeVisible()

  await goTo(page, 'Episodes')
  await page
    .getByRole('row', { name: /Odile Farr/ })
    .last()
    .getByRole('link')
    .first()
    .click()
  await page.getByRole('link', { name: 'Change the return' }).click()
  await expect(page.getByText('What you typed before is back')).toBeVisible()
  await expect(heading2(page, 'Both versions, side by side')).toBeVisible()
  await expect(page.getByText(/^You saved this yourself at \d\d:\d\d/)).toBeVisible()
  await takePictures(app, page, 'both-versions')
  await page.locator('main').getByRole('button', { name: 'Record return' }).click()
  await expect(heading2(page, 'Both versions, side by side')).toBeFocused()
  await page
    .getByRole('group', { name: 'Back at' })
    .first()
    .getByLabel(/^Saved by/)
    .check()
  await page.getByRole('button', { name: 'Save what is chosen' }).click()
  await expect(heading(page, /^Return home interview/)).toBeVisible()
  await page.getByRole('table', { name: 'Episodes this interview covers' }).getByRole('link').click()
  await expect(page.getByText('A friend')).toBeVisible()
  await expect(page.locator('#return')).toContainText('11:30')
})
