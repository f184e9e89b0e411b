import type { Page } from '@playwright/test'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import { fillWhen, heading, startUnlocked, unlockAs } from './support/recording'
import { lock } from './support/register'

/** The first child on Missing now: its name. */
async function missingChild(page: Page): Promise<string> {
  const link = page
    .getByRole('table', { name: /missing now/i })
    .getByRole('link')
    .first()
  return (await link.textContent()) ?? ''
}

async function restrictTo(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).first().click()
  await page.getByRole('link', { name: `‹ ${name}` }).click()
  await expect(heading(page, name)).toBeVisible()
  await page.getByRole('button', { name: 'Restrict', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Why').fill('A threat from somebody near')
  await dialog.getByLabel('Whom others ring').fill('Jo Banks')
  await dialog.getByLabel('Telephone').fill('01632 960 100')
  await dialog.getByRole('button', { name: 'Restrict' }).click()
  await expect(dialog).toBeHidden()
}

test('a team lead restricts a child; an officer sees whom to ring and hands in a notice unseen', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward, 'teamLead')
  const name = await missingChild(page)
  await restrictTo(page, name)
  await page.locator('#restriction').scrollIntoViewIfNeeded()
  await takePictures(app, page, 'restricted-section')
  await expectAccessible(page)

  const officer = await lock(app, page)
  await unlockAs(officer, 'officer')
  const ring = officer.getByRole('link', { name: 'Restricted, ring Jo Banks' }).first()
  await expect(ring).toBeVisible()
  await expect(officer.getByText(name)).toHaveCount(0)
  await takePictures(app, officer, 'restricted-today')
  await ring.click()
  await expect(officer.getByText('This record is restricted. Ring Jo Banks')).toBeVisible()
  await expect(officer.getByText(name)).toHaveCount(0)
  await takePictures(app, officer, 'restricted-page')
  await expectAccessible(officer)

  await officer.getByRole('link', { name: 'Hand in a notice' }).click()
  await officer.getByRole('button', { name: 'Hand in' }).click()
  await expect(officer.getByText('Say what it is about').first()).toBeVisible()
  await officer.getByLabel('The child is missing').check()
  await fillWhen(officer, 'Since when missing, or when back', 'yesterday', '2350')
  await officer.getByLabel('Who told you, and how to reach them').fill('Sgt Ahmed, 01632 960 111')
  await officer.getByLabel('What they said').fill('Seen near the station')
  await takePictures(app, officer, 'restricted-hand-in')
  await expectAccessible(officer)
  await officer.getByRole('button', { name: 'Hand in' }).click()
  await expect(officer.getByText('Handed in. Ring Jo Banks now')).toBeVisible()

  const lead = await lock(app, officer)
  await unlockAs(lead, 'teamLead')
  const notices = lead.getByRole('region', { name: 'Notices about restricted children' })
  await expect(notices.getByRole('link', { name })).toBeVisible()
  await expect(notices.getByText('Seen near the station')).toBeVisible()
  await takePictures(app, lead, 'restricted-notice')
  await notices.getByRole('button', { name: 'Taken up' }).click()
  await expect(notices).toBeHidden()
})

test('an administrator who may not open the record lifts the restriction with a reason', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward, 'teamLead')
  const name = await missingChild(page)
  await restrictTo(page, name)
  const other = await lock(app, page)
  await unlockAs(other, 'administrator')
  await other.getByRole('link', { name: 'Restricted, ring Jo Banks' }).first().click()
  await other.getByRole('link', { name: 'Who may open it' }).click()
  await other.getByRole('button', { name: 'Lift' }).click()
  const dialog = other.getByRole('dialog')
  await dialog.getByRole('textbox').fill('The threat is over')
  await dialog.getByRole('button', { name: 'Lift' }).click()
  await expect(heading(other, name)).toBeVisible()
})
