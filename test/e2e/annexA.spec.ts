import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoPassphrase, demoRegister } from './support/demo'
import { answerDialogs, dialogsAsked } from './support/dialogs'
import { repository } from './support/environment'
import { subfolder } from './support/folders'
import { expect, test } from './support/homeward'
import { expectAccessible, takeNarrowPicture, takePictures } from './support/looks'
import { goTo } from './support/recording'
import { unlock } from './support/register'

/** Ofsted's heading row, as its own file has it. */
const headings = readFileSync(join(repository, 'test/fixtures/annex-a/list8-headings.csv'), 'utf8')
  .replace('\uFEFF', '')
  .trim()

test("Ofsted's list 8 is looked at, read as the council reads it, and saved to merge or whole", async ({
  homeward,
}) => {
  test.setTimeout(90_000)
  const register = demoRegister(homeward.folder, 40, { episodes: 90 })
  const { app, page } = await homeward.start({ args: [`--register=${register}`] })
  await unlock(page, demoPassphrase)
  await goTo(page, 'Returns')
  await page.getByRole('link', { name: 'Ofsted Annex A' }).click()
  await expect(page.getByRole('heading', { name: 'Annex A, list 8', level: 1 })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: '29 Missing' })).toBeVisible()
  await takePictures(app, page, 'annex-a')
  await takeNarrowPicture(app, page, 'annex-a')
  await expectAccessible(page)

  const out = subfolder(homeward.folder, 'out')
  const merge = join(out, 'merge.csv')
  await answerDialogs(app, merge)
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  await expect(page.getByText('Saved as merge.csv')).toBeVisible()
  expect((await dialogsAsked(app))[0]?.defaultPath).toMatch(/^annex-a-list-8-merge-\d{4}-\d\d-\d\d\.csv$/)
  const [first, ...rows] = readFileSync(merge, 'utf8').trimEnd().split('\r\n')
  expect(first).toMatch(/^\uFEFFChild Unique ID,Number of Episodes the Child has been ‘Missing’/)
  expect(rows.length).toBeGreaterThan(5)

  const again = join(out, 'again.csv')
  await answerDialogs(app, again)
  await page.getByRole('button', { name: 'Save this list again: merge.csv' }).click()
  await expect(page.getByText('Saved again.csv, the same to the byte')).toBeVisible()
  expect(readFileSync(again).equals(readFileSync(merge))).toBe(true)

  // Another day: nobody types a day that is none.
  await page.getByLabel('Day of the inspection').fill('31/02/2026')
  await page.getByRole('button', { name: 'Show the list' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await page.getByLabel('Day of the inspection').fill('1 March 1999')
  await page.getByRole('button', { name: 'Show the list' }).click()
  await expect(page.getByText('No child was looked after by this council on that day')).toBeVisible()
  await page.getByLabel('Day of the inspection').fill('today')
  await page.getByRole('button', { name: 'Show the list' }).click()
  await expect(page.getByRole('columnheader', { name: '29 Missing' })).toBeVisible()

  await page.getByRole('button', { name: 'What Ofsted leaves open' }).click()
  await page.getByRole('radio', { name: 'This episode' }).check()
  await page.getByRole('button', { name: 'Save how they are read' }).click()
  await page.getByRole('button', { name: 'All 34 columns' }).click()
  await page.getByLabel('We want the whole list from Homeward').check()
  await expect(page.getByRole('table', { name: 'Columns of list 8' })).toBeVisible()
  await takePictures(app, page, 'annex-a-whole')
  await expectAccessible(page)
  const whole = join(out, 'whole.csv')
  await answerDialogs(app, whole)
  await page
    .getByRole('region', { name: 'All 34 columns' })
    .getByRole('button', { name: 'Save as CSV' })
    .click()
  await expect(page.getByText('Saved as whole.csv')).toBeVisible()
  expect(readFileSync(whole, 'utf8').split('\r\n')[0]?.replace('\uFEFF', '')).toBe(headings)
  await goTo(page, 'Returns')
  await expect(page.getByRole('row', { name: /Annex A, list 8 saved whole\.csv/ })).toBeVisible()
})
