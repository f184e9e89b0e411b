import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import { goTo, startUnlocked } from './support/recording'

test('interviews are given to somebody together, marked mine, filtered, and taken back with one undo', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await goTo(page, 'Interviews')
  const choose = page.getByRole('checkbox', { name: /^Choose (?!all)/ })
  await choose.first().check()
  await choose.nth(1).check()
  await expect(page.getByText('2 interviews chosen')).toBeVisible()
  await page.getByRole('combobox', { name: 'Give to' }).click()
  await takePictures(app, page, 'assign-interviews')
  await page.getByRole('option', { name: /\(me\)$/ }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Give', exact: true }).click()
  const main = page.locator('main')
  await expect(main.getByRole('cell', { name: 'mine', exact: true })).toHaveCount(2)

  await goTo(page, 'Today')
  await page.getByRole('button', { name: 'Mine', exact: true }).click()
  await expect(main.getByText(/^\d+ not shown\./).first()).toBeVisible()
  await takePictures(app, page, 'today-mine')
  await expectAccessible(page)
  await main.getByRole('button', { name: 'Show all' }).first().click()
  await expect(main.getByText(/not shown/)).toHaveCount(0)

  await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click()
  const overdue = page.getByRole('table', { name: /^Overdue/ })
  await expect(overdue.getByRole('cell', { name: 'mine', exact: true })).toHaveCount(0)
})

test('children are given a worker from the list', async ({ homeward }) => {
  const { app, page } = await startUnlocked(homeward)
  await goTo(page, 'Children')
  await page.getByRole('checkbox', { name: 'Choose all: Children' }).check()
  await page.getByRole('combobox', { name: 'Give to' }).click()
  await page.getByRole('option', { name: 'Jo Banks' }).click()
  await takePictures(app, page, 'assign-children')
  await page.getByRole('button', { name: 'Give', exact: true }).click()
  await expect(page.getByText(/chosen$/)).toBeHidden()
  await page.getByRole('button', { name: 'Mine', exact: true }).click()
  await expect(page.getByText('No child has you as their worker.')).toBeVisible()
  await expect(page.getByText(/\d+ not shown/)).toBeVisible()
})
