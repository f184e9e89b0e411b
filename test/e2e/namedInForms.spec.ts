import type { Page } from '@playwright/test'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import {
  fillWhen,
  heading,
  newChildMissing,
  saveMissing,
  saveReturn,
  startUnlocked,
  unlockAs,
} from './support/recording'
import { lock } from './support/register'

const box = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true })
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name })
const named = (page: Page) => page.getByRole('region', { name: 'Places and people named' })

test('a place and a person are picked or made in the forms; words left as text cost no key', async ({
  homeward,
}) => {
  const { app, page: first } = await startUnlocked(homeward, 'officer')
  let page = first
  await newChildMissing(page, 'Wilma Tarrow')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '0900')
  await page.getByRole('button', { name: /^What is known/ }).click()
  // Heard, not read: the register's person is called "Man called Dex".
  await box(page, 'Thought to be with').fill('deks')
  await option(page, /Man called Dex/).click()
  await expect(page.getByText('A person of the register')).toBeVisible()
  await box(page, 'Said where they were going').fill('Old Boathouse')
  await expect(option(page, 'New place: “Old Boathouse”')).toBeVisible()
  await takePictures(app, page, 'named-in-form-choices')
  await option(page, 'New place: “Old Boathouse”').click()
  await takePictures(app, page, 'named-in-form')
  await expectAccessible(page)

  // The choices are in the draft.
  page = await lock(app, page)
  await unlockAs(page, 'officer')
  await page.keyboard.press('Control+m')
  await page.getByRole('link', { name: 'Go on' }).click()
  await expect(heading(page, 'Record missing: Wilma Tarrow')).toBeVisible()
  await saveMissing(page)
  await expect(heading(page, /^\d{4}-\d{4}: Wilma Tarrow/)).toBeVisible()
  await expect(named(page).getByRole('link', { name: 'Man called Dex' })).toBeVisible()
  await expect(named(page).getByRole('link', { name: 'Old Boathouse' })).toBeVisible()

  await page.getByRole('button', { name: 'Record return' }).last().click()
  await expect(heading(page, 'Record return: Wilma Tarrow')).toBeVisible()
  await fillWhen(page, 'Back at', 'yesterday', '1310')
  await page.getByLabel('Found earlier, or found and not back yet').check()
  await fillWhen(page, 'Found at', 'yesterday', '1200')
  // Left as text: typing and Tab lead on to the next box, whatever the list offers.
  await box(page, 'Found where').fill('near the marlowe arcade')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Found by')).toBeFocused()
  await box(page, 'Came back to').fill('marlowe')
  await option(page, /Marlowe Arcade/).click()
  await saveReturn(page)
  await expect(heading(page, 'Return home interview: Wilma Tarrow')).toBeVisible()

  await page.getByRole('button', { name: /^While away/ }).click()
  await page.getByRole('button', { name: 'Add a place' }).click()
  await box(page, 'Place').fill('boathouse')
  await option(page, /Old Boathouse/).click()
  await page.getByRole('button', { name: 'Add a person' }).click()
  await box(page, 'Name or description').fill('Daz with the dog')
  await option(page, 'New person: “Daz with the dog”').click()
  await takePictures(app, page, 'named-in-interview')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(named(page).getByRole('link', { name: 'Daz with the dog' })).toBeVisible()
  await expect(named(page).getByRole('link', { name: 'Old Boathouse' })).toBeVisible()
  await page.getByRole('link', { name: 'Old Boathouse' }).click()
  await expect(heading(page, 'Old Boathouse')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Records that name it' }).getByRole('row')).toHaveCount(3)
})
