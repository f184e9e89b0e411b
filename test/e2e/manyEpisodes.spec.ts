import { demoPassphrase, demoRegister } from './support/demo'
import { expect, test } from './support/homeward'
import { expectAccessible, takeNarrowPicture, takePictures } from './support/looks'
import { heading } from './support/recording'
import { unlock } from './support/register'

test('a child with a hundred episodes: the page ends, every list opens, the open one is found', async ({
  homeward,
}) => {
  const file = demoRegister(homeward.folder, 1, { episodes: 100 })
  const { app, page } = await homeward.start({ args: [`--register=${file}`] })
  await unlock(page, demoPassphrase)
  await expect(heading(page, 'Today')).toBeVisible()
  await page.getByRole('link', { name: 'Children', exact: true }).click()
  await expect(heading(page, 'Children')).toBeVisible()
  const link = page.getByRole('table', { name: 'Children' }).getByRole('link')
  const name = (await link.textContent())?.trim() ?? ''
  await link.click()
  await expect(heading(page, name)).toBeVisible()

  // Of a hundred episodes the newest lines are shown, everything else is a line that says how much it holds.
  const timeline = page.getByRole('list', { name: /^Timeline of/ })
  await expect(timeline).toHaveCount(1)
  await expect(timeline.getByRole('listitem')).toHaveCount(30)
  const meetings = page.getByRole('table', { name: 'Meetings, newest first' })
  await expect(meetings.getByRole('row')).toHaveCount(6)
  await takePictures(app, page, 'many-episodes-child')
  await takeNarrowPicture(app, page, 'many-episodes-child')
  await expectAccessible(page)
  const all = page
    .getByRole('region', { name: 'Meetings and decisions' })
    .getByRole('button', { name: /^Show all/ })
  const count = Number(/\d+/.exec((await all.textContent()) ?? '')?.[0])
  await all.click()
  await expect(meetings.getByRole('row')).toHaveCount(count + 1)
  await page.getByRole('button', { name: 'Show the first 5' }).click()
  await expect(meetings.getByRole('row')).toHaveCount(6)
  await page.getByRole('button', { name: /^Show all \d+ of 2\d{3}$/ }).click()
  expect(await timeline.getByRole('listitem').count()).toBeGreaterThan(30)

  const ever = page.getByRole('button', { name: /episodes ever$/ })
  const episodes = Number.parseInt((await ever.textContent()) ?? '', 10)
  expect(episodes).toBeGreaterThan(90)
  await ever.click()
  await expect(page.getByRole('dialog').getByRole('row')).toHaveCount(episodes + 1)
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+m')
  await page.getByLabel('Which child?').fill(name.slice(0, 3))
  await expect(
    page.getByRole('table', { name: 'Children found' }).getByRole('button', { name }),
  ).toBeVisible()
  await page.keyboard.press('Control+m')
  // The child is missing already: the newest of the hundred is found, and no second one begun.
  await expect(heading(page, `Record missing: ${name}`)).toBeVisible()
  await expect(page.getByRole('main')).toContainText(/same absence/i)
  await takePictures(app, page, 'many-episodes-record')
})
