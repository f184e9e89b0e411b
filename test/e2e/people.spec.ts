import type { Page } from '@playwright/test'
import { demoPassphrase, demoRegister } from './support/demo'
import { subfolder } from './support/folders'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import { goTo, heading, startUnlocked, unlockAs } from './support/recording'
import { createRegister, lock, passphrase, person } from './support/register'

const own = 'violet gravel under nine umbrellas'

async function toPeople(page: Page): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByRole('link', { name: 'People who work in this register' }).click()
  await expect(heading(page, 'People')).toBeVisible()
}

async function unlockByName(page: Page, name: string, passphrase: string): Promise<void> {
  await page.getByLabel(name).check()
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
}

const shownPassphrase = async (page: Page) =>
  (await page.getByRole('region', { name: 'What to type, with the dashes' }).textContent()) ?? ''

async function choosePassphrase(page: Page, passphrase: string): Promise<void> {
  await expect(heading(page, 'Choose your own passphrase')).toBeVisible({ timeout: 20_000 })
  await page.getByLabel('New passphrase').fill(passphrase)
  await page.getByLabel('The same again').fill(passphrase)
  await page.getByRole('button', { name: 'Choose this passphrase' }).click()
}

const rowOf = (page: Page, name: string) =>
  page.getByRole('table', { name: 'People who work here' }).getByRole('row', { name })

test('a colleague is invited, comes with a passphrase of their own, forgets it, and leaves', async ({
  homeward,
}) => {
  test.setTimeout(180_000)
  const { app, page } = await startUnlocked(homeward)
  await toPeople(page)
  await expect(page.getByRole('row', { name: 'Sam Taylor' })).toContainText('(you)')
  await page.getByRole('button', { name: 'What each role may do' }).click()
  await takePictures(app, page, 'people')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Invite a colleague' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Invite' }).click()
  await expect(dialog.getByText('Type the name colleagues know the person by').first()).toBeVisible()
  await dialog.getByLabel('Name').fill('priya nair (made up)')
  await dialog.getByLabel('Officer').check()
  await dialog.getByRole('button', { name: 'What an officer may do' }).click()
  await expect(dialog.getByText('Record children missing and back')).toBeVisible()
  await dialog.getByRole('button', { name: 'What an officer may do' }).click()
  await dialog.getByRole('button', { name: 'Invite' }).click()
  await expect(dialog.getByText('Somebody of this name works here already').first()).toBeVisible()
  await dialog.getByLabel('Name').fill('Omar Lind')
  await takePictures(app, page, 'people-invite')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Invite' }).click()
  await expect(dialog).toBeHidden()
  const temporary = await shownPassphrase(page)
  await expect(rowOf(page, 'Omar Lind')).toContainText('temporary passphrase, not used yet, good until')
  await takePictures(app, page, 'people-temporary')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Omar Lind has it' }).click()
  await expect(page.getByText(temporary)).toBeHidden()

  await page.getByRole('button', { name: 'What each role may do' }).click()
  await page.getByRole('button', { name: 'If somebody else may know a passphrase' }).click()
  await page.getByRole('button', { name: 'Give the register a new key' }).click()
  await expect(page.getByText('The register has a new key.')).toBeVisible({ timeout: 30_000 })
  await takePictures(app, page, 'people-new-key')
  await expectAccessible(page)

  let locked = await lock(app, page)
  await expect(locked.getByRole('radio', { checked: true })).toHaveAccessibleName(/Sam Taylor/)
  await takePictures(app, locked, 'unlock-several')
  await expectAccessible(locked)
  await unlockByName(locked, 'Omar Lind', temporary)
  await expect(heading(locked, 'Choose your own passphrase')).toBeVisible({ timeout: 20_000 })
  await takePictures(app, locked, 'choose-passphrase')
  await expectAccessible(locked)
  await choosePassphrase(locked, temporary)
  await expect(locked.getByText('This is the temporary passphrase')).toBeVisible()
  await choosePassphrase(locked, own)
  await expect(heading(locked, 'Today')).toBeVisible()

  // An officer: neither the people nor the import, and an address typed by hand says so.
  await expect(locked.getByRole('link', { name: 'Import' })).toHaveCount(0)
  await goTo(locked, 'Settings')
  await expect(locked.getByRole('link', { name: 'People who work in this register' })).toHaveCount(0)
  await takePictures(app, locked, 'settings-officer')
  await expectAccessible(locked)
  await locked.evaluate(() => {
    location.hash = '#/people'
  })
  await expect(heading(locked, 'Your role does not have this screen')).toBeVisible()
  await takePictures(app, locked, 'not-for-you')
  await expectAccessible(locked)

  // Forgotten: an administrator makes a temporary one.
  locked = await lock(app, locked)
  await unlockAs(locked, 'administrator')
  await toPeople(locked)
  await rowOf(locked, 'Omar Lind').getByRole('button', { name: 'New passphrase' }).click()
  await locked.getByRole('button', { name: 'Make a temporary passphrase' }).click()
  const again = await shownPassphrase(locked)
  locked = await lock(app, locked)
  await unlockByName(locked, 'Omar Lind', own)
  await expect(locked.getByText('The register did not open')).toBeVisible({ timeout: 20_000 })
  await unlockByName(locked, 'Omar Lind', again)
  await choosePassphrase(locked, own)
  await expect(heading(locked, 'Today')).toBeVisible()

  // Left: the register does not know Omar any more, and opens for everybody else as before.
  locked = await lock(app, locked)
  await unlockAs(locked, 'administrator')
  await toPeople(locked)
  await rowOf(locked, 'Omar Lind').getByRole('button', { name: 'Has left' }).click()
  await takePictures(app, locked, 'people-left')
  await expectAccessible(locked)
  await locked.getByRole('button', { name: 'Take Omar Lind out' }).click()
  await expect(rowOf(locked, 'Omar Lind')).toHaveCount(0, { timeout: 30_000 })
  await expect(locked.getByRole('button', { name: 'People who left' })).toBeVisible()
  await goTo(locked, 'Today')
  await expect(heading(locked, 'Today')).toBeVisible()
  locked = await lock(app, locked)
  await expect(locked.getByLabel('Sam Taylor')).toBeVisible()
  await expect(locked.getByLabel('Omar Lind')).toHaveCount(0)
  await unlockAs(locked, 'officer')
  locked = await lock(app, locked)
  await unlockAs(locked, 'teamLead')
})

test('the last administrator cannot step down, and somebody who is not chosen is asked for', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await toPeople(page)
  const me = rowOf(page, 'Sam Taylor')
  await expect(me.getByRole('button', { name: 'Has left' })).toHaveCount(0)
  await me.getByRole('button', { name: 'Change' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Officer').check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText('Somebody must stay who can look after the register')).toBeVisible()
  await takePictures(app, page, 'people-last-administrator')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(me).toContainText('Administrator')
})

test('on a PC where nobody has unlocked yet a name must be chosen first', async ({ homeward }) => {
  const file = demoRegister(homeward.folder, 6)
  const { page } = await homeward.start({ args: [`--register=${file}`] })
  await page.getByLabel('Passphrase').fill(demoPassphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByText('Choose your name')).toBeVisible()
  await unlockAs(page, 'teamLead')
})

test('the recovery code asks whose passphrase is set where there are several administrators', async ({
  homeward,
}) => {
  test.setTimeout(120_000)
  const { app, page } = await homeward.start()
  const groups = await createRegister(app, page, subfolder(homeward.folder, 'register'))
  await toPeople(page)
  await expect(page.getByText('Only you work in this register')).toBeVisible()
  await takePictures(app, page, 'people-alone')
  await page.getByRole('button', { name: 'Invite a colleague' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Dana Price')
  await dialog.getByLabel('Administrator').check()
  await dialog.getByLabel('Last day, if there is one').fill('31/12/2099')
  await dialog.getByRole('button', { name: 'Invite' }).click()
  await expect(rowOf(page, 'Dana Price')).toContainText('until 31 Dec 2099')
  const locked = await lock(app, page)
  await locked.getByRole('button', { name: 'Use the recovery code' }).click()
  await locked.getByLabel('Recovery code').fill(groups.join(' '))
  await locked.getByRole('button', { name: 'Continue' }).click()
  await locked.getByLabel('New passphrase').fill(own)
  await locked.getByLabel('The same again').fill(own)
  await locked.getByRole('button', { name: 'Open the register' }).click()
  await expect(locked.getByRole('link', { name: 'Choose whose passphrase is set' })).toBeVisible()
  await takePictures(app, locked, 'recovery-person')
  await expectAccessible(locked)
  await locked.getByLabel('Dana Price').check()
  await locked.getByRole('button', { name: 'Open the register' }).click()
  await expect(heading(locked, 'Today')).toBeVisible({ timeout: 20_000 })
  const again = await lock(app, locked)
  await unlockByName(again, person, passphrase)
  await expect(heading(again, 'Today')).toBeVisible({ timeout: 20_000 })
})

/** Opens every screen of the rail and the first record of each list, as people look round. */
async function lookRound(page: Page): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Places' })
  for (const place of await rail.getByRole('link').allTextContents()) {
    await goTo(page, place)
    await expect(page.getByText('Loading')).toHaveCount(0)
    const first = page.locator('main').getByRole('table').first().getByRole('link').first()
    if (['Children', 'Episodes', 'Interviews', 'Returns'].includes(place)) {
      await first.click()
      await expect(page.locator('main').getByRole('heading', { level: 1 })).not.toHaveText(place)
      await expect(page.getByText('Loading')).toHaveCount(0)
    }
    await expect(page.getByText('Your role in this register does not allow that')).toHaveCount(0)
  }
}

const extra = ['Reader', 'Interviewer', 'Auditor'] as const

test('nobody is shown what their role may not do: looking round as each role asks for nothing that is refused', async ({
  homeward,
}) => {
  test.setTimeout(240_000)
  const { app, page } = await startUnlocked(homeward)
  await toPeople(page)
  await page.getByRole('button', { name: 'What each role may do' }).click()
  for (const role of extra) await page.getByLabel(role, { exact: true }).check()
  await page.getByRole('button', { name: 'Save the roles' }).click()
  await expect(page.getByRole('columnheader', { name: 'Auditor' })).toBeVisible()
  const passphrases = new Map<string, string>()
  for (const role of extra) {
    await page.getByRole('button', { name: 'Invite a colleague' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill(`Ray ${role}`)
    await dialog.getByLabel(role, { exact: true }).check()
    await dialog.getByRole('button', { name: 'Invite' }).click()
    await expect(dialog).toBeHidden()
    passphrases.set(role, await shownPassphrase(page))
    await page.getByRole('button', { name: `Ray ${role} has it` }).click()
  }

  let locked = await lock(app, page)
  for (const role of extra) {
    await unlockByName(locked, `Ray ${role}`, passphrases.get(role) ?? '')
    await choosePassphrase(locked, own)
    await expect(locked.getByRole('navigation', { name: 'Places' })).toBeVisible({ timeout: 20_000 })
    await takePictures(app, locked, `role-${role.toLowerCase()}`)
    await lookRound(locked)
    locked = await lock(app, locked)
  }
  for (const role of ['officer', 'teamLead'] as const) {
    await unlockAs(locked, role)
    await lookRound(locked)
    locked = await lock(app, locked)
  }
  await unlockAs(locked, 'administrator')
  await goTo(locked, 'Settings')
  await locked.getByRole('link', { name: 'Open the audit trail' }).click()
  await expect(locked.getByText('Register unlocked').first()).toBeVisible()
  await expect(locked.getByText('Attempt refused')).toHaveCount(0)
})
