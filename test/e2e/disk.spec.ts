import type { Page } from '@playwright/test'
import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { badDisk, type DiskFailure } from '../builders/badDisk'
import { demoPassphrase, demoRegister } from './support/demo'
import { answerQuestions } from './support/dialogs'
import { node24 } from './support/environment'
import { subfolder } from './support/folders'
import { expect, test } from './support/homeward'
import { expectAccessible, takeNarrowPicture, takePictures } from './support/looks'
import { goTo, heading } from './support/recording'
import { lock, unlock } from './support/register'

test.skip(process.platform === 'win32', 'Windows keeps the folder of an open file where it is')

const disk = badDisk((remove) => process.once('exit', remove))
const compilerMissing = disk.missing !== null ? ` (${disk.missing})` : ''

/** Node 24 on a disk that fails so for as long as there is a file `sign`. */
function nodeOnBadDisk(folder: string, how: DiskFailure, sign: string): string {
  const program = join(folder, 'node-on-bad-disk.sh')
  const told = `LD_PRELOAD='${disk.preload}' HOMEWARD_DISK=${how} HOMEWARD_DISK_WHILE='${sign}'`
  writeFileSync(program, `#!/bin/sh\n${told} exec '${node24}' "$@"\n`)
  chmodSync(program, 0o755)
  return program
}

/** Begins to record a child missing, of whom it is not recorded already. */
async function typeMissing(page: Page, reference: string): Promise<void> {
  await page.keyboard.press('Control+m')
  await page.getByLabel('Which child?').fill('ZZ566')
  const found = page.getByRole('table', { name: 'Children found' }).getByRole('row')
  await found.filter({ hasNotText: 'missing now' }).nth(1).click()
  await page.getByLabel('Police reference').fill(reference)
}

/** Goes on with the only unsaved work there is, and finds what was typed. */
async function expectThereAgain(page: Page, reference: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Being recorded, not yet saved' })).toBeVisible({
    timeout: 20_000,
  })
  await page.getByRole('link', { name: 'Go on' }).first().click()
  await expect(page.getByLabel('Police reference')).toHaveValue(reference)
}

test('the disk takes nothing: a banner on every screen, what is typed survives leaving the form, and all is well when it is back', async ({
  homeward,
}) => {
  const file = demoRegister(subfolder(homeward.folder, 'drive'), 12)
  const drive = dirname(file)
  const { app, page } = await homeward.start({ args: [`--register=${file}`] })
  await unlock(page, demoPassphrase)
  await expect(heading(page, 'Today')).toBeVisible({ timeout: 20_000 })
  renameSync(drive, `${drive}-pulled-out`)

  // Somebody types; keeping the draft is the first thing that fails.
  await typeMissing(page, 'AS/2026/4711')
  const banner = page.getByText('Read only: the register is not where it was opened')
  await expect(banner).toBeVisible({ timeout: 20_000 })
  await takePictures(app, page, 'disk-gone')
  await takeNarrowPicture(app, page, 'disk-gone')
  await expectAccessible(page)

  // The form is left; the banner stands on the other screens too, which can be looked at, and leads back.
  await goTo(page, 'Children')
  await expect(banner).toBeVisible()
  await expect(page.getByRole('table').first()).toBeVisible()
  await page.getByRole('link', { name: 'Go on with what is not saved yet (1)' }).click()
  await expect(page.getByLabel('Police reference')).toHaveValue('AS/2026/4711')
  await goTo(page, 'Today')

  // Back in its place: it is kept by itself, and nothing is said any more.
  renameSync(`${drive}-pulled-out`, drive)
  await expect(banner).toBeHidden({ timeout: 20_000 })
  const next = await lock(app, page)
  await unlock(next, demoPassphrase)
  await expectThereAgain(next, 'AS/2026/4711')
})

test(`the disk can be read and not written: the banner says what to look at, and goes once it can be written${compilerMissing}`, async ({
  homeward,
}) => {
  test.skip(disk.missing !== null)
  const sign = join(homeward.folder, 'the disk is read only')
  const file = demoRegister(homeward.folder, 12)
  const { app, page } = await homeward.start({
    args: [`--register=${file}`],
    env: { HOMEWARD_NODE: nodeOnBadDisk(homeward.folder, 'readonly', sign) },
  })
  await unlock(page, demoPassphrase)
  await expect(heading(page, 'Today')).toBeVisible({ timeout: 20_000 })
  writeFileSync(sign, '')
  await typeMissing(page, 'AS/2026/4713')
  const banner = page.getByText('Read only: this PC cannot write the register')
  await expect(banner).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Check that the drive is connected')).toBeVisible()
  await takePictures(app, page, 'disk-read-only')
  await expectAccessible(page)
  rmSync(sign)
  await expect(banner).toBeHidden({ timeout: 20_000 })
  await expect(page.getByLabel('Police reference')).toHaveValue('AS/2026/4713')
})

test(`the disk is full while somebody types, and the PC locks: kept in memory, said on the lock screen, and there after the next unlock${compilerMissing}`, async ({
  homeward,
}) => {
  test.skip(disk.missing !== null)
  const sign = join(homeward.folder, 'the disk is full')
  const node = nodeOnBadDisk(homeward.folder, 'full', sign)
  const file = demoRegister(homeward.folder, 12)
  const { app, page } = await homeward.start({
    args: [`--register=${file}`],
    env: { HOMEWARD_NODE: node },
  })
  await unlock(page, demoPassphrase)
  await expect(heading(page, 'Today')).toBeVisible({ timeout: 20_000 })
  writeFileSync(sign, '')
  await typeMissing(page, 'AS/2026/4712')
  await expect(page.getByText('Read only: the disk is full')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('Kept in memory until the disk can be written.')).toBeVisible()
  await takePictures(app, page, 'disk-full')

  // Whoever closes Homeward now is asked, and the lock takes what was typed along.
  const asked = await answerQuestions(app, 0)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(() => asked()).toEqual(['What you typed is not saved'])
  const locked = await lock(app, page)
  const kept = locked.getByText('What you typed is kept in memory until the disk can be written')
  await expect(kept).toBeVisible({ timeout: 20_000 })
  await takePictures(app, locked, 'disk-full-locked')
  await expectAccessible(locked)
  await unlock(locked, demoPassphrase)
  await expect(locked.getByText('The disk is full').first()).toBeVisible({ timeout: 20_000 })
  await expect(kept).toBeVisible()

  rmSync(sign)
  await unlock(locked, demoPassphrase)
  await expectThereAgain(locked, 'AS/2026/4712')
  const again = await lock(app, locked)
  await expect(again.getByLabel('Passphrase')).toBeVisible({ timeout: 20_000 })
  await expect(again.getByText('is kept in memory')).toBeHidden()
})
