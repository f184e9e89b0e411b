import type { Page } from '@playwright/test'
import { demoPassphrase, demoRegister } from './demo'
import { expect, type Homeward, type Running } from './homeward'
import { unlock } from './register'

/** The three people of a demo register by their roles; all their passphrases are "demo". */
const demoPeople = { administrator: 'Sam Taylor', teamLead: 'Jo Banks', officer: 'Priya Nair' } as const
export type DemoRole = keyof typeof demoPeople

/** Homeward with a register of made-up children open at Today, as the person of a role. */
export async function startUnlocked(homeward: Homeward, as: DemoRole = 'administrator'): Promise<Running> {
  const file = demoRegister(homeward.folder, 12)
  const running = await homeward.start({ args: [`--register=${file}`] })
  await unlockAs(running.page, as)
  return running
}

/** Chooses a person of the demo register on the lock screen and unlocks: also after a lock, for a second pair of eyes. */
export async function unlockAs(page: Page, as: DemoRole): Promise<void> {
  await page.getByLabel(demoPeople[as]).check()
  await unlock(page, demoPassphrase)
  await expect(heading(page, 'Today')).toBeVisible({ timeout: 20_000 })
}

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** Unfolds what is seldom needed on the settings page. */
export const moreSettings = (page: Page) => page.getByRole('button', { name: 'More settings' }).click()

/** Chooses from a list of options. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** The day and time boxes of one question. */
export function when(page: Page, question: string) {
  const group = page.getByRole('group', { name: question, exact: true })
  return {
    day: group.getByLabel('Day', { exact: true }),
    time: group.getByLabel('Time', { exact: true }),
    group,
  }
}

export async function fillWhen(page: Page, question: string, day: string, time: string): Promise<void> {
  const boxes = when(page, question)
  await boxes.day.fill(day)
  await boxes.time.fill(time)
}

/** Looks for a child nobody knows, and writes the child down. */
export async function newChildMissing(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+m')
  await page.getByLabel('Which child?').fill(name)
  await page.getByRole('button', { name: /new child/ }).click()
  await page.getByRole('button', { name: 'Add and go on' }).click()
  await expect(heading(page, `Record missing: ${name}`)).toBeVisible()
}

/** Ends the form "Record missing", which stands beside a button of the same name in the top bar. */
export const saveMissing = (page: Page) =>
  page.locator('main').getByRole('button', { name: 'Record missing' }).click()
export const saveReturn = (page: Page) =>
  page.locator('main').getByRole('button', { name: 'Record return' }).click()

interface Back {
  readonly left?: readonly [day: string, time: string]
  readonly back?: readonly [day: string, time: string]
}

/** A new child who was missing and is back: ends on the page of the interview, with nothing written yet. */
export async function newChildBack(page: Page, name: string, times: Back = {}): Promise<void> {
  const { left = ['yesterday', '0900'], back = ['yesterday', '1310'] } = times
  await newChildMissing(page, name)
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', ...left)
  await page.getByLabel('The child is already back, or found').check()
  await fillWhen(page, 'Back at', ...back)
  await saveMissing(page)
  await expect(heading(page, `Return home interview: ${name}`)).toBeVisible()
}

/** Selects words in a box, as a person does with the mouse. */
export async function selectWords(page: Page, label: string, words: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).evaluate((box, sought) => {
    const area = box as HTMLTextAreaElement
    const at = area.value.indexOf(sought)
    area.focus()
    area.setSelectionRange(at, at + sought.length)
    area.dispatchEvent(new Event('select', { bubbles: true }))
  }, words)
}

/** An episode's page opens after saving; Today lists the child. */
export async function expectMissingNow(page: Page, name: string): Promise<void> {
  await expect(heading(page, new RegExp(`^\\d{4}-\\d{4}: ${name}`))).toBeVisible()
  await goTo(page, 'Today')
  const missingNow = page.getByRole('table', { name: 'Children recorded as missing now' })
  await expect(missingNow).toContainText(name)
}

/** Places whose page has another title than the rail. */
const titles: Readonly<Record<string, string>> = { Interviews: 'Return home interviews', Places: 'Homes' }

/** Goes to a place of the rail, and waits until its own page stands there and no longer the one before. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place }).click()
  await expect(page.getByRole('link', { name: place, exact: true })).toHaveAttribute('aria-current', 'page')
  await expect(heading(page, new RegExp(`^${titles[place] ?? place}`))).toBeVisible()
}
