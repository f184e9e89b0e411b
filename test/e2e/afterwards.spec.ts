import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import {
  choose,
  fillWhen,
  heading,
  newChildBack,
  saveMissing,
  startUnlocked,
  unlockAs,
  when,
  type DemoRole,
} from './support/recording'
import { lock } from './support/register'

/** A child who went missing and is back; the interview was held by the person at the keyboard and is finished. */
async function finishedInterview(page: Page, name: string): Promise<void> {
  await newChildBack(page, name, { left: ['yesterday', '0940'], back: ['yesterday', '1830'] })
  await page.getByLabel('Completed', { exact: true }).check()
  await when(page, 'Held at').day.fill('today')
  await page.getByRole('button', { name: 'I did' }).click()
  await page.getByLabel("The child's own words").fill('I only wanted to see my sister.')
  await page.getByRole('button', { name: 'Finish interview' }).click()
  await expect(page.getByText('Finished', { exact: true })).toBeVisible()
}

/** Locks, and goes on as somebody else. */
async function handOver(app: ElectronApplication, page: Page, as: DemoRole): Promise<Page> {
  const next = await lock(app, page)
  await unlockAs(next, as)
  return next
}

const waiting = (page: Page) => page.getByRole('table', { name: 'Waiting for sign-off' })
const row = (page: Page, name: string) => waiting(page).getByRole('row').filter({ hasText: name })

async function openWaiting(page: Page, name: string): Promise<void> {
  await waiting(page).getByRole('link', { name }).click()
  await expect(heading(page, `Return home interview: ${name}`)).toBeVisible()
}

test('a finished interview is sent back, finished again and signed by somebody else; later words are added and facts corrected', async ({
  homeward,
}) => {
  test.setTimeout(180_000)
  const { app, page: officer } = await startUnlocked(homeward, 'officer')
  await finishedInterview(officer, 'Nessa Quill')
  await expect(officer.getByText('somebody else signs it off')).toBeVisible()
  await expect(officer.getByRole('button', { name: 'Sign off', exact: true })).toBeHidden()

  const lead = await handOver(app, officer, 'teamLead')
  await expect(row(lead, 'Nessa Quill')).toContainText('for you')
  await takePictures(app, lead, 'today-team-lead')
  await openWaiting(lead, 'Nessa Quill')
  await lead.getByRole('button', { name: 'Send back' }).click()
  await lead.getByRole('dialog').getByRole('button', { name: 'Send back' }).click()
  await expect(lead.getByRole('dialog').getByRole('alert')).toContainText('looked at again')
  await lead.getByLabel('What should be looked at again').fill('Where does her sister live?')
  await takePictures(app, lead, 'sign-off-send-back')
  await lead.getByRole('dialog').getByRole('button', { name: 'Send back' }).click()
  await expect(lead.getByText('Where does her sister live?')).toBeVisible()

  const again = await handOver(app, lead, 'officer')
  await expect(row(again, 'Nessa Quill')).toContainText('Sent back')
  await openWaiting(again, 'Nessa Quill')
  await expect(again.getByText('Where does her sister live?')).toBeVisible()
  await expectAccessible(again)
  await again.getByRole('button', { name: 'Finish interview' }).click()
  await expect(again.getByText('Finished', { exact: true })).toBeVisible()

  const signer = await handOver(app, again, 'teamLead')
  await openWaiting(signer, 'Nessa Quill')
  await signer.getByRole('button', { name: 'Sign off', exact: true }).click()
  await expect(signer.getByText(/^Signed off by /)).toBeVisible()
  await expect(signer.getByRole('button', { name: 'Reopen' })).toBeHidden()

  const after = await handOver(app, signer, 'officer')
  await after.getByLabel('Find').fill('Nessa')
  await after
    .getByRole('option', { name: /Nessa Quill/ })
    .first()
    .click()
  await after
    .getByRole('main')
    .getByRole('link', { name: /interview/i })
    .first()
    .click()
  await expect(heading(after, 'Return home interview: Nessa Quill')).toBeVisible()
  await after.getByRole('button', { name: 'Add words' }).click()
  await after.getByLabel('What is to be added').fill('Her sister rang: she is settled.')
  await after.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click()
  await expect(after.getByText('Her sister rang: she is settled.')).toBeVisible()
  await after.getByRole('button', { name: 'Correct a fact' }).click()
  await choose(after, 'What is wrong', 'Safe now')
  await after.getByRole('dialog').getByLabel('Yes', { exact: true }).check()
  await after.getByLabel('Why it is corrected').fill('She said so; it was not ticked')
  await after.getByRole('dialog').getByRole('button', { name: 'Correct', exact: true }).click()
  await expect(after.getByRole('table', { name: 'Corrected after sign-off' })).toContainText('→ yes')
  await takePictures(app, after, 'interview-signed')
  await expectAccessible(after)

  const looks = await handOver(app, after, 'teamLead')
  await expect(row(looks, 'Nessa Quill')).toContainText('Corrected: to look at')
  await openWaiting(looks, 'Nessa Quill')
  await looks.getByRole('button', { name: 'I have seen it' }).click()
  await expect(looks.getByText('not yet')).toBeHidden()
})

test('help for the child and what was shared are written down, counted, and told at the next interview', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward, 'officer')
  await finishedInterview(page, 'Tamsin Reef')
  await page.getByRole('button', { name: 'Add help' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Add help' }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('what kind of help')
  await choose(page, 'Kind of help', 'Mentor or youth worker')
  await page.getByLabel('From whom (service or person)').fill('Harbour Youth Project')
  await choose(page, 'How it stands', 'Taken up')
  await page.getByRole('dialog').getByRole('button', { name: 'Add help' }).click()
  await expect(page.getByText('1 offered, 1 taken up')).toBeVisible()

  await page.getByRole('button', { name: 'Add to the log' }).click()
  await choose(page, 'What', 'Police told')
  await page.getByLabel('To whom').fill('Missing persons team')
  await page.getByLabel('What they were told').fill('The address by the harbour.')
  await fillWhen(page, 'When', 'today', '0005')
  await choose(page, 'Basis', 'Safeguarding a child')
  await page.getByRole('dialog').getByLabel('Yes', { exact: true }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Add to the log' }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('although the child asked')
  await page.getByLabel('Why it was shared anyway').fill('A younger child lives there.')
  await takePictures(app, page, 'sharing-log-form')
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Add to the log' }).click()
  await expect(page.getByRole('table', { name: 'Shared with others' })).toContainText(
    'A younger child lives there.',
  )
  await takePictures(app, page, 'interview-afterwards')

  await page.getByRole('link', { name: "Child's page" }).click()
  await page.getByRole('main').getByRole('button', { name: 'Record missing' }).click()
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'today', '0010')
  await page.getByLabel('The child is already back, or found').check()
  await fillWhen(page, 'Back at', 'today', '0015')
  await saveMissing(page)
  await expect(page.getByRole('heading', { name: 'You said, we did' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'You said, we did' })).toContainText('Mentor or youth worker')
})
