import { demoPassphrase } from './support/demo'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import {
  startUnlocked,
  heading,
  when,
  fillWhen,
  newChildMissing,
  saveMissing,
  saveReturn,
  expectMissingNow,
  goTo,
} from './support/recording'
import { lock, unlock } from './support/register'

test('a child goes missing, is found, comes back and is spoken to: from first word to closed', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await newChildMissing(page, 'Wilma Tarrow')

  await saveMissing(page)
  await expect(page.getByRole('alert')).toContainText('Say what it is')
  await expect(page.getByRole('alert')).toContainText('Give one time')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Last seen', 'yesterday', '0940')
  await expect(page.getByText(/yesterday, .* 09:40, .* ago/)).toBeVisible()
  await takePictures(app, page, 'record-missing')
  await expectAccessible(page)
  await saveMissing(page)
  await expectMissingNow(page, 'Wilma Tarrow')

  await page.keyboard.press('Control+Shift+m')
  await page
    .getByRole('table', { name: 'Recorded as not back' })
    .getByRole('link', { name: 'Wilma Tarrow' })
    .click()
  await fillWhen(page, 'Back at', 'yesterday', '1830')
  await page.getByLabel('Found earlier, or found and not back yet').check()
  await fillWhen(page, 'Found at', 'yesterday', '1715')
  await takePictures(app, page, 'record-return')
  await expectAccessible(page)
  await saveReturn(page)

  await expect(heading(page, 'Return home interview: Wilma Tarrow')).toBeVisible()
  await expect(page.getByText('This interview covers 1 episode.')).toBeVisible()
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('o')
  await page.keyboard.press('6')
  await page.keyboard.press('Enter')
  const attempts = page.getByRole('table', { name: 'Attempts, newest first' })
  await expect(attempts.getByRole('row')).toHaveCount(2)
  await expect(attempts).toContainText('Message left')
  await expect(attempts).toContainText('an attempt')
  await page.keyboard.press('o')
  await page.keyboard.press('1')
  await page.keyboard.press('c')
  await page.keyboard.press('Enter')
  await expect(attempts).toContainText('an offer')

  await page.getByRole('button', { name: 'Finish interview' }).click()
  await expect(page.getByRole('alert')).toContainText('the outcome')
  await page.getByLabel('Completed', { exact: true }).check()
  await when(page, 'Held at').day.fill('today')
  await page.getByRole('button', { name: 'I did' }).click()
  await page.getByLabel("The child's own words").fill('I only wanted to see my sister.')
  await page.getByRole('button', { name: /^Before/ }).click()
  await page.getByLabel('To see family').check()
  await takePictures(app, page, 'interview')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Finish interview' }).click()
  await expect(page.getByText('Finished', { exact: true })).toBeVisible()
  await expect(page.locator('blockquote')).toHaveText('I only wanted to see my sister.')
  await takePictures(app, page, 'interview-finished')
  await expectAccessible(page)

  await page.getByRole('table', { name: 'Episodes this interview covers' }).getByRole('link').click()
  await expect(page.getByText('within 72 hours').or(page.getByText('Completed'))).toBeVisible()
  await page.getByRole('button', { name: 'Close episode' }).click()
  await expect(page.getByRole('alert')).toContainText('who told us')
  await takePictures(app, page, 'episode')
  await expectAccessible(page)
})

test('what was typed survives the lock, everybody sees that it exists, and saving ends it', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await newChildMissing(page, 'Orla Finch')
  await page.getByLabel('Police reference').fill('AS/2026/4711')
  await page.getByRole('button', { name: 'What is known' }).click()
  await page.getByLabel('Circumstances').fill('Out of the window after the film')

  const locked = await lock(app, page)
  await unlock(locked, demoPassphrase)
  const unsaved = locked.getByRole('table', { name: 'Being recorded, not yet saved' })
  await expect(unsaved).toContainText('Orla Finch', { timeout: 20_000 })
  await unsaved.getByRole('link', { name: 'Go on' }).click()
  await expect(locked.getByText('What you typed before is back')).toBeVisible()
  await expect(locked.getByLabel('Police reference')).toHaveValue('AS/2026/4711')
  await locked.getByRole('button', { name: 'What is known' }).click()
  await expect(locked.getByLabel('Circumstances')).toHaveValue('Out of the window after the film')
  await locked.getByLabel('Missing', { exact: true }).check()
  await locked.getByLabel('No time is known yet').check()
  await saveMissing(locked)
  await expectMissingNow(locked, 'Orla Finch')
  await expect(unsaved).toBeHidden()
})

test('half an interview survives the lock, word for word', async ({ homeward }) => {
  const { app, page } = await startUnlocked(homeward)
  await newChildMissing(page, 'Sorrel Pike')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '0900')
  await page.getByLabel('The child is already back, or found').check()
  await fillWhen(page, 'Back at', 'yesterday', '1310')
  await saveMissing(page)
  await page.getByLabel('Partly completed').check()
  const words = 'They shout. I went to my nan’s — “only for an hour”.\nThen it was dark.'
  await page.getByLabel("The child's own words").fill(words)
  await when(page, 'Held at').time.fill('half past')
  await page.getByRole('button', { name: /^While away/ }).click()
  await page.getByLabel('With family').check()

  const locked = await lock(app, page)
  await unlock(locked, demoPassphrase)
  const unsaved = locked.getByRole('table', { name: 'Being recorded, not yet saved' })
  await unsaved.getByRole('link', { name: 'Go on' }).click({ timeout: 20_000 })
  await expect(locked.getByLabel("The child's own words")).toHaveValue(words)
  await expect(when(locked, 'Held at').time).toHaveValue('half past')
  await expect(locked.getByLabel('With family')).toBeChecked()
  await locked.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(locked.getByRole('alert')).toContainText('"half past" is not a time')
  await when(locked, 'Held at').day.fill('today')
  await when(locked, 'Held at').time.fill('')
  await locked.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(locked.getByRole('alert')).toBeHidden()
  await goTo(locked, 'Today')
  await expect(unsaved).toBeHidden()
})

test('a child with an open episode: said at once, and a second one is refused with what was typed kept', async ({
  homeward,
}) => {
  const { page } = await startUnlocked(homeward)
  await newChildMissing(page, 'Edda Marlow')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '0900')
  await saveMissing(page)
  await expectMissingNow(page, 'Edda Marlow')

  await page.keyboard.press('Control+m')
  await page.getByLabel('Which child?').fill('Eda Marlo')
  await page
    .getByRole('table', { name: 'Children found' })
    .getByRole('button', { name: 'Edda Marlow' })
    .click()
  await expect(page.getByText(/This child has an open episode already: \d{4}-\d{4}/)).toBeVisible()
  await expect(page.getByLabel('Missing', { exact: true })).toBeHidden()

  await page.getByLabel(/^An earlier absence, over before/).check()
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '1200')
  await expect(page.getByText('Is it the same absence?')).toBeVisible()
  await saveMissing(page)
  await expect(page.getByRole('alert')).toContainText('This child has an open episode already')
  await expect(when(page, 'Left').time).toHaveValue('12:00')
  await page.keyboard.press('Control+Shift+m')
  await page
    .getByRole('table', { name: 'Recorded as not back' })
    .getByRole('link', { name: 'Edda Marlow' })
    .click()
  await expect(heading(page, 'Record return: Edda Marlow')).toBeVisible()
  await page.getByRole('group', { name: 'Back at' }).getByLabel('Not known').check()
  await saveReturn(page)
  await expect(heading(page, 'Return home interview: Edda Marlow')).toBeVisible()
  await expect(page.getByText('No return time recorded').first()).toBeVisible()
})

test('from unlock to a logged attempt with the keyboard alone', async ({ homeward }) => {
  const { page } = await startUnlocked(homeward)
  const keys = page.keyboard
  const focused = page.locator(':focus')
  await keys.press('Control+m')
  await expect(page.getByLabel('Which child?')).toBeFocused()
  await keys.type('Hollis Vane')
  await expect(page.getByRole('button', { name: 'Add a new child' })).toBeVisible()
  await keys.press('Tab')
  await keys.press('Enter')
  await expect(page.getByLabel('First name')).toBeFocused()
  await keys.press('Enter')
  await expect(heading(page, 'Record missing: Hollis Vane')).toBeVisible()
  await expect(focused).toHaveAttribute('name', 'facts.type')
  await keys.press('Space')
  await keys.press('Tab')
  await keys.type('yesterday')
  await keys.press('Tab')
  await keys.type('0815')
  await keys.press('Enter')
  await expect(heading(page, /^\d{4}-\d{4}: Hollis Vane/)).toBeFocused()

  // On the page of somebody who is not back, the key means that one.
  await keys.press('Control+Shift+m')
  await expect(heading(page, 'Record return: Hollis Vane')).toBeVisible()
  // The day and the time, said in one breath and in one box.
  await expect(when(page, 'Back at').time).toBeFocused()
  await keys.type('yesterday 2015')
  await expect(when(page, 'Back at').group).toContainText('20:15')
  await keys.press('Enter')
  await expect(heading(page, 'Return home interview: Hollis Vane')).toBeFocused()
  await keys.press('o')
  await keys.press('2')
  await keys.press('c')
  await keys.press('Enter')
  await expect(page.getByRole('table', { name: 'Attempts, newest first' })).toContainText('Declined')
  await expect(page.getByText('Did it end as “Declined by the child”?')).toBeVisible()
})

test('a refusal is finished without a word about the absence, and can be reopened', async ({ homeward }) => {
  const { page } = await startUnlocked(homeward)
  await newChildMissing(page, 'Perrin Ashdown')
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '0900')
  await page.getByLabel('The child is already back, or found').check()
  await fillWhen(page, 'Back at', 'yesterday', '1310')
  await saveMissing(page)
  await expect(heading(page, 'Return home interview: Perrin Ashdown')).toBeVisible()
  await page.getByRole('button', { name: 'Log an attempt' }).click()
  await page.getByLabel('2 Declined').check()
  await page.keyboard.press('c')
  await page.getByRole('button', { name: 'Log attempt' }).last().click()
  await page.getByRole('button', { name: 'Yes', exact: true }).click()
  await page.getByRole('button', { name: 'Finish interview' }).click()
  await expect(page.getByText('Finished', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Reopen' }).click()
  await expect(page.getByLabel('Reason')).toBeFocused()
  await page.getByLabel('Reason').fill('Wants to talk after all')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Declined by the child')).toBeChecked()
})

test('one interview covers a second episode, and the attempt line never guesses the answer', async ({
  homeward,
}) => {
  const { page } = await startUnlocked(homeward)
  await newChildMissing(page, 'Tamsin Grove')
  for (const [left, back] of [
    ['0700', '0800'],
    ['1300', '1500'],
  ] as const) {
    if (left === '1300') {
      await page.keyboard.press('Control+m')
      await page.getByLabel('Which child?').fill('Tamsin Grove')
      await page.getByRole('table', { name: 'Children found' }).getByRole('button').first().click()
    }
    await page.getByLabel('Missing', { exact: true }).check()
    await fillWhen(page, 'Left', 'yesterday', left)
    await page.getByLabel('The child is already back, or found').check()
    await fillWhen(page, 'Back at', 'yesterday', back)
    await saveMissing(page)
    await expect(heading(page, 'Return home interview: Tamsin Grove')).toBeVisible()
  }
  await page.getByRole('button', { name: 'Add or remove episodes' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { checked: false }).check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('This interview covers 2 episodes.')).toBeVisible()

  await page.getByRole('button', { name: 'Log an attempt' }).click()
  await page.getByRole('button', { name: 'Log attempt' }).click()
  await expect(page.getByRole('alert')).toContainText('Say what came of it')
})
