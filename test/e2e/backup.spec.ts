import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerDialogs } from './support/dialogs'
import { giveAway, subfolder } from './support/folders'
import { expect, test } from './support/homeward'
import { laterClock } from './support/laterClock'
import { expectAccessible, takePictures } from './support/looks'
import { createRegister, lock, passphrase, unlock } from './support/register'

/** A folder on another drive than the tests' own, where the machine has one. */
function otherDrive(): string {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'homeward-second-'))
  giveAway(folder)
  return folder
}

const today = { name: 'Today', level: 1 } as const

/** Seconds. */
const DAY = 86_400

async function openBackups(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Backups', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
}

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
}

async function addChild(page: Page, surname: string): Promise<void> {
  await page.getByRole('link', { name: 'Children', exact: true }).click()
  await page.getByRole('link', { name: 'Add a child' }).first().click()
  await page.getByLabel('Family name').fill(surname)
  await page.getByRole('button', { name: 'Add child', exact: true }).click()
  await expect(page.getByRole('heading', { name: new RegExp(surname), level: 1 })).toBeVisible()
}

test('a second place ends the amber; the backup is tested, certified and restored', async ({ homeward }) => {
  const second = otherDrive()
  try {
    const { app, page } = await homeward.start()
    const folder = subfolder(homeward.folder, 'register')
    await createRegister(app, page, folder)
    await expect(page.getByText('Backups lie only on this PC')).toBeVisible({ timeout: 30_000 })
    await takePictures(app, page, 'backup-amber')
    await expectAccessible(page)

    await openBackups(page)
    await answerDialogs(app, second)
    await page.getByRole('button', { name: 'Choose a folder' }).click()
    await expect(page.getByText('also in the second place')).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText('Backups lie only on this PC')).toBeHidden()
    await page.getByRole('button', { name: 'Back up now' }).click()
    await expect(page.getByText('It is in the second place too.')).toBeVisible({ timeout: 20_000 })
    expect(readdirSync(second).filter((name) => name.endsWith('.homeward'))).toHaveLength(1)
    await takePictures(app, page, 'backup-settings')
    await expectAccessible(page)

    await page.getByRole('link', { name: 'Test my backup' }).click()
    await page.getByLabel('Your passphrase').fill(passphrase)
    await page.getByRole('button', { name: 'Test my backup' }).click()
    await expect(page.getByText('The backups are good')).toBeVisible({ timeout: 20_000 })
    await takePictures(app, page, 'backup-tested')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Certificate' }).click()
    await expect(page.getByRole('heading', { name: 'Backup certificate', level: 1 })).toBeVisible()
    await expect(page.getByText('1 page', { exact: false }).first()).toBeVisible({ timeout: 20_000 })
    await takePictures(app, page, 'backup-certificate')

    await addChild(page, 'Quillfeather')
    const locked = await lock(app, page)
    await locked.getByRole('button', { name: 'Restore a backup' }).click()
    await expect(locked.getByRole('heading', { name: /^Restore a backup of/, level: 1 })).toBeVisible()
    await takePictures(app, locked, 'restore-choose')
    await expectAccessible(locked)
    await locked.getByRole('row').last().getByRole('button').click()
    await locked.getByLabel('Passphrase').fill(passphrase)
    await locked.getByRole('button', { name: 'Check this backup' }).click()
    await expect(locked.getByRole('heading', { name: 'What would be lost' })).toBeVisible({ timeout: 20_000 })
    await expect(locked.getByText('new: 1 child')).toBeVisible()
    await takePictures(app, locked, 'restore-see')
    await expectAccessible(locked)
    await locked.getByLabel('Passphrase').fill(passphrase)
    await locked.getByRole('button', { name: 'Restore this backup' }).click()
    await expect(locked.getByText('The backup is restored')).toBeVisible({ timeout: 20_000 })
    await takePictures(app, locked, 'restore-done')
    await expectAccessible(locked)
    expect(readdirSync(folder).filter((name) => name.includes('put aside'))).toHaveLength(1)
    await locked.getByRole('button', { name: 'Unlock it' }).click()
    await unlock(locked)
    await expect(locked.getByRole('heading', today)).toBeVisible({ timeout: 20_000 })
    await locked.getByRole('link', { name: 'Children', exact: true }).click()
    await expect(locked.getByRole('heading', { name: 'Children', level: 1 })).toBeVisible()
    await expect(locked.getByText('Quillfeather')).toBeHidden()
  } finally {
    rmSync(second, { recursive: true, force: true })
  }
})

/** Nothing can be written among the backups: a file lies where their folder was. */
function withoutBackups(folder: string): { readonly end: () => void } {
  const place = join(folder, 'Ashcombe Council backups')
  renameSync(place, `${place} away`)
  writeFileSync(place, '')
  giveAway(place)
  return {
    end: () => {
      rmSync(place)
      renameSync(`${place} away`, place)
    },
  }
}

test('backups fail for more than a week: Today says that the last good one is old, until one was made', async ({
  homeward,
}) => {
  const clock = laterClock(homeward.folder)
  const { app, page } = await homeward.start({ env: clock.env })
  const folder = subfolder(homeward.folder, 'register')
  await createRegister(app, page, folder)
  await expect(page.getByText('Backups lie only on this PC')).toBeVisible({ timeout: 30_000 })
  const locked = await lock(app, page)
  await expect(locked.getByLabel('Passphrase')).toBeFocused()
  const failing = withoutBackups(folder)
  clock.forward(6 * DAY)
  await unlock(locked)
  await expect(locked.getByText('Backups lie only on this PC')).toBeVisible({ timeout: 20_000 })
  await expect(locked.getByText('The last good backup is old')).toBeHidden()
  const later = await lock(app, locked)
  await expect(later.getByLabel('Passphrase')).toBeFocused()
  clock.forward(8 * DAY)
  await unlock(later)
  const banner = later.getByText('The last good backup is old')
  await expect(banner).toBeVisible({ timeout: 20_000 })
  await expect(later.getByText('lately it could not')).toBeVisible()
  await takePictures(app, later, 'backup-old')
  await expectAccessible(later)

  failing.end()
  await openBackups(later)
  await later.getByRole('button', { name: 'Back up now' }).click()
  await expect(later.getByText('Backed up', { exact: true })).toBeVisible({ timeout: 20_000 })
  await later.getByRole('link', { name: 'Today', exact: true }).click()
  await expect(later.getByRole('heading', today)).toBeVisible()
  await expect(later.getByText('Backups lie only on this PC')).toBeVisible()
  await expect(banner).toBeHidden()
})

test('hand-over to another PC, as the guide says it: the copy in the second place, a new profile, and on from there', async ({
  homeward,
}) => {
  const second = subfolder(homeward.folder, 'share')
  const first = await homeward.start()
  await createRegister(first.app, first.page, subfolder(homeward.folder, 'register'))
  await addChild(first.page, 'Quillfeather')
  await openSettings(first.page)
  await answerDialogs(first.app, second)
  await first.page.getByRole('button', { name: 'Choose a folder' }).click()
  await expect(first.page.getByText(second)).toBeVisible()
  await first.page.getByRole('button', { name: 'Back up now' }).click()
  await expect(first.page.getByText('Backed up', { exact: true })).toBeVisible({ timeout: 20_000 })
  await first.app.close()
  const copy = readdirSync(second).findLast((name) => name.endsWith('.homeward'))

  const { app, page } = await homeward.start()
  await page.getByRole('button', { name: 'Restore a backup' }).click()
  await expect(page.getByRole('heading', { name: 'Restore a backup on this PC' })).toBeVisible()
  await takePictures(app, page, 'handover-choose')
  await expectAccessible(page)
  await answerDialogs(app, join(second, copy ?? ''))
  await page.getByRole('button', { name: 'Choose the backup' }).click()
  await expect(page.getByLabel('Name of the file')).toHaveValue('Ashcombe Council')
  await takePictures(app, page, 'handover-place')
  await expectAccessible(page)
  const folder = subfolder(homeward.folder, 'new')
  await answerDialogs(app, folder)
  await page.getByRole('button', { name: /^Choose (?:a|another) folder/ }).click()
  await expect(page.getByText(folder)).toBeVisible()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Passphrase').fill(passphrase)
  await takePictures(app, page, 'handover-open')
  await page.getByRole('button', { name: 'Check this backup' }).click()
  await expect(page.getByText('no register is there now')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('certificates of destruction')).toBeVisible()
  await takePictures(app, page, 'handover-see')
  await expectAccessible(page)
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Restore this backup' }).click()
  await expect(page.getByText('The backup is restored')).toBeVisible({ timeout: 20_000 })
  await takePictures(app, page, 'handover-done')
  await page.getByRole('button', { name: 'Unlock it' }).click()
  await unlock(page)
  await expect(page.getByRole('heading', today)).toBeVisible({ timeout: 20_000 })
  await takePictures(app, page, 'handover-today')
  await openSettings(page)
  await takePictures(app, page, 'handover-backups')
  await page.getByRole('link', { name: 'Children', exact: true }).click()
  await expect(page.getByRole('table').getByText('Quillfeather')).toBeVisible()
})

/** Damages the end of the register as it lies on the disk, and leaves the note of a crash that makes Homeward look. */
function hurt(file: string): void {
  const bytes = readFileSync(file)
  const at = bytes.length - 2000
  bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(file, bytes)
  const note = `${file}-open`
  writeFileSync(note, JSON.stringify({ by: 'Ines Halloway', since: '2026-11-22T08:00:00Z', pid: 4_000_000 }))
  giveAway(note)
}

test('a register that is damaged: copied aside, read as far as it can be, a report without names, a backup at hand', async ({
  homeward,
}) => {
  const { app, page } = await homeward.start()
  const folder = subfolder(homeward.folder, 'register')
  await createRegister(app, page, folder)
  await addChild(page, 'Quillfeather')
  const locked = await lock(app, page)
  await expect(locked.getByLabel('Passphrase')).toBeFocused()
  hurt(join(folder, 'Ashcombe Council.homeward'))
  await unlock(locked)
  await expect(locked.getByText('is damaged and was not opened')).toBeVisible({ timeout: 20_000 })
  await locked.getByRole('button', { name: 'What can be done' }).click()
  await expect(locked.getByRole('heading', { name: /does not open$/, level: 1 })).toBeVisible()
  await takePictures(app, locked, 'hurt-register')
  await expectAccessible(locked)
  await locked.getByRole('button', { name: 'Copy them aside' }).click()
  await expect(locked.getByText('beside the register as well')).toBeVisible()
  expect(readdirSync(folder).filter((name) => name.includes('put aside'))).toHaveLength(1)

  await locked.getByRole('button', { name: 'Show the report' }).click()
  const report = locked.getByRole('region', { name: 'The report' })
  await expect(report).toContainText('"keyFile"')
  await expect(report).not.toContainText('Ashcombe')
  const target = join(subfolder(homeward.folder, 'out'), 'report.json')
  await answerDialogs(app, target)
  await locked.getByRole('button', { name: 'Save it' }).click()
  await expect(locked.getByText('Saved as report.json')).toBeVisible()
  expect(readFileSync(target, 'utf8')).not.toMatch(/Ashcombe|Quillfeather|Halloway/)

  await locked.getByLabel('Passphrase').fill(passphrase)
  await locked.getByRole('button', { name: 'Read what can be read' }).click()
  await expect(locked.getByText(/rows read into/)).toBeVisible({ timeout: 30_000 })
  await takePictures(app, locked, 'hurt-salvaged')
  await expectAccessible(locked)
  await locked.getByRole('button', { name: 'Look at the backups' }).click()
  await expect(locked.getByRole('table', { name: 'Backups beside the register, newest first' })).toBeVisible()
  await locked.getByRole('button', { name: 'Back', exact: true }).click()
  await locked.getByRole('button', { name: 'Another register' }).click()
  await locked
    .getByRole('row', { name: /salvaged/ })
    .getByRole('button')
    .first()
    .click()
  await unlock(locked)
  await expect(locked.getByRole('heading', today)).toBeVisible({ timeout: 20_000 })
})
