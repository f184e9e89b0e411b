import type { ElectronApplication, Page } from '@playwright/test'
import { demoPassphrase, demoRegister } from './support/demo'
import { expect, test } from './support/homeward'
import { expectAccessible, takeNarrowPicture, takePictures } from './support/looks'
import { unlock } from './support/register'

/** The screens of the rail, as a person finds them: the link, then the heading. */
const fromTheRail = [
  ['Today', 'Today'],
  ['Children', 'Children'],
  ['Episodes', 'Episodes'],
  ['Interviews', 'Return home interviews'],
  ['Places', 'Homes'],
  ['Insight', 'Insight'],
  ['Returns', 'Returns'],
  ['Import', 'Import'],
  ['Paper days', 'Paper days'],
  ['Settings', 'Settings'],
] as const

async function look(app: ElectronApplication, page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('Loading')).toHaveCount(0)
  await expect(page.getByText('Something went wrong')).toHaveCount(0)
  await takePictures(app, page, name)
  await takeNarrowPicture(app, page, name)
  await expectAccessible(page)
}

/** Opens the first record of the table on the screen. */
/** @param filled a heading the page has once what it shows has come */
async function openFirst(page: Page, filled: string | RegExp): Promise<void> {
  await page.getByRole('table').first().getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: filled }).first()).toBeVisible()
}

test('every screen of a register full of children, in both colour schemes, without an accessibility fault', async ({
  homeward,
}) => {
  test.setTimeout(300_000)
  const file = demoRegister(homeward.folder, 60)
  const { app, page } = await homeward.start({ args: [`--register=${file}`] })
  await unlock(page, demoPassphrase)
  const rail = page.getByRole('navigation').first()
  for (const [name, title] of fromTheRail) {
    await rail.getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await look(app, page, name.toLowerCase().replace(' ', '-'))
  }

  await rail.getByRole('link', { name: 'Children' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Children' })).toBeVisible()
  await openFirst(page, 'How often')
  await look(app, page, 'child')
  await rail.getByRole('link', { name: 'Episodes' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Episodes' })).toBeVisible()
  await openFirst(page, /^\d{4}-\d{4}/)
  await look(app, page, 'episode')
  await rail.getByRole('link', { name: 'Interviews' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Interviews' })).toBeVisible()
  await openFirst(page, /^Return home interview: /)
  await look(app, page, 'interview')

  await page.keyboard.press('Control+k')
  await page.getByLabel('Find a child, an episode, a person or a place').fill('smyt')
  await expect(page.getByRole('listbox')).toBeVisible()
  await look(app, page, 'search')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+/')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look(app, page, 'shortcuts')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+m')
  await look(app, page, 'find-child')
  await page.keyboard.press('Control+Shift+M')
  await look(app, page, 'which-return')
})
