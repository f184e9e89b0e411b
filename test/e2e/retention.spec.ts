import type { ElectronApplication, Page } from '@playwright/test'
import { demoPassphrase } from './support/demo'
import { expect, test } from './support/homeward'
import { expectAccessible, takeNarrowPicture, takePictures } from './support/looks'
import { fillWhen, goTo, heading, moreSettings, startUnlocked, unlockAs } from './support/recording'
import { lock } from './support/register'

const name = 'Zora Finchley'

/** The years for children never looked after are the council's own, not a placeholder. */
async function confirmYears(page: Page): Promise<void> {
  await goTo(page, 'Settings')
  await moreSettings(page)
  await page.getByRole('link', { name: 'How long records are kept' }).click()
  await page.getByLabel(/Who in the council confirmed/).fill('Records manager, 1 November 2026')
  const part = page.getByRole('region', { name: 'How long records are kept' })
  await part.getByRole('button', { name: 'Save' }).click()
  await expect(part.getByText('Saved')).toBeVisible()
}

/** Somebody who was missing from home long ago: the time the record is kept is over. */
async function longAgo(page: Page): Promise<void> {
  await goTo(page, 'Children')
  await page.getByRole('button', { name: 'New child' }).click()
  await page.getByLabel('First name').fill('Zora')
  await page.getByLabel('Family name').fill('Finchley')
  await page.getByLabel('Date of birth', { exact: true }).fill('1/2/1990')
  await page.getByRole('button', { name: 'Add child' }).click()
  await expect(heading(page, name)).toBeVisible()
}

/** A copy with the child in it, and back to the child's page. */
async function backUpNow(page: Page): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText(/^Backed up/)).toBeVisible({ timeout: 20_000 })
  await goTo(page, 'Children')
  await page.getByRole('link', { name }).click()
  await expect(heading(page, name)).toBeVisible()
}

async function openRetention(page: Page) {
  await page.getByRole('button', { name: 'How long this record is kept' }).click()
  return page.getByRole('region', { name: 'How long this record is kept' })
}

test('a record whose time is over: review list, hold, and destroyed for good by two people', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await confirmYears(page)
  await takePictures(app, page, 'settings-retention')
  await longAgo(page)

  await goTo(page, 'Insight')
  await page.getByRole('button', { name: 'All reports' }).click()
  await page.getByRole('link', { name: 'How long records are kept' }).click()
  await expect(page.getByRole('table', { name: 'Records to review' })).toContainText(name)
  await takePictures(app, page, 'retention-review')
  await takeNarrowPicture(app, page, 'retention-review')
  await expectAccessible(page)
  await page.getByRole('link', { name }).click()
  await expect(heading(page, name)).toBeVisible()
  const section = await openRetention(page)
  await expect(section).toContainText('25 years from birth')
  await section.getByRole('button', { name: 'Hold', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Hold' }).click()
  await expect(dialog.getByText('Say why').first()).toBeVisible()
  await dialog.getByLabel('Why').fill('A claim is being looked into')
  await dialog.getByLabel('Who asked for it').fill('The council’s solicitor')
  await dialog.getByLabel('Look again on').fill('1/2/2035')
  await takePictures(app, page, 'retention-hold')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Hold' }).click()
  await expect(dialog).toBeHidden()
  await expect(section).toContainText('A legal hold keeps it')
  await expect(section.getByRole('button', { name: 'Ask to destroy' })).toBeHidden()
  await section.scrollIntoViewIfNeeded()
  await takePictures(app, page, 'retention-child')
  await expectAccessible(page)

  await goTo(page, 'Insight')
  await page.getByRole('button', { name: 'All reports' }).click()
  await page.getByRole('link', { name: 'How long records are kept' }).click()
  await page.getByRole('link', { name: 'Legal holds' }).click()
  await expect(heading(page, 'Legal holds')).toBeVisible()
  await takePictures(app, page, 'retention-holds')
  await expectAccessible(page)
  const hold = page.getByRole('listitem').filter({ hasText: name })
  await hold.getByRole('button', { name: 'Lift' }).click()
  await dialog.getByRole('textbox').fill('The claim is settled')
  await dialog.getByRole('button', { name: 'Lift' }).click()
  await expect(hold).toBeHidden()

  await goTo(page, 'Insight')
  await page.getByRole('button', { name: 'All reports' }).click()
  await page.getByRole('link', { name: 'How long records are kept' }).click()
  await page.getByRole('link', { name }).click()
  const again = await openRetention(page)
  await again.getByRole('button', { name: 'Ask to destroy' }).click()
  await dialog.getByLabel('Why it may be destroyed').fill('The time is over, and nobody asked for it')
  await dialog.getByLabel('A readable archive is made first').check()
  await dialog.getByLabel('Where it will be kept').fill('The strong room, box 12')
  await takePictures(app, page, 'retention-ask')
  await dialog.getByRole('button', { name: 'Ask for it' }).click()
  await expect(again).toContainText('a second person has to confirm it')

  const lead = await lock(app, page)
  await unlockAs(lead, 'teamLead')
  const today = lead.getByRole('region', { name: 'How long records are kept' })
  await expect(today).toContainText('waits for a second person')
  await today.getByRole('link', { name: '1 request' }).click()
  await expect(heading(lead, 'Destroying records')).toBeVisible()
  await expect(lead.getByText('Still to be made')).toBeVisible()
  await expect(lead.getByRole('button', { name: 'Destroy for good' })).toBeHidden()
  await lead.getByRole('link', { name: 'Make the archive' }).click()
  await expect(lead.getByRole('button', { name: 'Print' })).toBeVisible({ timeout: 20_000 })
  await takePictures(app, lead, 'retention-archive')
})

test('the second person destroys a record without an archive, and prints the certificate', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await confirmYears(page)
  await longAgo(page)
  await backUpNow(page)
  const section = await openRetention(page)
  await section.getByRole('button', { name: 'Ask to destroy' }).click()
  const asking = page.getByRole('dialog')
  await asking.getByLabel('Why it may be destroyed').fill('Finchley is grown up')
  await asking.getByLabel('No archive is wanted').check()
  await asking.getByLabel('Why none is wanted').fill('One night away, nothing else')
  await asking.getByRole('button', { name: 'Ask for it' }).click()
  await expect(asking.getByText('Leave the child’s name out').first()).toBeVisible()
  await asking.getByLabel('Why it may be destroyed').fill('The time is over')
  await asking.getByRole('button', { name: 'Ask for it' }).click()
  await expect(section).toContainText('a second person has to confirm it')

  const lead = await lock(app, page)
  await unlockAs(lead, 'teamLead')
  await lead
    .getByRole('region', { name: 'How long records are kept' })
    .getByRole('link', { name: '1 request' })
    .click()
  await expect(heading(lead, 'Destroying records')).toBeVisible()
  await takePictures(app, lead, 'retention-request')
  await expectAccessible(lead)
  await lead.getByRole('button', { name: 'Destroy for good' }).click()
  const dialog = lead.getByRole('dialog')
  const label = (await dialog.getByText(/Type the reference, /).textContent()) ?? ''
  const reference = /reference, (\S+), to/.exec(label)?.[1] ?? ''
  await dialog.getByRole('button', { name: 'Destroy for good' }).click()
  await expect(dialog.getByText(`Type ${reference}`, { exact: true })).toBeVisible()
  await dialog.getByRole('textbox').fill(reference)
  await takePictures(app, lead, 'retention-confirm')
  await expectAccessible(lead)
  await dialog.getByRole('button', { name: 'Destroy for good' }).click()
  await expect(lead.getByText(/The record is destroyed/)).toBeVisible()
  await takePictures(app, lead, 'retention-destroyed')
  await expectAccessible(lead)
  await lead.getByRole('link', { name: `Certificate for ${reference}` }).click()
  await expect(lead.getByRole('button', { name: 'Print' })).toBeVisible({ timeout: 20_000 })
  await takePictures(app, lead, 'retention-certificate')
  await goTo(lead, 'Children')
  await expect(lead.getByRole('table', { name: 'Children', exact: true })).not.toContainText(name)
  await comesBack(app, await lock(app, lead))
})

/** The copy of before is restored: the step before counts the record, and Today and the list ask for it again. */
async function comesBack(app: ElectronApplication, locked: Page): Promise<void> {
  await locked.getByRole('button', { name: 'Restore a backup' }).click()
  await expect(locked.getByRole('heading', { name: /^Restore a backup of/, level: 1 })).toBeVisible()
  await locked.getByRole('row').nth(1).getByRole('button').click()
  await locked.getByLabel('Sam Taylor').check()
  await locked.getByLabel('Passphrase').fill(demoPassphrase)
  await locked.getByRole('button', { name: 'Check this backup' }).click()
  await expect(locked.getByText('1 record destroyed since is in this backup')).toBeVisible({
    timeout: 20_000,
  })
  await takePictures(app, locked, 'restore-destroyed')
  await expectAccessible(locked)
  await locked.getByLabel('Passphrase').fill(demoPassphrase)
  await locked.getByRole('button', { name: 'Restore this backup' }).click()
  await expect(locked.getByText('The backup is restored')).toBeVisible({ timeout: 20_000 })
  await locked.getByRole('button', { name: 'Unlock it' }).click()
  await unlockAs(locked, 'administrator')
  const today = locked.getByRole('region', { name: 'How long records are kept' })
  await expect(today).toContainText('destroyed before, back from a copy: destroy again')
  await today.scrollIntoViewIfNeeded()
  await takePictures(app, locked, 'came-back-today')
  await today.getByRole('link', { name: '1 record' }).first().click()
  await expect(heading(locked, 'Destroying records')).toBeVisible()
  const list = locked.getByRole('table', { name: 'Destroyed before, back from a copy' })
  await expect(list).toContainText(name)
  await takePictures(app, locked, 'came-back')
  await takeNarrowPicture(app, locked, 'came-back')
  await expectAccessible(locked)
  await list.getByRole('link', { name }).click()
  await expect(heading(locked, name)).toBeVisible()
}

test('a request has a clock that stands still while an answer is awaited, and stands on Today when it is due', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward, 'officer')
  await goTo(page, 'Insight')
  await page.getByRole('button', { name: 'All reports' }).click()
  await page.getByRole('link', { name: 'Requests, complaints and breaches' }).click()
  await expect(page.getByRole('table', { name: 'Open entries' })).toContainText('clock stopped')
  await page.getByRole('button', { name: 'Add an entry' }).click()
  await expect(heading(page, 'Add an entry')).toBeVisible()
  await page.getByLabel('Data breach').check()
  await fillWhen(page, 'When the council became aware', 'yesterday', '0900')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('Say who it is from').first()).toBeVisible()
  await page.getByLabel('Who noticed').fill('Duty desk')
  await page.getByLabel(/What happened/).fill('A letter went to the wrong family')
  await takePictures(app, page, 'rights-new')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('table', { name: 'Open entries' })).toContainText('tell the Commissioner')
  await takePictures(app, page, 'rights-list')
  await takeNarrowPicture(app, page, 'rights-list')
  await expectAccessible(page)

  await goTo(page, 'Today')
  const today = page.getByRole('region', { name: 'Requests, complaints and breaches' })
  await today.scrollIntoViewIfNeeded()
  await takePictures(app, page, 'rights-today')
  await today.getByRole('link', { name: 'Data breach' }).click()
  await expect(heading(page, 'Data breach')).toBeVisible()
  await page.getByLabel('Why not, if it is no risk').fill('The letter came back unopened')
  await takePictures(app, page, 'rights-breach')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save', exact: true }).click()

  const table = page.getByRole('table', { name: 'Open entries' })
  await expect(table).not.toContainText('tell the Commissioner')
  await table.getByRole('link', { name: 'Subject access request' }).click()
  await expect(heading(page, 'Subject access request')).toBeVisible()
  await takePictures(app, page, 'rights-request')
  await page.getByRole('button', { name: 'The answer came' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('The answer came on').fill('today')
  await dialog.getByRole('button', { name: 'The clock goes on' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Stop the clock' })).toBeVisible()

  await page.getByLabel('Why it is complex').fill('Four years of records')
  await expect(page.getByLabel('Why it is complex')).toHaveAccessibleDescription(/is told by \d+ \w+ \d{4}/)
  await takePictures(app, page, 'rights-extended')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(table).toContainText('say that it takes longer by')
  await table.getByRole('link', { name: 'Subject access request' }).click()
  await page.getByLabel('Whoever asks was told that it takes longer on').fill('today')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(table).not.toContainText('say that it takes longer by')
})
