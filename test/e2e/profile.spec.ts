import type { Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs } from './support/dialogs'
import { giveAway } from './support/folders'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import {
  expectMissingNow,
  fillWhen,
  goTo,
  heading,
  newChildMissing,
  saveMissing,
  startUnlocked,
} from './support/recording'

const photoBox = (page: Page) => page.locator('#photo input[type=file]')

/** A child recorded missing an hour ago, on its own page. */
async function openMissingChild(page: Page, name: string): Promise<void> {
  await newChildMissing(page, name)
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '2310')
  await saveMissing(page)
  await expectMissingNow(page, name)
  await goTo(page, 'Children')
  await page.locator('main').getByRole('link', { name, exact: true }).click()
  await expect(heading(page, new RegExp(`^${name}$`))).toBeVisible()
}

/** A real picture in a file of 40 MB: what follows a PNG's end is no part of it. */
async function largePhoto(page: Page, folder: string): Promise<string> {
  const png = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 1600
    canvas.height = 2000
    const context = canvas.getContext('2d')
    if (context === null) return ''
    for (let at = 0; at < 400; at += 1) {
      context.fillStyle = `hsl(${at} 60% ${30 + (at % 50)}%)`
      context.fillRect((at * 137) % 1600, (at * 71) % 2000, 300, 200)
    }
    return canvas.toDataURL().split(',')[1] ?? ''
  })
  const file = join(folder, 'large.png')
  writeFileSync(file, Buffer.concat([Buffer.from(png, 'base64'), Buffer.alloc(40 * 1024 * 1024)]))
  giveAway(file)
  return file
}

test('a profile is written, all of it optional', async ({ homeward }) => {
  const { app, page } = await startUnlocked(homeward)
  const name = 'Wilma Tarrow'
  await openMissingChild(page, name)
  await page.locator('#profile').getByRole('link', { name: 'Open' }).click()
  await expect(heading(page, `Profile: ${name}`)).toBeVisible()
  await page.getByRole('button', { name: /Write the profile|Change/ }).click()
  await page.getByLabel('Height').fill('5 ft 4')
  await page.getByLabel('Hair').fill('Brown, shoulder length')
  const health = page.getByRole('button', { name: 'Health' })
  if ((await health.getAttribute('aria-expanded')) === 'false') await health.click()
  await page.getByLabel('Medication', { exact: true }).fill('Insulin, morning and night')
  await takePictures(app, page, 'profile-form')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save profile' }).click()
  await expect(page.getByText('Insulin, morning and night')).toBeVisible()
})

test('a photo is taken with its age; a file that is none is refused in words', async ({ homeward }) => {
  const { app, page } = await startUnlocked(homeward)
  const name = 'Wilma Tarrow'
  await openMissingChild(page, name)
  await page.locator('#profile').getByRole('link', { name: 'Open' }).click()
  // Broken, renamed and far too large: clear words, and nothing lost.
  await photoBox(page).setInputFiles({
    name: 'holiday.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('%PDF-1.7 renamed'),
  })
  await expect(page.getByRole('alert')).toContainText('“holiday.jpg” is not a JPEG, PNG or WebP picture')
  await photoBox(page).setInputFiles({
    name: 'cut.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
  })
  await expect(page.getByRole('alert')).toContainText('“cut.jpg” is damaged or cut short')
  await takePictures(app, page, 'profile-broken-photo')
  await photoBox(page).setInputFiles(await largePhoto(page, homeward.folder))
  await expect(page.getByAltText('The photo you chose')).toBeVisible({ timeout: 30_000 })
  await page.getByLabel('Taken on').fill('yesterday')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Keep this photo' }).click()
  await expect(page.getByAltText(`Photo of ${name}`)).toBeVisible()
  await expect(page.locator('#photo')).toContainText('(1 day old)')
  await takePictures(app, page, 'profile')
  await expectAccessible(page)
})

test('the police pack is there in two steps, saved protected, and the reason asked afterwards', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await openMissingChild(page, 'Wilma Tarrow')
  await page.getByRole('link', { name: 'Police pack' }).click()
  await expect(page.getByRole('button', { name: 'Save protected' })).toBeVisible({ timeout: 20_000 })
  await takePictures(app, page, 'police-pack')
  await expectAccessible(page)
  await answerDialogs(app, join(homeward.folder, 'pack.pdf'))
  await page.getByRole('button', { name: 'Save protected' }).click()
  await expect(page.locator('main')).toContainText(/(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}/, { timeout: 20_000 })
  await expect(page.locator('#reasons-owed')).toContainText('Give the reason for: Police pack')
  await takePictures(app, page, 'police-pack-saved')
  await goTo(page, 'Today')
  const owed = page.locator('#reasons-owed')
  await owed.getByRole('button', { name: 'Give the reason' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Sighting at the station')
  await page.getByRole('dialog').getByRole('button', { name: 'Give the reason' }).click()
  await expect(owed).toHaveCount(0)
})

test('the out-of-hours pack is one step from Today', async ({ homeward }) => {
  const { app, page } = await startUnlocked(homeward)
  await page.getByRole('button', { name: 'Out-of-hours pack' }).click()
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Children in the pack' }).click()
  await expect(page.locator('#whose-profile')).toContainText('Missing now')
  await takePictures(app, page, 'out-of-hours-pack')
  await expectAccessible(page)
})
