import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs } from './support/dialogs'
import { subfolder } from './support/folders'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import {
  council,
  createRegister,
  createUpToSheet,
  lock,
  passphrase,
  person,
  proveSheet,
  unlock,
} from './support/register'

test('the first screen says what Homeward is, and offers three ways in', async ({ homeward }) => {
  const { app, page } = await homeward.start()
  await expect(page.getByText('Nothing leaves the file unless you save or print it')).toBeVisible()
  for (const name of ['Start our register', 'Open one', 'Look round with made-up children'])
    await expect(page.getByRole('button', { name })).toBeVisible()
  await takePictures(app, page, 'first-screen')
  await expectAccessible(page)
})

test('a register is created in four steps, locked, and opened again', async ({ homeward }) => {
  const { app, page } = await homeward.start()
  const folder = subfolder(homeward.folder, 'register')
  const groups = await createUpToSheet(app, page, folder)
  expect(groups.length).toBeGreaterThan(4)
  await takePictures(app, page, 'recovery-sheet')
  await expectAccessible(page)
  await proveSheet(page, groups)
  await takePictures(app, page, 'backup-place')
  const second = subfolder(homeward.folder, 'second')
  await answerDialogs(app, second)
  await page.getByRole('button', { name: 'Choose a folder' }).click()
  await page.getByRole('button', { name: 'Open the register', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible()
  await takePictures(app, page, 'today-empty')
  await expectAccessible(page)

  const locked = await lock(app, page)
  await expect(locked.getByLabel('Passphrase')).toBeFocused()
  await takePictures(app, locked, 'lock-screen')
  await expectAccessible(locked)
  await unlock(locked, 'not the passphrase')
  await expect(locked.getByRole('alert')).toBeVisible()
  await expect(locked.getByText('You can try again in')).toBeHidden({ timeout: 20_000 })
  await unlock(locked)
  await expect(locked.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({ timeout: 20_000 })
  expectEncrypted(folder)
})

test('the recovery code opens the register and sets a new passphrase', async ({ homeward }) => {
  const { app, page } = await homeward.start()
  const groups = await createRegister(app, page, subfolder(homeward.folder, 'register'))
  const locked = await lock(app, page)
  await locked.getByRole('button', { name: 'Use the recovery code' }).click()
  await takePictures(app, locked, 'recovery')
  await expectAccessible(locked)
  await locked.getByLabel('Recovery code').fill(groups.join(' ').toLowerCase())
  await locked.getByRole('button', { name: 'Continue' }).click()
  await locked.getByLabel('New passphrase').fill('another long walk along the river')
  await locked.getByLabel('The same again').fill('another long walk along the river')
  await locked.getByRole('button', { name: 'Open the register' }).click()
  await expect(locked.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({ timeout: 20_000 })
})

test('looking round with made-up children: open at once, said so, and there again after the lock', async ({
  homeward,
}) => {
  const { app, page } = await homeward.start()
  await page.getByRole('button', { name: 'Look round with made-up children' }).click()
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('made up').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Missing now' })).toBeVisible()
  const locked = await lock(app, page)
  await expect(locked.getByText('The passphrase is demo')).toBeVisible()
  await unlock(locked, 'demo')
  await expect(locked.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({ timeout: 20_000 })
})

test('a weak passphrase, a wrong group and an empty field are said in words, and nothing is made', async ({
  homeward,
}) => {
  const { app, page } = await homeward.start()
  const folder = subfolder(homeward.folder, 'register')
  await page.getByRole('button', { name: 'Start our register' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await page.getByLabel('Council').fill(council)
  await page.getByLabel('Your name').fill(person)
  await answerDialogs(app, folder)
  await page.getByRole('button', { name: 'Choose another folder' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('New passphrase').fill('password1234')
  await page.getByLabel('The same again').fill('password1234')
  await page.getByRole('button', { name: 'Make the register' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  expect(readdirSync(folder)).toEqual([])
})

/** No name, no passphrase and no SQLite heading stands in any file beside the register. */
function expectEncrypted(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  expect(files.length).toBeGreaterThan(1)
  for (const { parentPath, name } of files) {
    const bytes = readFileSync(join(parentPath, name)).toString('latin1')
    for (const secret of [passphrase, 'SQLite format 3']) expect(bytes).not.toContain(secret)
    if (name.endsWith('.homeward')) expect(bytes).not.toContain(council)
  }
}
