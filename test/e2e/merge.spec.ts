import type { Page } from '@playwright/test'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import {
  fillWhen,
  goTo,
  heading,
  newChildMissing,
  saveMissing,
  startUnlocked,
  unlockAs,
} from './support/recording'
import { lock } from './support/register'

/** A new child, missing yesterday and back, with the words of the notice. */
async function cameBack(page: Page, name: string, left: string, words: string): Promise<void> {
  await newChildMissing(page, name)
  await absence(page, left, words)
}

async function absence(page: Page, left: string, words: string): Promise<void> {
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', left)
  await page.getByLabel('The child is already back, or found').check()
  await fillWhen(page, 'Back at', 'yesterday', '1310')
  await page.getByRole('button', { name: 'What is known' }).click()
  await page.getByLabel('Circumstances').fill(words)
  await saveMissing(page)
  await expect(heading(page, /^Return home interview/)).toBeVisible()
}

const openEpisode = (page: Page) =>
  page.getByRole('table', { name: 'Episodes this interview covers' }).getByRole('link').click()

async function chooseOtherEpisode(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Other changes' }).click()
  await page.getByRole('button', { name: 'Same absence as another' }).click()
  await pickOther(page)
}

const pickOther = (page: Page) =>
  page.getByRole('table', { name: 'Which episode is the same absence?' }).getByRole('button').first().click()

test('two records of one absence are put together field by field, and taken apart again', async ({
  homeward,
}) => {
  test.setTimeout(120_000)
  const { app, page: first } = await startUnlocked(homeward)
  let page = first
  await cameBack(page, 'Wren Aldous', '0900', 'Rang by the home')
  await page.getByRole('link', { name: "Child's page" }).click()
  await page.locator('main').getByRole('button', { name: 'Record missing' }).click()
  await absence(page, '0930', 'Written by the police')
  await openEpisode(page)
  await chooseOtherEpisode(page)
  const sides = () => page.getByRole('table', { name: 'What the two episodes say differently' })
  const theOthers = () => sides().getByLabel(/^Circumstances, .*: Rang by the home$/)
  const reason = () => page.getByLabel('How do you know that they are one absence?')
  await expect(sides()).toContainText('Rang by the home')
  await theOthers().check()
  await takePictures(app, page, 'merge-episodes')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Put together' }).click()
  await expect(page.getByRole('alert')).toContainText('Say how you know')
  await reason().fill('Same night, same bus')
  // A lock in between loses neither the choice nor the reason.
  page = await lock(app, page)
  await unlockAs(page, 'administrator')
  const unsaved = () => page.getByRole('table', { name: 'Being recorded, not yet saved' })
  await unsaved().getByRole('row', { name: 'Wren Aldous' }).getByRole('link', { name: 'Go on' }).click()
  await expect(heading(page, /^Same absence as .*: Wren Aldous/)).toBeVisible()
  await pickOther(page)
  await expect(reason()).toHaveValue('Same night, same bus')
  await expect(theOthers()).toBeChecked()
  await reason().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Put together with \d{4}-\d{4}$/)).toBeVisible()
  await expect(page.getByText('Rang by the home').first()).toBeVisible()
  await takePictures(app, page, 'merged-episode')
  await page.getByRole('button', { name: 'Take the merge apart' }).click()
  await expect(page.getByText(/^Put together with/)).toBeHidden()
  await expect(page.getByText('Written by the police')).toBeVisible()
  await goTo(page, 'Today')
  await expect(heading(page, 'Today')).toBeVisible()
  await expect(unsaved().getByRole('row', { name: 'Wren Aldous' })).toBeHidden()
})

test('two records of one child are put together; an episode moves to the right child', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await cameBack(page, 'Isla Venn', '0900', 'First')
  await cameBack(page, 'Izla Wenn', '0930', 'Second')
  await page.getByRole('link', { name: "Child's page" }).click()
  await page.getByRole('button', { name: 'Other changes' }).click()
  await page.getByRole('button', { name: 'Same child as another' }).click()
  await page.getByLabel('Which record is of the same child?').fill('Isla Venn')
  await page.getByRole('table').getByRole('button', { name: 'Isla Venn' }).click()
  const sides = page.getByRole('table', { name: 'What the two records say differently' })
  await sides.getByLabel(/^First name, .*: Isla$/).check()
  await takePictures(app, page, 'merge-children')
  await expectAccessible(page)
  await page.getByLabel('How do you know that they are one child?').fill('Her mother says so')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Isla Wenn')).toBeVisible()
  await expect(page.getByText('Put together with Isla Venn')).toBeVisible()
  await expect(page.getByRole('list', { name: /^Timeline/ }).getByText(/^Missing, /)).toHaveCount(2)
  await page.getByRole('button', { name: 'Take the merge apart' }).click()
  await expect(heading(page, 'Izla Wenn')).toBeVisible()

  await page
    .getByRole('list', { name: /^Timeline/ })
    .getByRole('link', { name: /^Missing, / })
    .click()
  // The child's page has "Other changes" as well.
  await expect(heading(page, /^\d{4}-\d{4}: Izla Wenn/)).toBeVisible()
  await page.getByRole('button', { name: 'Other changes' }).click()
  await page.getByRole('button', { name: "It is another child's" }).click()
  await page.getByLabel('Whose absence was it?').fill('Isla Venn')
  await page.getByRole('dialog').getByRole('button', { name: 'Isla Venn' }).click()
  await page.getByLabel('Why').fill('The cousin was missing')
  await takePictures(app, page, 'move-episode')
  await page.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(heading(page, /^\d{4}-\d{4}: Isla Venn/)).toBeVisible()
  await goTo(page, 'Today')
})

test('an interview written with the wrong child moves to the right one with a reason, and back with Undo', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward, 'teamLead')
  await cameBack(page, 'Isla Venn', '0900', 'Rang by the home')
  await cameBack(page, 'Nolan Birch', '0930', 'Written by the police')
  await expect(heading(page, 'Return home interview: Nolan Birch')).toBeVisible()
  await page.getByLabel('Declined by the child').check()
  await page.getByLabel('Note', { exact: true }).fill('Spoke on the doorstep')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('banner')).toContainText(/Saved \d\d:\d\d/)
  await page.getByRole('button', { name: "It is another child's interview" }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('Choose the right child')
  await dialog.getByLabel('Whose interview was it?').fill('Isla Venn')
  await dialog.getByRole('button', { name: 'Isla Venn' }).click()
  await dialog.getByRole('checkbox').first().check()
  await dialog.getByLabel('Why').fill('The two names stood on one sheet')
  await takePictures(app, page, 'move-interview')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(heading(page, 'Return home interview: Isla Venn')).toBeVisible()
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('Spoke on the doorstep')
  await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click()
  await expect(heading(page, 'Return home interview: Nolan Birch')).toBeVisible()
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('Spoke on the doorstep')
})
