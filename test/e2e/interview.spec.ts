import type { Page } from '@playwright/test'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import { newChildBack, selectWords, startUnlocked, unlockAs, when, moreSettings } from './support/recording'
import { lock } from './support/register'

const section = (page: Page, name: RegExp) => page.getByRole('button', { name })

test('words first, marked while they are written, and what blames is pointed at', async ({ homeward }) => {
  const { app, page } = await startUnlocked(homeward)
  await newChildBack(page, 'Wilma Tarrow')
  await page.getByLabel('Completed', { exact: true }).check()
  const own = page.getByLabel("The child's own words", { exact: true })
  await own.fill('I was with Kyle and his cousin at the flat. I am not going back.')
  await selectWords(page, "The child's own words", 'Kyle and his cousin')
  await page.getByRole('button', { name: /^Third party/ }).click()
  await selectWords(page, "The child's own words", 'at the flat')
  await page.keyboard.press('Alt+4')
  const marks = page.getByRole('list', { name: /Marked in/ })
  await expect(marks).toContainText('Third party“Kyle and his cousin”')
  await expect(marks).toContainText('Police“at the flat”')
  await own.fill('Honest, I was with Kyle and his cousin at the flat. I am not going back.')
  await expect(marks).toContainText('“Kyle and his cousin”')
  await takePictures(app, page, 'interview-marks')
  await expectAccessible(page)

  await section(page, /^While away/).click()
  await page.getByLabel('What happened while away').fill('She absconded to the flat and is very streetwise.')
  await expect(
    page.getByText('Words that can blame: “absconded”. Perhaps: went missing, left.'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByRole('combobox', { name: 'Name or description' }).fill('Kyle')
  await page.getByLabel('Cannabis', { exact: true }).check()
  await takePictures(app, page, 'interview-away')
  await expectAccessible(page)
  await section(page, /^While away/).click()
  await expect(page.locator('#during')).toContainText('3 things recorded')
})

test('consent, what was shared anyway and the child’s word on the interview stand on the finished interview', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await newChildBack(page, 'Wilma Tarrow')
  await page.getByLabel('Completed', { exact: true }).check()
  await page.getByLabel("The child's own words", { exact: true }).fill('I was with Kyle.')
  await selectWords(page, "The child's own words", 'Kyle')
  await page.keyboard.press('Alt+1')
  await when(page, 'Held at').day.fill('today')
  await page.getByLabel('Who held it').fill('Sam Taylor')
  await section(page, /^Consent and sharing/).click()
  await page.getByLabel('What the child asked not to share').fill('Not to tell her mum about Kyle')
  await page.getByLabel('What was shared anyway, and with whom').fill('Kyle’s name, to the police')
  await page.getByLabel('Why it was shared anyway').fill('Another girl is there now')
  await section(page, /^What the child says of this interview/).click()
  await page.getByRole('group', { name: 'Did you feel listened to?' }).getByLabel('Yes').check()
  await takePictures(app, page, 'interview-sections')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved draft')).toBeHidden()
  await page.getByRole('button', { name: 'Finish interview' }).click()
  await expect(page.getByText('Another girl is there now')).toBeVisible()
  await expect(page.locator('#marked')).toContainText('“Kyle”')
  await takePictures(app, page, 'interview-read')
  await expectAccessible(page)
})

test('the interviewer who is the child’s worker is warned of; a host authority’s report is keyed with its own person and days', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await newChildBack(page, 'Otto Brandt')
  await page.getByRole('link', { name: "Child's page" }).click()
  await page.getByRole('link', { name: 'Change', exact: true }).first().click()
  await page.getByLabel('Allocated worker').fill('Dee Hart')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('link', { name: 'Interviews', exact: true }).click()
  await page
    .getByRole('link', { name: /Otto Brandt/ })
    .first()
    .click()
  await page.getByLabel('Completed', { exact: true }).check()
  await page.getByLabel('Who held it').fill('Hart, Dee')
  await expect(page.getByText("The interviewer is the child's allocated worker")).toBeVisible()

  await section(page, /^Held by somebody else/).click()
  await page.getByRole('combobox', { name: 'Who holds it' }).click()
  await page.getByRole('option', { name: 'Host authority' }).click()
  await page.getByLabel('Report asked for on').fill('yesterday')
  await page.getByRole('button', { name: 'Add a reminder' }).click()
  await page.getByLabel('Chased on').fill('today')
  await page.getByLabel('How, and the answer').fill('Rang the duty desk')
  await page.getByLabel('Report received on').fill('today')
  await takePictures(app, page, 'interview-report')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/Typed by Sam Taylor/)).toBeVisible()
})

test('a colleague saved first: both versions stand side by side and each is chosen by itself', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await newChildBack(page, 'Sorrel Pike')
  await page.getByLabel('Completed', { exact: true }).check()
  await page.getByLabel("The child's own words", { exact: true }).fill('Mine: I went to my nan’s.')
  await page.getByLabel('Who held it').fill('Sam Taylor')
  await page.waitForTimeout(3500)
  const locked = await lock(app, page)
  await unlockAs(locked, 'teamLead')
  await locked.getByRole('link', { name: 'Interviews', exact: true }).click()
  await locked
    .getByRole('link', { name: /Sorrel Pike/ })
    .first()
    .click()
  await locked.getByLabel('Partly completed').check()
  await locked.getByLabel("The child's own words", { exact: true }).fill('Theirs: I went to my sister’s.')
  await locked.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(locked.getByText('Saved draft')).toBeHidden()
  const again = await lock(app, locked)
  await unlockAs(again, 'administrator')
  await again
    .getByRole('table', { name: 'Being recorded, not yet saved' })
    .getByRole('link', { name: 'Go on' })
    .click({ timeout: 20_000 })
  await expect(again.getByLabel("The child's own words", { exact: true })).toHaveValue(
    'Mine: I went to my nan’s.',
  )
  await again.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(again.getByRole('heading', { name: 'Both versions, side by side' })).toBeVisible()
  await takePictures(app, again, 'interview-both')
  await expectAccessible(again)
  await again
    .getByRole('group', { name: "The child's own words" })
    .getByLabel(/Jo Banks/)
    .check()
  await again.getByRole('group', { name: 'Outcome' }).getByLabel(/Yours/).check()
  await again.getByRole('button', { name: 'Save what is chosen' }).click()
  await expect(again.getByLabel("The child's own words", { exact: true })).toHaveValue(
    'Theirs: I went to my sister’s.',
  )
  await expect(again.getByLabel('Completed', { exact: true })).toBeChecked()
  await expect(again.getByLabel('Who held it')).toHaveValue('Sam Taylor')
})

test('20,000 characters, right-to-left words and emoji survive the lock with their marks', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await newChildBack(page, 'Edda Marlow')
  await page.getByLabel('Completed', { exact: true }).check()
  const words = 'Kyle אמר לי 😔 '.repeat(1400).slice(0, 20_000)
  await page.getByLabel("The child's own words", { exact: true }).fill(words)
  await selectWords(page, "The child's own words", 'אמר לי 😔')
  await page.keyboard.press('Alt+2')
  const locked = await lock(app, page)
  await unlockAs(locked, 'administrator')
  await locked
    .getByRole('table', { name: 'Being recorded, not yet saved' })
    .getByRole('link', { name: 'Go on' })
    .click({ timeout: 20_000 })
  await expect(locked.getByLabel("The child's own words", { exact: true })).toHaveValue(words)
  await expect(locked.getByRole('list', { name: /Marked in/ })).toContainText('Not to parent“אמר לי 😔”')
  await when(locked, 'Held at').day.fill('today')
  await locked.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(locked.getByText('Saved draft')).toBeHidden()
})

test('the council’s own questions are asked, its own words pointed at, and an empty form is printed', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await page.getByRole('link', { name: 'Settings' }).click()
  await moreSettings(page)
  await page.getByLabel('Question 1 to the child about the interview').fill('Did I listen well?')
  const words = page.getByLabel('Words that can blame')
  await words.fill('feral\nrunner: child who goes missing')
  const save = page.locator('#interviews').getByRole('button', { name: 'Save' })
  await save.click()
  await expect(page.locator('#interviews')).toContainText('Line 1 needs words, a colon')
  await words.fill('runner: child who goes missing')
  await save.click()
  await expect(page.locator('#interviews')).toContainText('Saved')
  await takePictures(app, page, 'interview-settings')
  await newChildBack(page, 'Orla Finch')
  await page.getByLabel('Completed', { exact: true }).check()
  await section(page, /^What the child says of this interview/).click()
  await expect(page.getByRole('group', { name: 'Did I listen well?' })).toBeVisible()
  await section(page, /^Before/).click()
  await page.getByLabel('What was happening before').fill('Known as a runner, has absconded before.')
  await expect(page.getByText('“runner”. Perhaps: child who goes missing.')).toBeVisible()
  await expect(page.getByText('“absconded”')).toBeHidden()
  await page.getByRole('link', { name: 'Interviews', exact: true }).first().click()
  await page.getByRole('link', { name: 'Empty form to print' }).click()
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible({ timeout: 20_000 })
  await takePictures(app, page, 'interview-empty-form')
  await expectAccessible(page)
})
