import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import {
  choose,
  fillWhen,
  goTo,
  heading,
  newChildMissing,
  saveMissing,
  startUnlocked,
  unlockAs,
} from './support/recording'
import { lock } from './support/register'

test('what was typed in a dialog is there again after the lock, until it is saved or thrown away', async ({
  homeward,
}) => {
  test.setTimeout(120_000)
  const { app, page: first } = await startUnlocked(homeward, 'officer')
  let page = first
  await newChildMissing(page, 'Tamsin Reef')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '0940')
  await page.getByLabel('The child is already back, or found').check()
  await fillWhen(page, 'Back at', 'yesterday', '1830')
  await saveMissing(page)
  await expect(heading(page, 'Return home interview: Tamsin Reef')).toBeVisible()
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
