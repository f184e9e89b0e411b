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
} from './support/recording'

test('a catch-up sheet is keyed in one go: a new child, one more notice with its return, and nothing saved before all is right', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward, 'officer')
  await newChildMissing(page, 'Corin Vale')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '2110')
  await saveMissing(page)
  await goTo(page, 'Paper days')
  await takePictures(app, page, 'paper-days')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Key in a catch-up sheet' }).click()
  await expect(heading(page, 'Catch-up sheet')).toBeVisible()

  await page.getByRole('button', { name: 'Save all lines' }).click()
  await expect(page.getByRole('alert')).toContainText('Type at least one line')
  await fillWhen(page, 'When the notices reached the council', 'today', '')
  await choose(page, 'From whom', 'Emergency duty team (EDT)')

  const line = (number: number) => page.getByRole('group', { name: `Line ${number}`, exact: true })
  await line(1).getByRole('combobox', { name: 'Child' }).fill('corin v')
  // Whom the register knows comes first, and is whom Enter takes: not a new child of that name.
  await expect(page.getByRole('option', { name: /^Corin Vale/ })).toBeVisible()
  await expect(page.locator('[data-combobox-selected]')).toHaveText(/^Corin Vale/)
  await page.keyboard.press('Enter')
  await line(1).getByLabel('Missing', { exact: true }).check()
  await line(1).getByLabel('Day', { exact: true }).first().fill('yesterday')
  await line(1).getByLabel('Time', { exact: true }).first().fill('2145')
  await expect(line(1)).toContainText('The same absence as')
  await line(1).getByLabel('Back, time not known').check()
  await line(1).getByLabel('Reference').fill('EDT 31')

  await line(2).getByRole('combobox', { name: 'Child' }).fill('Una Sorrel')
  await page.getByRole('option', { name: 'New child: Una Sorrel' }).click()
  await expect(line(2)).toContainText('A child the register does not know')
  await page.getByRole('button', { name: 'Save all lines' }).click()
  await expect(page.getByRole('alert')).toContainText('Line 2: missing or away?')
  await line(2).getByLabel('Away', { exact: true }).check()
  await line(2).getByLabel('Day', { exact: true }).first().fill('yesterday')
  await takePictures(app, page, 'catch-up-sheet')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save all lines' }).click()

  const done = page.getByRole('table', { name: 'What became of the lines' })
  await expect(done.getByRole('row').filter({ hasText: 'Corin Vale' })).toContainText('the return recorded')
  await expect(done.getByRole('row').filter({ hasText: 'Una Sorrel' })).toContainText('New episode recorded')
  await takePictures(app, page, 'catch-up-sheet-saved')
  await goTo(page, 'Today')
  const missing = page.getByRole('table', { name: 'Missing now' })
  await expect(missing).toContainText('Una Sorrel')
  await expect(missing).not.toContainText('Corin Vale')
})

test('empty forms are looked at and hold nothing about a child', async ({ homeward }) => {
  const { app, page } = await startUnlocked(homeward, 'officer')
  await goTo(page, 'Paper days')
  await page.getByRole('link', { name: 'Missing and return form' }).click()
  await expect(page.getByText(/^Page 1 of \d+$/)).toBeVisible({ timeout: 20_000 })
  await takePictures(app, page, 'blank-missing-form')
  await page
    .getByRole('link', { name: /Paper days/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Catch-up sheet' }).click()
  await expect(page.getByText(/^Page 1 of \d+$/)).toBeVisible({ timeout: 20_000 })
  await takePictures(app, page, 'blank-catch-up-sheet')
})

test('lines left empty on a catch-up sheet shift no number: a refusal names the line it stands beside', async ({
  homeward,
}) => {
  const { page } = await startUnlocked(homeward, 'officer')
  await goTo(page, 'Paper days')
  await page.getByRole('button', { name: 'Key in a catch-up sheet' }).click()
  await fillWhen(page, 'When the notices reached the council', 'today', '')
  const line = (number: number) => page.getByRole('group', { name: `Line ${number}`, exact: true })
  await line(3).getByRole('combobox', { name: 'Child' }).fill('Una Sorrel')
  await page.getByRole('option', { name: 'New child: Una Sorrel' }).click()
  await line(3).getByLabel('Missing', { exact: true }).check()
  for (const [box, day, time] of [
    [0, 'yesterday', '1000'],
    [1, 'yesterday', '0900'],
  ] as const) {
    await line(3).getByLabel('Day', { exact: true }).nth(box).fill(day)
    await line(3).getByLabel('Time', { exact: true }).nth(box).fill(time)
  }
  await page.getByRole('button', { name: 'Save all lines' }).click()
  await expect(page.getByRole('alert')).toContainText('Line 1: The end is before the start')
  await expect(line(1).getByRole('combobox', { name: 'Child' })).toHaveValue(/Una Sorrel/)
  await line(1).getByLabel('Time', { exact: true }).nth(1).fill('1100')
  await page.getByRole('button', { name: 'Save all lines' }).click()
  await expect(page.getByRole('table', { name: 'What became of the lines' })).toContainText('Una Sorrel')
})
