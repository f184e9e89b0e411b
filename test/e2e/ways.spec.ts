import { subfolder } from './support/folders'
import { expect, test } from './support/homeward'
import { heading, startUnlocked } from './support/recording'
import { createRegister } from './support/register'

test('a first step leads to the part of the settings it means', async ({ homeward }) => {
  const { app, page } = await homeward.start()
  await createRegister(app, page, subfolder(homeward.folder, 'register'))
  const steps = page.getByRole('region', { name: 'First steps' })
  await steps.getByRole('link', { name: 'A second place for backups' }).click()
  await expect(heading(page, 'Settings')).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Backups' })).toBeInViewport()
  await expect(page.getByRole('heading', { level: 2, name: 'Council' })).not.toBeInViewport()
})

test('Ctrl+M in the form of a new child begins anew with the question which child', async ({ homeward }) => {
  const { page } = await startUnlocked(homeward)
  await page.keyboard.press('Control+m')
  await page.getByLabel('Which child?').fill('Wilma Tarrow')
  await page.getByRole('button', { name: /new child/ }).click()
  await expect(page.getByLabel('First name')).toHaveValue('Wilma')
  await page.keyboard.press('Control+m')
  await expect(page.getByLabel('Which child?')).toHaveValue('')
  await expect(page.getByLabel('Which child?')).toBeFocused()
})
