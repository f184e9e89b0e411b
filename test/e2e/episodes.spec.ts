import type { Page } from '@playwright/test'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import {
  choose,
  fillWhen,
  heading,
  newChildMissing,
  saveMissing,
  saveReturn,
  startUnlocked,
} from './support/recording'

/** A child recorded as missing since yesterday morning; the episode's page is open. */
async function goneMissing(page: Page, name: string): Promise<void> {
  await newChildMissing(page, name)
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '0905')
  await saveMissing(page)
  await expect(heading(page, new RegExp(`: ${name}`))).toBeVisible()
}

test('an episode is completed piece by piece, closed, and reopened with a reason', async ({ homeward }) => {
  const { app, page } = await startUnlocked(homeward)
  await goneMissing(page, 'Linnet Crowe')
  await page.locator('main').getByRole('button', { name: 'Record return' }).click()
  await fillWhen(page, 'Back at', 'yesterday', '1310')
  await choose(page, 'How the child came back', 'Came back by themselves')
  await saveReturn(page)
  await expect(heading(page, 'Return home interview: Linnet Crowe')).toBeVisible()
  await page.getByLabel('Not offered').check()
  await choose(page, 'Why was it not offered?', 'Other (say why)')
  await page.getByRole('button', { name: 'Finish interview' }).click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /in your own words/ })
    .click()
  await expect(page.getByLabel('Why, in your own words')).toBeFocused()
  await page.keyboard.type('Left the country with family the same evening')
  await page.getByRole('button', { name: 'Finish interview' }).click()
  await expect(page.getByText('Finished', { exact: true })).toBeVisible()

  await page.getByRole('table', { name: 'Episodes this interview covers' }).getByRole('link').click()
  await page.getByRole('button', { name: 'Close episode' }).click()
  await expect(page.getByRole('alert')).toContainText('who told us')
  await page.getByRole('alert').getByRole('link', { name: 'who told us' }).click()
  await choose(page, 'Who told the council', 'Parent or family')
  await fillWhen(page, 'Notice reached the council', 'yesterday', '0950')
  await choose(page, 'Police risk grade', 'Medium')
  await takePictures(app, page, 'episode-change')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Close episode' }).click()
  await expect(page.getByText('closed', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Close episode' })).toBeHidden()

  await page.getByRole('button', { name: 'Reopen' }).click()
  await page.getByLabel('Reason').fill('Another sighting came in')
  await page.keyboard.press('Enter')
  await expect(page.getByText('not closed')).toBeVisible()
  await page.getByRole('button', { name: 'Who changed what' }).click()
  await expect(page.getByRole('dialog')).toContainText('Who told the council: Parent or family')
})

test('grades, a type that turned, a start set by hand, recorded in error and back', async ({ homeward }) => {
  const { page } = await startUnlocked(homeward)
  await goneMissing(page, 'Corin Hale')
  await page.getByRole('button', { name: 'Add a grade' }).click()
  await page.getByLabel('The police').check()
  await choose(page, 'Grade', 'High')
  await fillWhen(page, 'When', 'yesterday', '0930')
  await page.getByRole('button', { name: 'Add grade' }).click()
  const grades = page.getByRole('table', { name: 'Risk grades, newest first' })
  await expect(grades).toContainText('High')
  await grades.getByRole('button', { name: 'Withdraw' }).click()
  await page.getByLabel('Reason').fill('Of another child')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Withdrawn: grade High')).toBeVisible()
  await page.getByRole('button', { name: 'Bring back' }).click()
  await expect(grades).toContainText('High')

  await page.getByRole('button', { name: 'Type changed …' }).click()
  await page.getByLabel('Away from placement without authorisation').check()
  await fillWhen(page, 'From when?', 'yesterday', '1415')
  await page.getByRole('button', { name: 'Change type' }).click()
  await expect(page.getByRole('table', { name: 'Types of this episode' }).getByRole('row')).toHaveCount(3)

  await page.getByRole('button', { name: 'Other changes' }).click()
  await page.getByRole('button', { name: 'Set the start by hand' }).click()
  await fillWhen(page, 'Start', 'yesterday', '0845')
  await page.getByRole('button', { name: 'Set start' }).click()
  await expect(page.getByRole('alert')).toContainText('Say why')
  await page.getByLabel('Reason').fill('The home wrote the wrong hour')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Set by hand, with a reason.')).toBeVisible()

  await page.getByRole('button', { name: 'Recorded in error' }).click()
  await page.getByLabel('Why').fill('Asleep at a friend’s, known to the carer')
  await page.keyboard.press('Enter')
  await expect(page.getByText('It stands in no figure and no return')).toBeVisible()
  await page.getByRole('button', { name: 'Bring back' }).click()
  await expect(page.getByRole('button', { name: 'Recorded in error' })).toBeVisible()
})

test('found and not back stays on Missing now; actions are added, done and taken back', async ({
  homeward,
}) => {
  const { page } = await startUnlocked(homeward)
  await goneMissing(page, 'Bryn Sallow')
  await page.locator('main').getByRole('button', { name: 'Record return' }).click()
  await page.getByLabel('Found earlier, or found and not back yet').check()
  await fillWhen(page, 'Found at', 'yesterday', '1640')
  await expect(page.getByText('the child stays on “Missing now”')).toBeVisible()
  await saveReturn(page)
  await expect(heading(page, 'Return home interview: Bryn Sallow')).toBeVisible()

  await page.getByRole('button', { name: 'Add an action' }).click()
  await choose(page, 'Kind of action', 'Safety plan')
  await page.getByLabel('Who', { exact: true }).fill('P. Doyle')
  await page.getByRole('button', { name: 'Add action' }).click()
  const actions = page.getByRole('table', { name: 'Actions' })
  await expect(actions).toContainText('Not yet')
  await actions.getByRole('button', { name: 'Done' }).click()
  await page.getByLabel('What came of it').fill('Agreed with the child')
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await expect(actions).toContainText('Agreed with the child')
  await actions.getByRole('button', { name: 'Not done after all' }).click()
  await expect(actions).toContainText('Not yet')

  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Today' }).click()
  const missingNow = page.getByRole('table', { name: 'Children recorded as missing now' })
  await expect(missingNow.getByRole('row', { name: /Bryn Sallow/ })).toContainText('not back')
})
