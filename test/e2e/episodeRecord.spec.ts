import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import { fillWhen, heading, newChildMissing, saveMissing, startUnlocked } from './support/recording'

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
  await takePictures(app, page, 'chronology')
  await expectAccessible(page)
})
