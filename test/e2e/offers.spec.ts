import type { Page } from '@playwright/test'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import { fillWhen, goTo, heading, newChildBack, startUnlocked } from './support/recording'

const attemptsOf = (page: Page) => page.getByRole('table', { name: 'Attempts, newest first' })

test('attempts and offers: a key, a digit, Enter; an answer asks who gave it', async ({ homeward }) => {
  const { app, page } = await startUnlocked(homeward)
  await newChildBack(page, 'Wilma Tarrow')
  const attempts = attemptsOf(page)
  // The key is heard from when the button is there.
  await expect(page.getByRole('button', { name: 'Log an attempt' })).toBeVisible()
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('o')
  // Now and me are filled; what came of it, how and to whom are nobody's guess.
  await expect(page.getByLabel('By', { exact: true })).not.toHaveValue('')
  await expect(page.locator(':is(#result, #toWhom, #method) input:checked')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Say what came of it')
  await takePictures(app, page, 'attempt-line')
  await expectAccessible(page)
  await page.keyboard.press('5')
  await page.keyboard.press('Enter')
  await expect(attempts.getByRole('row')).toHaveCount(2)
  await expect(attempts).toContainText('No reply')
  await expect(attempts).toContainText('Not recorded')
  await expect(page.locator('#attempts')).toContainText('1 attempt, 0 offers')
  await expect(page.locator('#who')).toContainText(/Second try due in \d+ h/)

  await page.keyboard.press('o')
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Say who answered')
  await page.keyboard.press('c')
  await page.keyboard.press('Enter')
  await expect(page.locator('#attempts')).toContainText('2 attempts, 1 offer')
  await expect(page.locator('#who')).not.toContainText('Second try')

  // A refusal needs nothing more; a parent or carer is offered the chance to speak.
  await page.getByRole('button', { name: 'Yes', exact: true }).click()
  const parent = page.locator('#parent')
  await parent
    .getByRole('group', { name: /offered the chance to speak/ })
    .getByLabel('Yes')
    .check()
  await fillWhen(page, 'When it was offered', 'today', '')
  await parent.getByLabel('To whom').fill('mother')
  await takePictures(app, page, 'refusal')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Finish interview' }).click()
  await expect(page.getByText('Finished', { exact: true })).toBeVisible()
  await expect(page.locator('main')).toContainText('Yes, mother')
})

test('an attempt is logged from the list, by mouse or by the key on the row', async ({ homeward }) => {
  const { app, page } = await startUnlocked(homeward)
  await newChildBack(page, 'Orla Finch')
  for (const place of ['Today', 'Interviews']) {
    await goTo(page, place)
    const row = page.locator('#interviews-due').getByRole('row').filter({ hasText: 'Orla Finch' })
    await row.getByRole('link', { name: 'Orla Finch' }).focus()
    await page.keyboard.press('o')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('Attempt to offer the interview: Orla Finch')
    await page.keyboard.press('6')
    if (place === 'Today') {
      await takePictures(app, page, 'attempt-from-today')
      await expectAccessible(page)
    }
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(row).toContainText(place === 'Today' ? '1 attempt' : '2 attempts')
    await expect(row).toContainText(/message left/i)
  }
})

test('an offer card and a letter to print; that it was sent is an attempt and no offer', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await newChildBack(page, 'Sorrel Pike')
  await page.getByRole('link', { name: 'Offer card or letter' }).click()
  await expect(page.getByText('Check the helplines before printing')).toBeVisible()
  await page.getByRole('button', { name: 'Make it' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose the card or a letter.')
  await page.getByLabel('Card for the child').check()
  await page.getByLabel('Who will come').fill('Jo from the Bridge Service')
  await page.getByLabel('How to answer').fill('ring Jo on 01632 960 001')
  await takePictures(app, page, 'offer-papers')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make it' }).click()
  await expect(heading(page, 'Offer card')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Log that it was sent' })).toBeVisible({ timeout: 20_000 })
  await takePictures(app, page, 'offer-card')
  await page.getByRole('button', { name: 'Make another' }).click()
  await page.getByLabel('Letter to the child').check()
  await page.getByRole('button', { name: 'Make it' }).click()
  await expect(heading(page, 'Offer letter')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Log that it was sent' })).toBeVisible({ timeout: 20_000 })
  await takePictures(app, page, 'offer-letter')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Log that it was sent' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Letter or email')).toBeChecked()
  await dialog.getByRole('button', { name: 'Log attempt' }).click()
  await expect(dialog).toHaveCount(0)
  await page.getByRole('link', { name: 'The interview' }).click()
  await expect(attemptsOf(page)).toContainText('Letter or card sent')
  await expect(page.locator('#attempts')).toContainText('1 attempt, 0 offers')
})
