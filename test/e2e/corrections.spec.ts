import type { Page } from '@playwright/test'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import { choose, fillWhen, newChildBack, startUnlocked, unlockAs, when } from './support/recording'
import { lock } from './support/register'

const part = (page: Page) => page.getByRole('button', { name: /^Where, how and how long/ })
const dialog = (page: Page) => page.getByRole('dialog')
const correct = (page: Page) => dialog(page).getByRole('button', { name: 'Correct', exact: true }).click()

/** A child who came back four days ago; an interview with all it needs but when it was held. */
async function almostFinished(page: Page, name: string): Promise<void> {
  await newChildBack(page, name, { left: ['4 days ago', '0100'], back: ['4 days ago', '0310'] })
  await page.getByLabel('Completed', { exact: true }).check()
  await page.getByRole('button', { name: 'I did' }).click()
  await page.getByLabel("The child's own words", { exact: true }).fill('I was with Kyle.')
}

test('how long an interview took: an end before it began is led to, and after sign-off both are put right together', async ({
  homeward,
}) => {
  test.setTimeout(120_000)
  const { app, page } = await startUnlocked(homeward, 'officer')
  await almostFinished(page, 'Wilma Tarrow')
  await fillWhen(page, 'Held at', '3 days ago', '1400')
  await part(page).click()
  const ended = when(page, 'Ended at')
  await ended.time.fill('1330')
  await part(page).click()
  await expect(ended.time).toBeHidden()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const problem = page.getByRole('alert').getByRole('link', { name: /before the interview began/ })
  await expect(ended.time).toBeVisible()
  await part(page).click()
  await problem.click()
  await expect(ended.day).toBeFocused()
  await ended.time.fill('1445')
  await page.getByRole('button', { name: 'Finish interview' }).click()
  await expect(page.getByText('Finished', { exact: true })).toBeVisible()
  await expect(page.getByText('45 minutes')).toBeVisible()

  const lead = await lock(app, page)
  await unlockAs(lead, 'teamLead')
  await lead
    .getByRole('table', { name: 'Waiting for sign-off' })
    .getByRole('link', { name: 'Wilma Tarrow' })
    .click()
  await lead.getByRole('button', { name: 'Sign off', exact: true }).click()
  await expect(lead.getByText(/^Signed off by /)).toBeVisible()

  await lead.getByRole('button', { name: 'Correct a fact' }).click()
  await choose(lead, 'What is wrong', 'Ended at')
  await when(lead, 'What is right').time.fill('1300')
  await lead.getByLabel('Why it is corrected').fill('Misread the diary')
  await correct(lead)
  await dialog(lead)
    .getByRole('alert')
    .getByRole('link', { name: /before the interview began/ })
    .click()
  await expect(when(lead, 'What is right').day).toBeFocused()

  // It was another day altogether: start and end go there together.
  await choose(lead, 'What is wrong', 'Held at')
  await fillWhen(lead, 'What is right', '1 day ago', '1100')
  await fillWhen(lead, 'Ended at', '1 day ago', '1120')
  await takePictures(app, lead, 'correct-held')
  await expectAccessible(lead)
  await correct(lead)
  const corrections = lead.getByRole('table', { name: 'Corrected after sign-off' })
  await expect(corrections).toContainText('Held at')
  await expect(corrections).toContainText('Ended at')
  await expect(lead.getByText('20 minutes')).toBeVisible()
})
