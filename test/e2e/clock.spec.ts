import { demoRegister } from './support/demo'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import {
  fillWhen,
  goTo,
  heading,
  newChildBack,
  newChildMissing,
  saveMissing,
  startUnlocked,
  unlockAs,
  moreSettings,
} from './support/recording'
import { lock } from './support/register'
import type { Page } from '@playwright/test'

/** Missing days ago and back: the 72 hours ended yesterday or before. */
async function overdueChild(page: Page, name: string): Promise<void> {
  await childBack(page, name, '5 days ago', '1310')
}

async function childBack(page: Page, name: string, day: string, time: string): Promise<void> {
  await newChildBack(page, name, { left: ['6 days ago', '0900'], back: [day, time] })
}

const tableNamed = (page: Page, name: RegExp) => page.getByRole('table', { name })
const late = (page: Page) => page.locator('#escalations')

/** The first three are shown; how many more there are is the made-up register's affair. */
async function showAllLate(page: Page): Promise<void> {
  await expect(late(page)).toBeVisible()
  const more = late(page).getByRole('button', { name: /^Show all/ })
  if (await more.isVisible()) await more.click()
}

test('an overdue interview is the first line of Today until the team lead has seen it and decided', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward, 'officer')
  await overdueChild(page, 'Wilma Tarrow')
  await goTo(page, 'Today')
  const line = late(page).getByRole('listitem').filter({ hasText: 'Wilma Tarrow' })
  await showAllLate(page)
  await expect(line).toContainText('The 72 hours ended on')
  await expect(line).toContainText('Nobody has tried to offer the interview.')
  await expect(line.getByRole('button')).toHaveCount(0)
  await expect(tableNamed(page, /^Overdue \(\d+\)/)).toContainText('Wilma Tarrow')

  const locked = await lock(app, page)
  await unlockAs(locked, 'teamLead')
  await takePictures(app, locked, 'today-to-decide')
  await expectAccessible(locked)
  const toDecide = late(locked).getByRole('listitem').filter({ hasText: 'Wilma Tarrow' })
  await showAllLate(locked)
  await toDecide.getByRole('button', { name: 'Seen, decided' }).click()
  await locked.getByRole('dialog').getByRole('button', { name: 'Seen, decided' }).click()
  await expect(locked.getByRole('alert')).toContainText('Say what was decided')
  await locked.getByLabel('What was decided').fill('The youth worker goes there on Monday.')
  await takePictures(app, locked, 'seen-decided')
  await expectAccessible(locked)
  await locked.getByRole('dialog').getByRole('button', { name: 'Seen, decided' }).click()
  await expect(toDecide).toHaveCount(0)
  // Still overdue, and still listed as that.
  await tableNamed(locked, /^Overdue \(\d+\)/)
    .getByRole('link', { name: 'Wilma Tarrow' })
    .click()
  await expect(tableNamed(locked, /^Seen, decided/)).toContainText('The youth worker goes there on Monday.')
})

test('a child long missing stands among the top lines until the team lead has seen it and decided', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward, 'teamLead')
  await newChildMissing(page, 'Hugo Lindt')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', '3 days ago', '0900')
  await saveMissing(page)
  await expect(heading(page, /^\d{4}-\d{4}: Hugo Lindt/)).toBeVisible()
  await goTo(page, 'Today')
  const line = late(page).getByRole('listitem').filter({ hasText: 'Hugo Lindt' })
  await showAllLate(page)
  await expect(line).toContainText(
    /Missing since .*: (48|72) h have passed, and no review is recorded since\./,
  )
  await takePictures(app, page, 'today-long-missing')
  await expectAccessible(page)
  await line.getByRole('button', { name: 'Seen, decided' }).click()
  await page.getByLabel('What was decided').fill('The police search the park; review tomorrow at nine.')
  await page.getByRole('dialog').getByRole('button', { name: 'Seen, decided' }).click()
  await expect(line).toHaveCount(0)
  await page
    .getByRole('table', { name: 'Children recorded as missing now' })
    .getByRole('link', { name: 'Hugo Lindt', exact: true })
    .click()
  await expect(heading(page, /^\d{4}-\d{4}: Hugo Lindt/)).toBeVisible()
  await expect(tableNamed(page, /^Seen, decided/)).toContainText('The police search the park')
  await takePictures(app, page, 'episode-long-missing-decided')
  await expectAccessible(page)
})

test('who must offer, who was asked, who answered: in one sentence, with the interview and the episode', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await overdueChild(page, 'Orla Finch')
  const who = page.locator('#who')
  await expect(who).toContainText('must offer it')
  await who.getByRole('button', { name: 'Record that others were asked' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Record that they were asked' }).click()
  await expect(page.getByRole('alert')).toContainText('Say who was asked')
  await page.getByLabel('Commissioned service').check()
  await page.getByLabel('Their name').fill('Bridge Service')
  await fillWhen(page, 'Asked at', '3 days ago', '0900')
  await takePictures(app, page, 'asked-others')
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Record that they were asked' }).click()
  await expect(who).toContainText(/Bridge Service was asked on .* and has not answered\./)

  await goTo(page, 'Today')
  await showAllLate(page)
  await expect(late(page)).toContainText(/Orla Finch: Bridge Service was asked on .* and has not answered\./)
  await tableNamed(page, /^Overdue/)
    .getByRole('link', { name: 'Orla Finch' })
    .click()
  await who.getByRole('button', { name: 'Record the answer' }).click()
  await page.getByLabel('They will not do it').check()
  await page.getByLabel('Why, or what was agreed').fill('No worker free')
  await page.getByRole('dialog').getByRole('button', { name: 'Record the answer' }).click()
  await expect(who).toContainText(/answered on .*, will not do it: No worker free\./)
  await takePictures(app, page, 'who-must-offer')
  await expectAccessible(page)

  await page.getByRole('table', { name: 'Episodes this interview covers' }).getByRole('link').click()
  await expect(page.locator('#interview')).toContainText('will not do it: No worker free.')
})

test('the queue is divided by when the council is next open, which is a setting', async ({ homeward }) => {
  const { app, page } = await startUnlocked(homeward)
  // Due a minute before midnight: today, whatever the day and the hour of this test.
  await childBack(page, 'Nolan Birch', '3 days ago', '2359')
  await goTo(page, 'Interviews')
  const bounds = /^Due before we are next open, \w{3} \d+ \w{3}( \d{4})? 08:45/
  await expect(tableNamed(page, bounds)).toContainText('Nolan Birch')
  await takePictures(app, page, 'queue')
  await expectAccessible(page)

  await goTo(page, 'Settings')
  await moreSettings(page)
  await page.getByRole('link', { name: 'Opening hours' }).click()
  await page.getByLabel('Monday', { exact: true }).fill('nine to five')
  const save = page.locator('#opening').getByRole('button', { name: 'Save' })
  await save.click()
  await expect(page.getByRole('alert')).toContainText('Monday: type when you open and close')
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
    await page.getByLabel(day, { exact: true }).fill('0930-1200')
  await page.getByRole('button', { name: 'Show the bank holidays Homeward counts' }).click()
  await expect(page.getByText(/Boxing Day/).first()).toBeVisible()
  await takePictures(app, page, 'opening-hours')
  await expectAccessible(page)
  await save.click()
  await expect(page.locator('#opening')).toContainText('Saved')
  await goTo(page, 'Interviews')
  await expect(tableNamed(page, /^Due before we are next open, .* 09:30/)).toContainText('Nolan Birch')
})

test('a PC clock behind the last entry: said at once, and no hours until somebody has looked', async ({
  homeward,
}) => {
  const ahead = new Date()
  ahead.setDate(ahead.getDate() + 4)
  const file = demoRegister(homeward.folder, 12, { today: ahead.toISOString().slice(0, 10) })
  const { app, page } = await homeward.start({ args: [`--register=${file}`] })
  await unlockAs(page, 'officer')
  const banner = page.getByRole('alert').filter({ hasText: 'This PC’s clock says' })
  await expect(banner).toContainText('but the last entry was made', { timeout: 20_000 })
  const queue = page.locator('#interviews-due')
  await expect(queue).toContainText('Not known while this PC’s clock is wrong')
  await expect(queue).not.toContainText(/due in|overdue,|h ago/)
  await expect(tableNamed(page, /^Overdue/)).toHaveCount(0)
  await expect(late(page)).toHaveCount(0)
  await expect(page.locator('#missing-now')).not.toContainText(/\d h\b|Review point/)
  await takePictures(app, page, 'clock-wrong')
  await expectAccessible(page)

  await banner.getByRole('button', { name: 'The clock is right now' }).click()
  await expect(banner).toHaveCount(0)
  await expect(queue).not.toContainText('Not known while')
})
