import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs } from './support/dialogs'
import { subfolder } from './support/folders'
import { expect, test } from './support/homeward'
import { untilFilesAreRead } from './support/importing'
import { expectAccessible, takePictures } from './support/looks'
import { goTo } from './support/recording'
import { createRegister } from './support/register'

const made = (name: string, ...lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${lines.join('\r\n')}\r\n`),
})

const header = made(
  'header.csv',
  'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  'R1,F,02/03/2011,WBRI,,,',
  'R2,M,03/04/2012,MWBC,,,',
)
const care = made(
  'episodes.csv',
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  'R1,01/05/2024,S,C2,N1,U6,PR1,,,,,,',
  'R2,01/05/2024,S,C2,N1,U6,PR1,01/10/2026,E4A,,,,',
)
const missing = (...rows: string[]) => made('missing.csv', 'CHILD,DOB,MISSING,MIS_START,MIS_END', ...rows)
const rows = ['R1,02/03/2011,M,01/06/2026,03/06/2026', 'R2,03/04/2012,A,05/10/2026,06/10/2026']

async function bringIn(page: Page, files: ReturnType<typeof made>[], more = false): Promise<void> {
  if (more) await page.getByRole('button', { name: 'Bring in more' }).click()
  await page.locator('input[type=file]').setInputFiles(files)
  await untilFilesAreRead(page)
  await page.getByRole('button', { name: 'Look at what would be brought in' }).click()
  await expect(page.getByRole('heading', { name: 'Import: what would be brought in' })).toBeVisible({
    timeout: 60_000,
  })
  await page.getByRole('button', { name: 'Bring in', exact: true }).click()
  await expect(page.getByRole('heading', { name: /is in the register$/ })).toBeVisible({ timeout: 90_000 })
}

async function openYear(page: Page): Promise<void> {
  await goTo(page, 'Returns')
  await page.getByRole('button', { name: 'Open 2026-27' }).click()
  await expect(page.getByRole('heading', { name: 'Return 2026-27' })).toBeVisible()
}

test('a return from its first check to late changes: notes, approval outside, preview, submitted, and the same file again', async ({
  homeward,
}) => {
  test.setTimeout(180_000)
  const { app, page } = await homeward.start()
  await createRegister(app, page, subfolder(homeward.folder, 'register'))
  await goTo(page, 'Import')
  await bringIn(page, [header, care, missing(...rows)])
  await openYear(page)
  await expect(page.getByText('missing.csv saved: Not yet')).toBeVisible()

  // A problem that cannot be put right takes a note, and leads to the field if it can.
  await expect(page.getByText(/^3 problems, none of which holds the file back$/)).toBeVisible()
  await page.getByRole('row', { name: /R2/ }).first().getByRole('button', { name: 'Add a note' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Add note' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Say what DfE is asked to accept')
  await dialog.getByLabel('What DfE is asked to accept, and why').fill('The child stayed on by agreement.')
  await dialog.getByRole('button', { name: 'Add note' }).click()
  await expect(page.getByText('3 problems, none of which holds the file back; 1 with a note')).toBeVisible()

  await page.getByRole('button', { name: 'All episodes of the year are recorded' }).click()
  await expect(page.getByText(/^Everything is recorded: [A-Z]/)).toBeVisible()
  await page.getByRole('button', { name: 'I have checked the file as it stands' }).click()
  await expect(page.getByText('You checked it: somebody else approves it.')).toBeVisible()
  await page.getByRole('button', { name: 'Approved outside Homeward' }).click()
  await dialog.getByLabel('Who approved it').fill('Ann Field')
  await dialog.getByLabel('On', { exact: true }).fill('today')
  await dialog.getByRole('button', { name: 'Record the approval' }).click()
  await expect(page.getByText(/Approved outside Homeward by Ann Field/)).toBeVisible()
  await takePictures(app, page, 'year-steps')
  await expectAccessible(page)

  // The exact file, then its place.
  const target = join(subfolder(homeward.folder, 'out'), 'missing.csv')
  await answerDialogs(app, target)
  await page.getByRole('button', { name: 'Export missing.csv' }).click()
  await expect(dialog.getByRole('region', { name: 'missing.csv' })).toContainText(rows[1]!)
  await takePictures(app, page, 'year-preview')
  await expectAccessible(page)
  const shown = await dialog.getByRole('region', { name: 'missing.csv' }).textContent()
  await dialog.getByRole('button', { name: 'Choose where to save it' }).click()
  await expect(page.getByText('Saved missing.csv, 2 rows')).toBeVisible()
  expect(readFileSync(target, 'utf8').replaceAll('\r', '')).toBe(shown?.replaceAll('\r', ''))
  await page.getByRole('button', { name: 'Mark as submitted' }).click()
  await dialog.getByLabel('Submitted on').fill('today')
  await dialog.getByRole('button', { name: 'Mark as submitted' }).click()
  await expect(page.getByText('Nothing has changed since the return was submitted.')).toBeVisible()

  // One click to the field that puts it right, although the episode is closed: reopened, the form opens at the field.
  await page.getByRole('link', { name: 'Go to the start, child R2' }).first().click()
  await page.getByRole('button', { name: 'Reopen' }).click()
  await dialog.getByLabel('Reason').fill('The home gave us another day')
  await dialog.getByRole('button', { name: 'Reopen' }).click()
  const lastSeen = page.getByRole('group', { name: 'Left' }).getByRole('textbox').first()
  await expect(lastSeen).toBeFocused()
  await takePictures(app, page, 'year-mend')
  await lastSeen.fill('20/9/2026')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('heading', { name: /^\d{4}-\d{4}: / })).toBeVisible()

  await openYear(page)
  await expect(page.getByText('1 row changed since it was submitted').first()).toBeVisible()
  await expect(
    page.getByText('Was A from 05/10/2026 to 06/10/2026; now A from 20/09/2026 to 06/10/2026').first(),
  ).toBeVisible()
  await takePictures(app, page, 'year-late')
  await expectAccessible(page)

  const again = join(subfolder(homeward.folder, 'again'), 'missing.csv')
  await answerDialogs(app, again)
  await page.getByRole('button', { name: /^Save this file again: [0-9a-f]{12}$/ }).click()
  await expect(page.getByText('Saved missing.csv, the same to the byte')).toBeVisible()
  expect(readFileSync(again).equals(readFileSync(target))).toBe(true)
})

test('ten thousand problems are shown in parts; a placement that ends under an open episode is told of while it is typed', async ({
  homeward,
}) => {
  test.setTimeout(240_000)
  const { app, page } = await homeward.start()
  await createRegister(app, page, subfolder(homeward.folder, 'register'))
  await goTo(page, 'Import')
  const many = Array.from({ length: 10_000 }, (_, at) => {
    const day = String((at % 20) + 1).padStart(2, '0')
    return `Z${10_000 + Math.floor(at / 20)},02/03/2011,M,${day}/06/2026,28/07/2026`
  })
  await bringIn(page, [header, care, missing('R1,02/03/2011,M,01/11/2026,', ...many)])
  await openYear(page)
  await expect(page.getByText(/^1 to 10 of [\d,]+$/).first()).toBeVisible({ timeout: 30_000 })
  await takePictures(app, page, 'year-many')
  await page.getByRole('button', { name: 'By child' }).click()
  await expect(page.getByText('1 to 20 of 500')).toBeVisible()
  const first = page.getByRole('row', { name: /Z10000/ }).first()
  await first.getByRole('button', { name: /^Show \d+ more problems$/ }).click()
  await expect(first.getByRole('link', { name: /^Go to/ }).nth(19)).toBeVisible()
  await expectAccessible(page)

  await goTo(page, 'Children')
  await page.getByRole('link', { name: /^R1/ }).click()
  await page.getByRole('link', { name: 'Set placement' }).click()
  await page.getByLabel('From', { exact: true }).fill('today')
  await expect(
    page.getByText(/has no end yet\. When the placement it began in ends, it must have one\./),
  ).toBeVisible()
  await expect(page.getByText('(SSDA903 rule 575)')).toBeVisible()
  await takePictures(app, page, 'placement-rule')

  await goTo(page, 'Children')
  await page.getByRole('link', { name: /^R1/ }).click()
  await page.getByRole('link', { name: 'Change', exact: true }).first().click()
  await page.getByLabel('Date of birth', { exact: true }).fill('today')
  await expect(page.getByText(/^By this the child was not born yet when .* began\./).first()).toBeVisible()
  await takePictures(app, page, 'birth-rule')
})
