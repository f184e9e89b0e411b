import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { existsSync } from 'node:fs'
import { answerDialogs } from './support/dialogs'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import { heading, newChildBack, selectWords, startUnlocked, when } from './support/recording'

/** A finished interview with two passages marked. */
async function markedInterview(page: Page, name: string): Promise<void> {
  await newChildBack(page, name)
  await page.getByLabel('Completed', { exact: true }).check()
  const own = page.getByLabel("The child's own words", { exact: true })
  await own.fill('I was with Kyle and his cousin at the flat. I told nobody. Kyle rang me.')
  await mark(page, 'Kyle and his cousin', 'Alt+1')
  await mark(page, 'at the flat', 'Alt+4')
  await when(page, 'Held at').day.fill('today')
  await page.getByLabel('Who held it').fill('Sam Taylor')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved draft')).toBeHidden()
  await page.getByRole('button', { name: 'Finish interview' }).click()
  await expect(page.getByText('Finished', { exact: true })).toBeVisible()
}

async function mark(page: Page, words: string, key: string): Promise<void> {
  await selectWords(page, "The child's own words", words)
  await page.keyboard.press(key)
}

test('the record of an interview: whole, and for a parent with each mark decided', async ({ homeward }) => {
  const { app, page } = await startUnlocked(homeward)
  await markedInterview(page, 'Wilma Tarrow')
  await page.getByRole('link', { name: 'Interview record' }).click()
  await expect(page.getByText("Into the council's own file, whole.", { exact: false })).toBeVisible()
  await takePictures(app, page, 'interview-record')
  await expectAccessible(page)

  await page.getByRole('link', { name: 'The interview' }).click()
  await page.getByRole('link', { name: 'Record to share' }).click()
  await expect(heading(page, 'Interview record to share')).toBeVisible()
  // Nothing is chosen beforehand, and nothing is made before everything is.
  await expect(page.locator('#passages input:checked')).toHaveCount(0)
  await page.getByRole('button', { name: 'Make the paper' }).click()
  await expect(page.getByRole('alert')).toContainText('Say who is asking')
  await expect(page.getByRole('alert')).toContainText('Decide whether to show or remove “at the flat”')
  await takePictures(app, page, 'record-to-share-undecided')
  await expectAccessible(page)

  await page.getByLabel('A parent or carer').check()
  await page.getByLabel('Name of the person or office').fill('Ada Tarrow')
  await page.getByLabel('Why is it given?').fill('Asked for by letter of 3 November')
  const passages = page.locator('#passages')
  await expect(passages.getByText('Third party. Proposed: remove')).toBeVisible()
  await passages.getByLabel('Remove', { exact: true }).first().check()
  await passages.getByLabel('Show', { exact: true }).nth(1).check()
  await takePictures(app, page, 'record-to-share')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make the paper' }).click()
  await expect(
    page.getByText('To Ada Tarrow (a parent or carer) and nobody else', { exact: false }),
  ).toBeVisible()
  await takePictures(app, page, 'record-shared')
  await expectAccessible(page)

  // "Kyle" alone stands nowhere as a mark: it is named and goes everywhere.
  await page.getByRole('button', { name: 'Change what is shown' }).click()
  await expect(page.getByLabel('Name of the person or office')).toHaveValue('Ada Tarrow')
  await page.getByLabel('Also remove these words wherever they stand').fill('Kyle')
  await page.getByRole('button', { name: 'Make the paper' }).click()
  const file = join(homeward.folder, 'record.pdf')
  await answerDialogs(app, file)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/^Saved as record\.pdf/)).toBeVisible()
  expect(existsSync(file)).toBe(true)
})
