import { renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { demoPassphrase, demoRegister } from './support/demo'
import { subfolder } from './support/folders'
import { expect, test } from './support/homeward'
import { expectAccessible, takeNarrowPicture, takePictures } from './support/looks'
import { goTo, heading } from './support/recording'
import { lock, unlock } from './support/register'

test.skip(process.platform === 'win32', 'Windows keeps the folder of an open file where it is')

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
  await page.keyboard.press('Control+m')
  await page.getByLabel('Which child?').fill('ZZ566')
  const found = page.getByRole('table', { name: 'Children found' }).getByRole('row')
  await found.filter({ hasNotText: 'missing now' }).nth(1).click()
  await page.getByLabel('Police reference').fill('AS/2026/4711')
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
  await expect(next.getByRole('heading', { name: 'Being recorded, not yet saved' })).toBeVisible({
    timeout: 20_000,
  })
  await next.getByRole('link', { name: 'Go on' }).first().click()
  await expect(next.getByLabel('Police reference')).toHaveValue('AS/2026/4711')
})
