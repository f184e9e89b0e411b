import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import {
  choose,
  fillWhen,
  goTo,
  heading,
  saveMissing,
  saveReturn,
  startUnlocked,
  unlockAs,
  when,
  type DemoRole,
} from './support/recording'
import { lock } from './support/register'

const name = 'Marnie Oakes'
const day = 24 * 60 * 60 * 1000

/** Somebody who turns 18 so many days from today, or did so many days ago: the date of birth, as it is typed. */
function bornToTurn18In(days: number): string {
  const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'short' })
  const [date = '', month = '', year = ''] = london.format(Date.now() + days * day).split('/')
  return `${date}/${month}/${Number(year) - 18}`
}

/** Locks, and goes on as somebody else. */
async function handOver(app: ElectronApplication, page: Page, as: DemoRole): Promise<Page> {
  const next = await lock(app, page)
  await unlockAs(next, as)
  return next
}

/** A new child, recorded missing by keys alone: Ctrl+M, the name, the birth date, the times. */
async function newChildByKeys(page: Page, born: string): Promise<void> {
  await page.keyboard.press('Control+m')
  await page.getByLabel('Which child?').fill(name)
  await page.getByRole('button', { name: /new child/ }).press('Enter')
  await page.getByLabel('Date of birth', { exact: true }).fill(born)
  await page.keyboard.press('Enter')
  await expect(heading(page, `Record missing: ${name}`)).toBeVisible()
}

/** Starts recording the child once more: found by three letters. */
async function missingAgain(page: Page): Promise<void> {
  await page.keyboard.press('Control+m')
  await page.getByLabel('Which child?').fill('mar oak')
  await expect(
    page.getByRole('table', { name: 'Children found' }).getByRole('button', { name }),
  ).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(heading(page, `Record missing: ${name}`)).toBeVisible()
}

async function leftAt(page: Page, onDay: string, time: string): Promise<void> {
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', onDay, time)
}

/** The first day of a status, in the window that asks for it. */
const fillWhenDay = (page: Page, onDay: string) => page.getByRole('dialog').getByLabel('From').fill(onDay)

/** Opens the child's interview from "Waiting for sign-off" on Today. */
async function openWaiting(page: Page): Promise<void> {
  await page.getByRole('table', { name: 'Waiting for sign-off' }).getByRole('link', { name }).first().click()
  await interviewOpen(page)
}

async function openChild(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('marnie')
  await page.getByRole('option', { name }).first().click()
  await expect(heading(page, name)).toBeVisible()
}

const interviewOpen = (page: Page) => expect(heading(page, `Return home interview: ${name}`)).toBeVisible()
const figure = (page: Page, words: RegExp) => page.getByRole('button', { name: words })

test('one child’s whole story, from the first call to the 18th birthday', async ({ homeward }) => {
  test.setTimeout(600_000)
  const { app, page: duty } = await startUnlocked(homeward, 'officer')
  let page = duty

  await test.step('missing from home for the first time', async () => {
    await newChildByKeys(page, bornToTurn18In(9))
    await leftAt(page, '10 days ago', '1405')
    await takePictures(app, page, 'story-01-record-missing')
    await saveMissing(page)
    await expect(heading(page, new RegExp(`: ${name}`))).toBeVisible()
    await takePictures(app, page, 'story-02-episode-missing')
    await expectAccessible(page)
    await goTo(page, 'Today')
    await expect(page.getByRole('table', { name: 'Children recorded as missing now' })).toContainText(name)
    await takePictures(app, page, 'story-03-today-missing')
  })

  await test.step('back; the interview is in the queue, and held in time', async () => {
    await page
      .getByRole('table', { name: 'Children recorded as missing now' })
      .getByRole('row', { name })
      .getByRole('link', { name: /Record return/ })
      .click()
    await fillWhen(page, 'Back at', '10 days ago', '1810')
    await saveReturn(page)
    await interviewOpen(page)
    await takePictures(app, page, 'story-04-interview-new')
    await expectAccessible(page)
    await goTo(page, 'Interviews')
    await expect(page.getByRole('table', { name: /^Overdue/ }).getByRole('row', { name })).toContainText(
      'None yet',
    )
    await takePictures(app, page, 'story-05-queue')
    await page.getByRole('link', { name }).first().click()
    await page.getByLabel('Completed', { exact: true }).check()
    await page
      .getByLabel("The child's own words", { exact: true })
      .fill('I walked about. I did not want to go home.')
    await fillWhen(page, 'Held at', '8 days ago', '1600')
    await page.getByRole('button', { name: 'I did' }).click()
    await page.getByRole('button', { name: 'Finish interview' }).click()
    await expect(page.getByText('Finished', { exact: true })).toBeVisible()
    await expect(page.getByRole('table', { name: 'Episodes this interview covers' })).toContainText(
      'within 72 h',
    )
    await takePictures(app, page, 'story-06-first-interview')
  })

  await test.step('missing from home again: two or more in 90 days ask for a review', async () => {
    await missingAgain(page)
    await leftAt(page, '3 days ago', '1405')
    await page.getByLabel('The child is already back, or found').check()
    await fillWhen(page, 'Back at', '2 days ago', '1310')
    await saveMissing(page)
    await interviewOpen(page)
    await page.getByRole('link', { name: "Child's page" }).click()
    await expect(figure(page, /^2 episodes in 30 days$/)).toBeVisible()
    await expect(page.getByRole('region', { name: 'Meetings and decisions' })).toContainText(/Two or more/)
    await takePictures(app, page, 'story-07-child-two-or-more')
    await expectAccessible(page)
  })

  await test.step('becomes looked after, and is placed at a distance', async () => {
    await page.getByRole('button', { name: 'Set care status' }).click()
    await choose(page, 'Care status', 'Looked after by this council')
    await fillWhenDay(page, '2 days ago')
    await takePictures(app, page, 'story-08-care-status')
    await page.getByRole('dialog').getByRole('button', { name: 'Set care status' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.getByRole('link', { name: 'Set placement' }).click()
    await page.getByLabel('From', { exact: true }).fill('2 days ago')
    await choose(page, 'Placement type', "Children's home")
    await page.getByRole('combobox', { name: 'Name of the home, carers or address' }).fill('Gull House')
    await page.getByRole('combobox', { name: 'Authority it lies in' }).fill('Cornwall')
    await page.getByRole('option', { name: /Cornwall/ }).click()
    await expect(page.getByText(/at a distance/i).first()).toBeVisible()
    await choose(page, 'Approved by', "Director of children's services")
    await page.getByLabel('Approved on').fill('2 days ago')
    await page.getByLabel('Area authority had written notice on').fill('2 days ago')
    await takePictures(app, page, 'story-09-placement')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Set placement' }).click()
    await expect(heading(page, name)).toBeVisible()
    await expect(page.getByRole('region', { name: 'Care and placement' })).toContainText(/at a distance/i)
    await takePictures(app, page, 'story-10-child-placed')
  })

  await test.step('missing again before the interview: who was told, in one step', async () => {
    await missingAgain(page)
    await leftAt(page, '2 days ago', '2100')
    await saveMissing(page)
    await expect(heading(page, new RegExp(`: ${name}`))).toBeVisible()
    const told = page.getByRole('table', { name: 'Who has been told' })
    await expect(told).toContainText('not recorded yet')
    await page.getByRole('button', { name: 'All told' }).click()
    await takePictures(app, page, 'story-11-all-told')
    await page.getByRole('button', { name: 'Record all told' }).click()
    await expect(page.getByText('all answered')).toBeVisible()
    await takePictures(app, page, 'story-12-told')
    await page.locator('main').getByRole('button', { name: 'Record return' }).click()
    await fillWhen(page, 'Back at', 'yesterday', '0130')
    await takePictures(app, page, 'story-13-record-return')
    await saveReturn(page)
    await interviewOpen(page)
  })

  await test.step('one interview for both episodes', async () => {
    await expect(page.locator('#covers')).toContainText('waits for an interview too')
    await takePictures(app, page, 'story-14-two-waiting')
    await page.getByRole('button', { name: 'Add or remove episodes' }).click()
    await page.getByRole('dialog').getByRole('checkbox', { checked: false }).check()
    await takePictures(app, page, 'story-15-covers')
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('This interview covers 2 episodes.')).toBeVisible()
    // She is ours and placed in Cornwall since the first of the two.
    await expect(page.locator('#who')).toContainText('ask Cornwall to help')
    await goTo(page, 'Interviews')
    await expect(page.locator('#interviews-due').getByRole('row', { name })).toHaveCount(1)
    await takePictures(app, page, 'story-16-queue-one-line')
    await page.getByRole('link', { name }).first().click()
    await interviewOpen(page)
  })

  await test.step('refuses; a second try is asked for, and accepted', async () => {
    for (const key of ['o', '2', 'c']) await page.keyboard.press(key)
    await takePictures(app, page, 'story-17-declines')
    await page.keyboard.press('Enter')
    await expect(page.locator('#who')).toContainText(/Second try due in \d+ h/)
    await takePictures(app, page, 'story-18-second-try')
    await page.locator('#attempts').getByRole('button', { name: 'Log an attempt' }).press('o')
    for (const key of ['1', 'c', 'Enter']) await page.keyboard.press(key)
    await expect(page.locator('#attempts')).toContainText('2 attempts, 2 offers')
    await expect(page.locator('#who')).not.toContainText('Second try')
  })

  await test.step('is interviewed: own words, marks, why, with whom, safe now', async () => {
    await page.getByLabel('Completed', { exact: true }).check()
    const own = page.getByLabel("The child's own words", { exact: true })
    await own.fill('Kyle met me at the station. I miss my brother.')
    await own.evaluate((box) => {
      const area = box as HTMLTextAreaElement
      area.focus()
      area.setSelectionRange(0, 4)
      area.dispatchEvent(new Event('select', { bubbles: true }))
    })
    await page.keyboard.press('Alt+1')
    await expect(page.getByRole('list', { name: /Marked in/ })).toContainText('Kyle')
    await when(page, 'Held at').day.fill('today')
    await page.getByRole('button', { name: 'I did' }).click()
    for (const question of ['Does the child feel safe now?', 'Were helplines given?'])
      await page.getByRole('group', { name: question }).getByLabel('Yes').check()
    await own.scrollIntoViewIfNeeded()
    await takePictures(app, page, 'story-19-own-words')
    await page.getByRole('button', { name: /^Before/ }).click()
    await page.getByLabel('Conflict with parents or carers').check()
    await page.getByRole('button', { name: /^While away/ }).click()
    await page.getByRole('button', { name: 'Add a person' }).click()
    await page.getByRole('combobox', { name: 'Name or description' }).fill('Kyle')
    await takePictures(app, page, 'story-20-while-away')
    // Whom the register knows by that name is offered; going on leaves the words as words.
    await page.keyboard.press('Tab')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Saved draft')).toBeHidden()
  })

  await test.step('what follows: actions, help, what was shared with the police', async () => {
    await page.getByRole('button', { name: 'Add an action' }).click()
    await choose(page, 'Kind of action', 'Placement or care plan review')
    await page.getByRole('dialog').getByRole('button', { name: 'Add action' }).click()
    await expect(page.getByRole('table', { name: 'Actions' })).toContainText('Not yet')
    await page.getByRole('button', { name: 'Add help' }).click()
    await choose(page, 'Kind of help', 'Mentor or youth worker')
    await page.getByLabel('From whom (service or person)').fill('Harbour Youth Project')
    await choose(page, 'How it stands', 'Taken up')
    await page.getByRole('dialog').getByRole('button', { name: 'Add help' }).click()
    await expect(page.getByText('1 offered, 1 taken up')).toBeVisible()
    for (const kind of ['Police told', 'Intelligence submitted']) {
      await page.getByRole('button', { name: 'Add to the log' }).click()
      await choose(page, 'What', kind)
      await page.getByLabel('To whom').fill('Missing persons team')
      await page.getByLabel('What they were told').fill('Kyle waits at the station.')
      await fillWhen(page, 'When', 'today', '')
      await choose(page, 'Basis', 'Safeguarding a child')
      await page.getByRole('dialog').getByRole('button', { name: 'Add to the log' }).click()
      await expect(page.getByRole('table', { name: 'Shared with others' })).toContainText(kind)
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    await page.locator('#actions').scrollIntoViewIfNeeded()
    await takePictures(app, page, 'story-21-afterwards')
    await page.getByRole('button', { name: 'Finish interview' }).click()
    await expect(page.getByText('Finished', { exact: true })).toBeVisible()
    const covered = page.getByRole('table', { name: 'Episodes this interview covers' })
    await expect(covered.getByText('within 72 hours')).toHaveCount(2)
    await takePictures(app, page, 'story-22-finished')
    await expectAccessible(page)
  })

  await test.step('sent back once, finished again, signed off', async () => {
    page = await handOver(app, page, 'teamLead')
    await takePictures(app, page, 'story-23-team-lead-today')
    // The first interview has waited longest.
    await openWaiting(page)
    await expect(page.getByText('This interview covers 1 episode.')).toBeVisible()
    await page.getByRole('button', { name: 'Sign off', exact: true }).click()
    await expect(page.getByText(/^Signed off by /)).toBeVisible()
    await goTo(page, 'Today')
    await openWaiting(page)
    await expect(page.getByText('This interview covers 2 episodes.')).toBeVisible()
    await page.getByRole('button', { name: 'Send back' }).click()
    await page.getByLabel('What should be looked at again').fill('Which station?')
    await page.getByRole('dialog').getByRole('button', { name: 'Send back' }).click()
    await expect(page.getByText('Which station?')).toBeVisible()
    page = await handOver(app, page, 'officer')
    await openWaiting(page)
    await expect(page.getByText('Which station?')).toBeVisible()
    await expect(page.getByText('Completed, not finished yet')).toBeVisible()
    await takePictures(app, page, 'story-24-sent-back')
    await page.getByRole('button', { name: 'Finish interview' }).click()
    await expect(page.getByText('Finished', { exact: true })).toBeVisible()
    page = await handOver(app, page, 'teamLead')
    await openWaiting(page)
    await page.getByRole('button', { name: 'Sign off', exact: true }).click()
    await expect(page.getByText(/^Signed off by /)).toBeVisible()
    await takePictures(app, page, 'story-25-signed')
  })

  await test.step('a fact is corrected after sign-off: both values stand', async () => {
    page = await handOver(app, page, 'officer')
    await openChild(page)
    await expect(figure(page, /^3 episodes in 30 days$/)).toBeVisible()
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Return home interview/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Correct a fact' }).click()
    await choose(page, 'What is wrong', 'Safe now')
    await page.getByRole('dialog').getByLabel('No', { exact: true }).check()
    await page.getByLabel('Why it is corrected').fill('Ticked in the wrong row')
    await takePictures(app, page, 'story-26-correction')
    await page.getByRole('dialog').getByRole('button', { name: 'Correct', exact: true }).click()
    await expect(page.getByRole('table', { name: 'Corrected after sign-off' })).toContainText('yes → no')
    await takePictures(app, page, 'story-27-corrected')
  })

  await test.step('missing once more as the 18th birthday comes: said before it and from it on, never closed by itself', async () => {
    await missingAgain(page)
    await leftAt(page, 'yesterday', '1800')
    await saveMissing(page)
    await expect(page.getByText(/turns 18 on .*, in 9 days, and is recorded as missing/)).toBeVisible()
    await goTo(page, 'Today')
    await expect(page.locator('#to-put-right')).toContainText('Marnie Oakes: turns 18 on')
    await takePictures(app, page, 'story-28-today-before-18')
    await openChild(page)
    await takePictures(app, page, 'story-29-child-before-18')
    await page.getByRole('link', { name: 'Change', exact: true }).first().click()
    await page.getByLabel('Date of birth', { exact: true }).fill(bornToTurn18In(0))
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText(/turned 18 on .* and is still recorded as missing/)).toBeVisible()
    await expect(figure(page, /^4 episodes ever$/)).toBeVisible()
    await takePictures(app, page, 'story-30-turned-18')
    await expectAccessible(page)
  })
})
