import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import {
  choose,
  fillWhen,
  goTo,
  heading,
  newChildBack,
  newChildMissing,
  saveMissing,
  startUnlocked,
  unlockAs,
} from './support/recording'
import { lock } from './support/register'

/** A child missing and back, left at the page of the interview. */
async function backYesterday(page: Page, name: string): Promise<void> {
  await newChildBack(page, name, { left: ['yesterday', '0940'], back: ['yesterday', '1830'] })
}

test('what was typed in a dialog is there again after the lock, until it is saved or thrown away', async ({
  homeward,
}) => {
  test.setTimeout(120_000)
  const { app, page: first } = await startUnlocked(homeward, 'officer')
  let page = first
  await backYesterday(page, 'Tamsin Reef')
  const dialog = () => page.getByRole('dialog')
  const told = () => page.getByLabel('What they were told')
  const add = () => page.getByRole('button', { name: 'Add to the log' }).click()
  const unsaved = () => page.getByRole('table', { name: 'Being recorded, not yet saved' })

  await add()
  await choose(page, 'What', 'Police told')
  await page.getByLabel('To whom').fill('Missing persons team')
  await told().fill('The address by the harbour.')
  page = await lock(app, page)
  await unlockAs(page, 'officer')
  await expect(unsaved()).toContainText('Tamsin Reef')
  await expect(unsaved()).toContainText('Entry, half typed')
  await unsaved().getByRole('link', { name: 'Go on' }).click()
  await expect(heading(page, 'Return home interview: Tamsin Reef')).toBeVisible()
  // The form of another entry is not given these words.
  await page.getByRole('button', { name: 'Add help' }).click()
  await expect(dialog().getByText('What you typed before is back')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(dialog()).toBeHidden()

  await add()
  await expect(told()).toHaveValue('The address by the harbour.')
  await expect(dialog().getByText('What you typed before is back')).toBeVisible()
  await takePictures(app, page, 'dialog-words-back')
  await expectAccessible(page)
  await fillWhen(page, 'When', 'today', '0005')
  await choose(page, 'Basis', 'Safeguarding a child')
  await dialog().getByRole('button', { name: 'Add to the log' }).click()
  await expect(page.getByRole('table', { name: 'Shared with others' })).toContainText('Missing persons team')
  await expect(dialog()).toBeHidden()

  // Saved, and thrown away on purpose: nothing comes back.
  await add()
  await expect(told()).toHaveValue('')
  await told().fill('Not this.')
  await page.waitForTimeout(3500)
  await page.keyboard.press('Escape')
  await dialog().getByRole('button', { name: 'Throw it away' }).click()
  await expect(dialog()).toBeHidden()
  await add()
  await expect(told()).toHaveValue('')
  await dialog().getByRole('button', { name: 'Cancel' }).click()
  await goTo(page, 'Today')
  await expect(heading(page, 'Today')).toBeVisible()
  await expect(unsaved()).toBeHidden()
})

const unsavedOf = (page: Page) => page.getByRole('table', { name: 'Being recorded, not yet saved' })

/** Locks in the middle of a form, and goes on from Today to the page it was typed on. */
async function lockAndGoOn(app: ElectronApplication, before: Page, name: string): Promise<Page> {
  const page = await lock(app, before)
  await unlockAs(page, 'officer')
  await expect(unsavedOf(page)).toContainText(name)
  await unsavedOf(page).getByRole('link', { name: 'Go on' }).click()
  await expect(heading(page, `Return home interview: ${name}`)).toBeVisible()
  return page
}

test('the line of an attempt and the reason for a withdrawal are there again after the lock', async ({
  homeward,
}) => {
  test.setTimeout(120_000)
  const { app, page: first } = await startUnlocked(homeward, 'officer')
  let page = first
  await backYesterday(page, 'Perran Lode')
  const attempts = () => page.getByRole('table', { name: 'Attempts, newest first' })
  const another = () => page.getByRole('button', { name: 'Log an attempt' }).click()
  const logIt = () => page.getByRole('button', { name: 'Log attempt', exact: true }).click()
  const back = () => page.getByText('What you typed before is back')
  const note = () => page.getByLabel('Note', { exact: true })

  await another()
  await page.getByLabel('No reply').check()
  await note().fill('Rang the flat, nobody there.')
  page = await lockAndGoOn(app, page, 'Perran Lode')
  await another()
  await expect(note()).toHaveValue('Rang the flat, nobody there.')
  await expect(page.getByLabel('No reply')).toBeChecked()
  await expect(back()).toBeVisible()
  await takePictures(app, page, 'attempt-words-back')
  await expectAccessible(page)
  await logIt()
  await expect(attempts()).toContainText('Rang the flat, nobody there.')
  await another()
  await expect(note()).toHaveValue('')
  await page.getByLabel('Message left').check()
  await logIt()
  await expect(attempts().getByRole('row')).toHaveCount(3)

  const withdraw = (row: string) =>
    attempts().getByRole('row', { name: row }).getByRole('button', { name: 'Withdraw' }).click()
  const dialog = () => page.getByRole('dialog', { name: 'Withdraw this attempt' })
  const reason = () => dialog().getByLabel('Reason')
  await withdraw('Rang the flat')
  await reason().fill('That was the sister of this child.')
  page = await lockAndGoOn(app, page, 'Perran Lode')
  // The other attempt is not given these words.
  await withdraw('Message left')
  await expect(reason()).toHaveValue('')
  await dialog().getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog()).toBeHidden()
  await withdraw('Rang the flat')
  await expect(reason()).toHaveValue('That was the sister of this child.')
  await expect(back()).toBeVisible()
  await takePictures(app, page, 'reason-back')
  await expectAccessible(page)
  await dialog().getByRole('button', { name: 'Withdraw' }).click()
  await expect(attempts().getByRole('row')).toHaveCount(2)
  await goTo(page, 'Today')
  await expect(heading(page, 'Today')).toBeVisible()
  await expect(unsavedOf(page)).toBeHidden()
})

test('unsaved work is looked at and thrown away from Today, also where its episode was withdrawn meanwhile', async ({
  homeward,
}) => {
  test.setTimeout(120_000)
  const { app, page: first } = await startUnlocked(homeward, 'officer')
  let page = first
  await newChildMissing(page, 'Jory Penn')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '0940')
  await saveMissing(page)
  await expect(heading(page, /^\d{4}-\d{4}: Jory Penn/)).toBeVisible()
  await page.getByRole('button', { name: 'Add an action' }).click()
  await page.getByLabel('What', { exact: true }).fill('Ask the aunt in Torbay')
  page = await lock(app, page)

  await unlockAs(page, 'teamLead')
  await page.getByRole('table', { name: 'Children recorded as missing now' }).getByText('Jory Penn').click()
  await expect(heading(page, /^\d{4}-\d{4}: Jory Penn/)).toBeVisible()
  await page.getByRole('button', { name: 'Other changes' }).click()
  await page.getByRole('button', { name: 'Recorded in error' }).click()
  await page.getByRole('dialog').getByLabel('Why').fill('Was at school')
  await page.getByRole('dialog').getByRole('button', { name: 'Recorded in error' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  page = await lock(app, page)

  await unlockAs(page, 'officer')
  await expect(unsavedOf(page)).toContainText('Jory Penn')
  await unsavedOf(page).getByRole('button', { name: 'Throw away' }).click()
  await expect(page.getByRole('dialog')).toContainText('Ask the aunt in Torbay')
  await takePictures(app, page, 'throw-away-unsaved')
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Throw it away' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(unsavedOf(page)).toBeHidden()
})

test('what comes back of a task somebody changed meanwhile says so, and the picked child of a move is there', async ({
  homeward,
}) => {
  test.setTimeout(120_000)
  const { app, page: first } = await startUnlocked(homeward, 'teamLead')
  let page = first
  await backYesterday(page, 'Morwen Teague')
  const dialog = () => page.getByRole('dialog')
  const what = () => dialog().getByLabel('What', { exact: true })
  const change = () =>
    page.getByRole('table', { name: 'Actions', exact: true }).getByRole('button', { name: 'Change' }).first()
  await page.getByRole('button', { name: 'Add an action' }).click()
  await page.getByRole('combobox', { name: 'Kind of action' }).click()
  await page.getByRole('option').first().click()
  await what().fill('Ring the school')
  await dialog().getByRole('button', { name: 'Add action' }).click()
  await expect(dialog()).toBeHidden()
  await change().click()
  await what().fill('Ring the school and the club')
  const interview = new URL(page.url()).hash
  page = await lock(app, page)

  const goBack = async () => {
    await page.evaluate((hash) => {
      window.location.hash = hash
    }, interview)
    await expect(heading(page, 'Return home interview: Morwen Teague')).toBeVisible()
  }
  await unlockAs(page, 'officer')
  await goBack()
  await change().click()
  await what().fill('Write to the school')
  await dialog().getByRole('button', { name: 'Save action' }).click()
  await expect(dialog()).toBeHidden()
  page = await lock(app, page)

  await unlockAs(page, 'teamLead')
  await goBack()
  await change().click()
  await expect(what()).toHaveValue('Ring the school and the club')
  await expect(dialog()).toContainText('Somebody has changed the same since')
  await takePictures(app, page, 'came-back-changed-since')
  await expectAccessible(page)
  await dialog().getByRole('button', { name: 'Begin again without it' }).click()
  await expect(what()).toHaveValue('Write to the school')
  await dialog().getByRole('button', { name: 'Cancel' }).click()

  await page.getByRole('button', { name: 'It is another child' }).click()
  await dialog().getByLabel('Whose interview was it?').fill('a')
  await dialog().getByRole('table').getByRole('row').nth(1).getByRole('button').click()
  const moved = () => dialog().getByText(/Which of .*’s episodes is it about/u)
  const words = await moved().textContent()
  page = await lock(app, page)
  await unlockAs(page, 'teamLead')
  await goBack()
  await page.getByRole('button', { name: 'It is another child' }).click()
  await expect(moved()).toHaveText(words ?? '')
})
