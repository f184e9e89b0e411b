import type { Page } from '@playwright/test'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import { fillWhen, goTo, heading, newChildMissing, saveMissing, startUnlocked } from './support/recording'

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** An absence that is over, of the child whose form is open. */
async function over(page: Page, day: string): Promise<void> {
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', day, '1405')
  await page.getByLabel(/already back/i).check()
  await fillWhen(page, 'Back at', day, '1810')
  await saveMissing(page)
  await expect(heading(page, /Return home interview/)).toBeVisible()
}

test('repeats ask for a review and a decision; each is answered by a meeting or by the reason for none', async ({
  homeward,
}) => {
  test.slow()
  const { app, page } = await startUnlocked(homeward)
  await newChildMissing(page, 'Corin Hale')
  await over(page, '20 days ago')
  for (const day of ['12 days ago', '3 days ago']) {
    await page
      .getByRole('link', { name: 'Child’s page' })
      .or(page.getByRole('link', { name: "Child's page" }))
      .first()
      .click()
    await page.locator('main').getByRole('button', { name: 'Record missing' }).click()
    await over(page, day)
  }
  await goTo(page, 'Today')
  const decide = page.getByRole('region', { name: 'To decide' })
  const review = decide
    .getByRole('listitem')
    .filter({ hasText: 'Corin Hale' })
    .filter({ hasText: 'Two or more' })
  const trigger = decide
    .getByRole('listitem')
    .filter({ hasText: 'Corin Hale' })
    .filter({ hasText: '3 episodes in 90 days' })
  if (await decide.getByRole('button', { name: /Show all/ }).isVisible())
    await decide.getByRole('button', { name: /Show all/ }).click()
  await expect(review).toBeVisible()
  await expect(trigger).toBeVisible()
  await decide.scrollIntoViewIfNeeded()
  await takePictures(app, page, 'to-decide')
  await expectAccessible(page)

  await trigger.getByRole('link', { name: /Record the answer/ }).click()
  await expect(heading(page, 'Record a meeting: Corin Hale')).toBeVisible()
  await page.getByLabel('It was held').check()
  await page.getByRole('button', { name: 'Record meeting' }).click()
  await expect(page.getByRole('alert')).toContainText('Say what was looked at and decided')
  await fillWhen(page, 'When', 'yesterday', '1000')
  await page.getByLabel('Who was there').fill('Police, school nurse')
  await page.getByLabel('What was looked at and decided').fill('Safety plan with the child by Friday')
  await takePictures(app, page, 'meeting-new')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Record meeting' }).click()
  await expect(heading(page, /^\d{4}-\d{4}: Corin Hale/)).toBeVisible()
  const meetings = page.getByRole('table', { name: 'Meetings, newest first' })
  await expect(meetings).toContainText('3 episodes in 90 days')

  await meetings.getByRole('link', { name: /Strategy discussion/ }).click()
  await page.getByRole('button', { name: 'Add an action' }).click()
  await choose(page, 'Kind of action', 'Safety plan')
  await page.getByRole('button', { name: 'Add action' }).click()
  await expect(page.getByRole('table', { name: 'Actions' })).toContainText('Safety plan')
  await takePictures(app, page, 'meeting')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Corin Hale' }).first().click()
  const asked = page.getByRole('region', { name: 'Meetings and decisions' })
  await expect(asked).toContainText('1 action, 1 open')
  await expect(asked.getByRole('listitem')).toHaveCount(1)
  await asked.getByRole('link', { name: 'Record the answer' }).click()
  await page.getByLabel('There was none: say why').check()
  await page.getByLabel('Why was there none?').fill('Family support is in place since the first time')
  await page.getByRole('button', { name: 'Record meeting' }).click()
  await expect(asked.getByRole('listitem')).toHaveCount(0)
  await expect(asked).toContainText('not held')
  await page.getByRole('link', { name: 'Corin Hale' }).first().click()
  await asked.scrollIntoViewIfNeeded()
  await takePictures(app, page, 'meetings-of-child')
  await expectAccessible(page)
  await goTo(page, 'Today')
  await expect(page.getByText(/Corin Hale, \d{4}-\d{4}\. /)).toHaveCount(0)
})

test('half a meeting typed is still there after the lock; a withdrawn one comes back', async ({
  homeward,
}) => {
  const { page } = await startUnlocked(homeward)
  await goTo(page, 'Children')
  await page.getByRole('table', { name: 'Children' }).getByRole('link').first().click()
  await page.getByRole('link', { name: 'Record a meeting' }).click()
  await choose(page, 'Kind', 'Missing panel')
  await page.getByLabel('It was held').check()
  await page.getByLabel('What was looked at and decided').fill('Weekly check with the home')
  await expect(page.getByText(/Saved draft/)).toBeVisible({ timeout: 15_000 })
  await goTo(page, 'Today')
  await page
    .getByRole('row', { name: /Meeting/ })
    .getByRole('link', { name: 'Go on' })
    .click()
  await expect(page.getByLabel('What was looked at and decided')).toHaveValue('Weekly check with the home')
  await fillWhen(page, 'When', 'yesterday', '')
  await page.getByRole('button', { name: 'Record meeting' }).click()
  const meetings = page.getByRole('table', { name: 'Meetings, newest first' })
  await meetings
    .getByRole('link', { name: /Missing panel/ })
    .first()
    .click()
  // The child's page has buttons of the same name.
  await expect(page.getByLabel('What was looked at and decided')).toHaveValue('Weekly check with the home')
  await page.locator('main').getByRole('button', { name: 'Withdraw', exact: true }).click()
  await page.getByLabel('Reason').fill('Another child')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Bring back' }).click()
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeVisible()
})

test("the council's own triggers are edited in the settings, marked as local practice", async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await goTo(page, 'Settings')
  const part = page.getByRole('region', { name: 'Triggers' })
  await part.scrollIntoViewIfNeeded()
  await expect(part).toContainText('Derbyshire practice guidance (local practice)')
  const second = part.getByRole('group', { name: 'Trigger 2' })
  await second.getByLabel('In use').check()
  await second.getByLabel('Episodes').fill('1')
  await part.getByRole('button', { name: 'Save' }).click()
  await expect(part.getByRole('alert')).toContainText('whole number from 2')
  await second.getByLabel('Episodes').fill('4')
  await part.getByRole('button', { name: 'Save' }).click()
  await expect(second).toContainText('Asks about what happened from')
  await part.scrollIntoViewIfNeeded()
  await takePictures(app, page, 'triggers')
  await expectAccessible(page)
})

test('a line reached years ago waits in one line of Today until somebody decides', async ({ homeward }) => {
  test.slow()
  const { app, page } = await startUnlocked(homeward)
  await newChildMissing(page, 'Petra Wainwright')
  await over(page, '1 Mar 2024')
  for (const day of ['11 Mar 2024', '21 Mar 2024']) {
    await page.getByRole('link', { name: /^Child.s page$/ }).click()
    await page.locator('main').getByRole('button', { name: 'Record missing' }).click()
    await over(page, day)
  }
  await goTo(page, 'Today')
  const decide = page.getByRole('region', { name: 'To decide' })
  const old = decide
    .getByRole('listitem')
    .filter({ hasText: 'Petra Wainwright' })
    .filter({ hasText: '3 episodes in 90 days' })
  await expect(decide).toContainText('1 decision asked for more than a year ago is not recorded.')
  await expect(old).toHaveCount(0)
  await decide.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(old).toContainText('reached on 21 Mar 2024')
  await old.scrollIntoViewIfNeeded()
  await takePictures(app, page, 'to-decide-older')
  await expectAccessible(page)
  await old.getByRole('link', { name: /Record the answer/ }).click()
  await expect(heading(page, 'Record a meeting: Petra Wainwright')).toBeVisible()
  await page.getByLabel('There was none: say why').check()
  await page.getByLabel('Why was there none?').fill('Decided at the review in April 2024')
  await page.getByRole('button', { name: 'Record meeting' }).click()
  await expect(heading(page, /^\d{4}-\d{4}: Petra Wainwright/)).toBeVisible()
  await goTo(page, 'Today')
  await expect(decide).toBeVisible()
  await expect(decide).not.toContainText('more than a year ago')
})
