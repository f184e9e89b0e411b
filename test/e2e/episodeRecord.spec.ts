import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { demoPassphrase, demoRegister } from './support/demo'
import { answerDialogs } from './support/dialogs'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import { fillWhen, goTo, heading, newChildMissing, saveMissing, startUnlocked } from './support/recording'
import { unlock } from './support/register'

const PAGE_1 = /^Page 1 of \d+$/
const NAMED = 'Left with Kyle Brandt from the bus station'

test('the record of an episode, and everything about the child in order from a day on', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await newChildMissing(page, 'Wilma Tarrow')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '0900')
  await saveMissing(page)
  await expect(heading(page, /^\d{4}-\d{4}: Wilma Tarrow$/)).toBeVisible()
  await page.getByRole('link', { name: 'Episode record' }).click()
  await expect(page.getByText('It names people around the child', { exact: false })).toBeVisible()
  await takePictures(app, page, 'episode-record')
  await expectAccessible(page)

  await page.getByRole('link', { name: 'The episode' }).click()
  await expect(heading(page, /^\d{4}-\d{4}: Wilma Tarrow$/)).toBeVisible()
  await page.locator('main').getByRole('link', { name: 'Wilma Tarrow' }).first().click()
  await page.getByRole('link', { name: 'Chronology' }).click()
  await expect(heading(page, 'Chronology')).toBeVisible()
  await page.getByRole('textbox', { name: 'From' }).fill('yesterday')
  await takePictures(app, page, 'chronology-period')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make the chronology' }).click()
  await expect(
    page.getByText('whoever else asks gets a version in which you decide', { exact: false }),
  ).toBeVisible()
  await page.getByLabel('What is this copy for?').fill('strategy meeting 24 November')
  await takePictures(app, page, 'chronology')
  await expectAccessible(page)
})

/** A child missing since yesterday, in whose record somebody else is named; ends on the episode's page. */
async function missingWithSomebodyNamed(page: Page): Promise<void> {
  await newChildMissing(page, 'Wilma Tarrow')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '0900')
  await page.getByRole('button', { name: 'What is known' }).click()
  await page.getByLabel('Circumstances').fill(NAMED)
  await saveMissing(page)
  await expect(heading(page, /^\d{4}-\d{4}: Wilma Tarrow$/)).toBeVisible()
}

/** Says who is asking, and decides that everything goes. */
async function decideAll(page: Page): Promise<void> {
  await page.getByLabel('A parent or carer').check()
  await page.getByLabel('Name of the person or office').fill('Ada Tarrow')
  await page.getByLabel('Why is it given?').fill('Asked for by letter of 3 November')
  const passages = page.locator('#passages')
  for (const remove of await passages.getByLabel('Remove', { exact: true }).all()) await remove.check()
  // Free text that nobody marked is removed on a ground.
  for (const ground of await passages.getByLabel('Third party', { exact: true }).all()) await ground.check()
}

test('an episode record is given out once every passage is decided: locked, without what was removed, and the list of it', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await missingWithSomebodyNamed(page)
  await page.getByRole('link', { name: 'Record to share' }).click()
  await expect(heading(page, 'Episode record to share')).toBeVisible()
  await expect(page.locator('#passages')).toContainText('Kyle Brandt')
  await expect(page.locator('#passages input:checked')).toHaveCount(0)
  await page.getByRole('button', { name: 'Make the paper' }).click()
  await expect(page.getByRole('alert')).toContainText('Say who is asking')
  await takePictures(app, page, 'episode-to-share-undecided')
  await expectAccessible(page)
  await decideAll(page)
  await takePictures(app, page, 'episode-to-share')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make the paper' }).click()
  await expect(
    page.getByText('To Ada Tarrow (a parent or carer) and nobody else', { exact: false }),
  ).toBeVisible()
  await expect(page.getByText(PAGE_1)).toBeVisible({ timeout: 20_000 })

  const file = join(homeward.folder, 'episode.pdf')
  await answerDialogs(app, file)
  await page.getByRole('button', { name: 'Save protected' }).click()
  await expect(page.getByText(/^Saved as episode\.pdf\. It opens with this passphrase alone/)).toBeVisible({
    timeout: 20_000,
  })
  await takePictures(app, page, 'episode-shared-protected')
  await expectAccessible(page)
  const bytes = readFileSync(file).toString('latin1')
  expect(bytes).toContain('/Encrypt')
  expect(bytes).not.toContain('Kyle')

  await page.getByRole('button', { name: 'List of what was withheld' }).click()
  await expect(heading(page, 'What was withheld')).toBeVisible()
  await expect(page.getByText(PAGE_1)).toBeVisible({ timeout: 20_000 })
  await takePictures(app, page, 'episode-withheld')
  await expectAccessible(page)
})

test('a chronology is given out with everything about others decided', async ({ homeward }) => {
  const { app, page } = await startUnlocked(homeward)
  await missingWithSomebodyNamed(page)
  await page.locator('main').getByRole('link', { name: 'Wilma Tarrow' }).first().click()
  await page.getByRole('link', { name: 'Chronology' }).click()
  await page.getByRole('button', { name: 'Make the chronology' }).click()
  await expect(page.getByText(PAGE_1)).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Make a version to share' }).click()
  await expect(heading(page, 'Chronology to share')).toBeVisible()
  await decideAll(page)
  await takePictures(app, page, 'chronology-to-share')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make the paper' }).click()
  await expect(page.getByText(PAGE_1)).toBeVisible({ timeout: 20_000 })
  const file = join(homeward.folder, 'chronology.pdf')
  await answerDialogs(app, file)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/^Saved as chronology\.pdf/)).toBeVisible()
  expect(readFileSync(file).toString('latin1')).not.toContain('Wilma')
  await takePictures(app, page, 'chronology-shared')
  await page.getByRole('button', { name: 'List of what was withheld' }).click()
  await expect(page.getByText(PAGE_1)).toBeVisible({ timeout: 20_000 })
})

test('a long record says how far it is, and Cancel stops it: no paper, none noted', async ({ homeward }) => {
  const file = demoRegister(homeward.folder, 1, { episodes: 150 })
  const { app, page } = await homeward.start({ args: [`--register=${file}`] })
  await unlock(page, demoPassphrase)
  await goTo(page, 'Children')
  await page.getByRole('table', { name: 'Children' }).getByRole('link').click()
  await page.getByRole('link', { name: 'Whole record', exact: true }).click()
  await page.getByLabel('Whole, for the council’s own file').check()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText(/^The paper is being made: page \d+ of about \d+$/)).toBeVisible({
    timeout: 60_000,
  })
  await takePictures(app, page, 'long-paper-in-making')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('No paper was made, and none is noted.')).toBeVisible()
  await takePictures(app, page, 'long-paper-cancelled')
  await expectAccessible(page)
  await goTo(page, 'Returns')
  await expect(page.getByText('No file has been saved and no paper printed.')).toBeVisible()
})
