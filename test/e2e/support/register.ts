import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { answerDialogs } from './dialogs'

export const passphrase = 'green kettle over seven bridges'
export const council = 'Ashcombe Council'
export const person = 'Ines Halloway'

/** Goes through "Start our register" up to the printed code, and answers the groups of the code. */
export async function createUpToSheet(
  app: ElectronApplication,
  page: Page,
  folder: string,
): Promise<string[]> {
  await page.getByRole('button', { name: 'Start our register' }).click()
  await page.getByLabel('Council').fill(council)
  await page.getByLabel('Your name').fill(person)
  await answerDialogs(app, folder)
  await page.getByRole('button', { name: 'Choose another folder' }).click()
  await expect(page.getByText(folder)).toBeVisible()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('New passphrase').fill(passphrase)
  await page.getByLabel('The same again').fill(passphrase)
  await page.getByRole('button', { name: 'Make the register' }).click()
  await expect(page.getByRole('heading', { name: 'The recovery sheet' })).toBeVisible({ timeout: 20_000 })
  return page.locator('[data-code-group]').filter({ visible: true }).allTextContents()
}

/** Names the keepers and types the asked groups from the "paper". */
export async function proveSheet(page: Page, groups: readonly string[]): Promise<void> {
  await page.getByLabel('Who keeps the first copy').fill('Dana Price')
  await page.getByLabel('Who keeps the second copy').fill('Omar Lind')
  await page.getByRole('button', { name: 'I have the sheets on paper' }).click()
  for (const field of await page.getByLabel(/^Group \d+$/).all()) {
    const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '')
    await field.fill((groups[Number(/\d+/.exec(label)?.[0] ?? '1') - 1] ?? '').toLowerCase())
  }
  await page.getByRole('button', { name: 'The sheets are put away' }).click()
}

/** A new register, made in the window as a person makes one, and open at Today. */
export async function createRegister(
  app: ElectronApplication,
  page: Page,
  folder: string,
): Promise<string[]> {
  const groups = await createUpToSheet(app, page, folder)
  await proveSheet(page, groups)
  await page.getByRole('button', { name: 'Open the register, choose later' }).click()
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible()
  return groups
}

/**
 * Types the passphrase on the lock screen. Where there are several people and nobody is chosen, it is the first one's:
 * in a demo register the administrator's.
 */
export async function unlock(page: Page, typed = passphrase): Promise<void> {
  await page.getByLabel('Passphrase').fill(typed)
  const button = page.getByRole('button', { name: 'Unlock' })
  await expect(button).toBeEnabled()
  const people = page.getByRole('radio')
  if ((await people.count()) > 0 && (await page.getByRole('radio', { checked: true }).count()) === 0)
    await people.first().check()
  await button.click()
}

/**
 * Locks with Ctrl+L: the window goes, another comes with the lock screen. On a fast machine the window is gone before the
 * key is let go, which Playwright reports as an error of the key; whether it locked is said by the new window alone.
 */
export async function lock(app: ElectronApplication, page: Page): Promise<Page> {
  const next = app.waitForEvent('window')
  await page.keyboard.press('Control+l').catch((error: unknown) => {
    if (!String(error).includes('has been closed')) throw error
  })
  return next
}
