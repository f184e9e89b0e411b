import { demoRegister } from './support/demo'
import { expect, test } from './support/homeward'
import { expectAccessible } from './support/looks'
import { unlockAs } from './support/recording'

test('nine minutes without input: a minute’s warning; ten: the lock, and why', async ({ homeward }) => {
  const file = demoRegister(homeward.folder)
  const { app, page } = await homeward.start({ args: [`--register=${file}`] })
  await page.clock.install()
  await unlockAs(page, 'administrator')
  // The cover comes first in most registers; here it comes later than the lock.
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByLabel('Minutes until the cover').fill('30')
  await page.getByRole('region', { name: 'Lock' }).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  const warning = page.getByRole('dialog', { name: 'Homeward is about to lock' })

  await page.clock.fastForward('08:50')
  await expect(warning).toBeHidden()
  await page.clock.fastForward('00:15')
  await expect(warning).toBeVisible()
  await expectAccessible(page)
  // Anything typed or moved stays.
  await page.mouse.move(40, 40)
  await expect(warning).toBeHidden()

  const next = app.waitForEvent('window')
  await page.clock.fastForward('09:55')
  await expect(warning).toBeVisible()
  await page.clock.fastForward('00:10')
  const locked = await next
  await expect(locked.getByLabel('Passphrase')).toBeVisible({ timeout: 20_000 })
  expect(locked.url()).toContain('why=idle')
})
