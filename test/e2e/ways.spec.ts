import type { ElectronApplication } from '@playwright/test'
import { subfolder } from './support/folders'
import { expect, test } from './support/homeward'
import { registerPid } from './support/mainLog'
import { goTo, heading, newChildMissing, saveMissing, startUnlocked } from './support/recording'
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

test('Back leads to a form for somebody, with that somebody', async ({ homeward }) => {
  const { page } = await startUnlocked(homeward)
  const missing = page.getByRole('table', { name: 'Children recorded as missing now' })
  await missing.getByRole('link', { name: 'Record return' }).first().click()
  await expect(heading(page, /^Record return: /)).toBeVisible()
  const title = (await heading(page, /^Record return: /).textContent()) ?? ''
  await goTo(page, 'Today')
  await page.goBack()
  await expect(heading(page, title)).toBeVisible()
})

test('the return leads a team lead, who brings no files in, to no import', async ({ homeward }) => {
  const { page } = await startUnlocked(homeward, 'teamLead')
  await goTo(page, 'Returns')
  await page.getByRole('button', { name: /^Open 20/ }).click()
  await expect(page.getByText(/^Not checked: the register holds no missing.csv/)).toBeVisible()
  await expect(page.locator('a[href="#/import"]')).toHaveCount(0)
})

test('a save that ends while the page asked for is still loading takes nobody to the record', async ({
  homeward,
}) => {
  const { app, page, profile } = await startUnlocked(homeward)
  await newChildMissing(page, 'Wilma Tarrow')
  await page.getByLabel('Missing', { exact: true }).check()
  await page.getByLabel('Time', { exact: true }).first().fill('0100')
  const register = await registerPid(profile)
  const letPagesLoad = await holdPages(app)
  process.kill(register, 'SIGSTOP')
  await saveMissing(page)
  await page.getByRole('link', { name: 'Insight' }).click()
  await expect(page).toHaveURL(/#\/insight$/)
  process.kill(register, 'SIGCONT')
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
  await expect(heading(page, 'Record missing: Wilma Tarrow')).toBeVisible()
  await letPagesLoad()
  await expect(heading(page, 'Insight')).toBeVisible()
})

/** Keeps the window waiting for the code of pages it has not shown yet. @returns what lets it have them */
async function holdPages(app: ElectronApplication): Promise<() => Promise<void>> {
  await app.evaluate(({ BrowserWindow }) => {
    const freed = new Promise<void>((free) => Reflect.set(globalThis, 'letPagesLoad', free))
    const { webRequest } = BrowserWindow.getAllWindows()[0]?.webContents.session ?? {}
    webRequest?.onBeforeRequest((_request, answer) => void freed.then(() => answer({})))
  })
  return () => app.evaluate(() => Reflect.get(globalThis, 'letPagesLoad')())
}
