import type { ElectronApplication, Page } from '@playwright/test'
import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs, dialogsAsked } from './support/dialogs'
import { repository } from './support/environment'
import { giveAway, subfolder } from './support/folders'
import { expect, test } from './support/homeward'
import { untilFilesAreRead } from './support/importing'
import { expectAccessible, takePictures } from './support/looks'
import { fillWhen, goTo, saveMissing, when } from './support/recording'
import { createRegister } from './support/register'

const fixture = join(repository, 'test', 'fixtures', '903', 'sector-fake-903')
/** As bytes: the checkout need not be readable by whoever the application runs as. */
const sector = ['missing.csv', 'header.csv', 'episodes.csv'].map((name) => ({
  name,
  mimeType: 'text/csv',
  buffer: readFileSync(join(fixture, name)),
}))

/** Data rows of a CSV file, in no order: twins count. */
function rowsOf(file: string): string[] {
  return readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1).toSorted()
}

/** A file that stands in no folder. */
function made(name: string, ...lines: string[]): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\r\n')}\r\n`) }
}

const missing = (name: string, ...rows: string[]) =>
  made(name, 'CHILD,DOB,MISSING,MIS_START,MIS_END', ...rows)
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
)

type Chosen = Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]

/** One more episode of an imported child, with its return and its interview. */
async function recordOneMore(page: Page, ref: string): Promise<void> {
  await page.keyboard.press('Control+m')
  await page.getByLabel('Which child?').fill(ref)
  await page
    .getByRole('table', { name: 'Children found' })
    .getByRole('button', { name: new RegExp(ref) })
    .click()
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '0900')
  await page.getByLabel('The child is already back, or found').check()
  await fillWhen(page, 'Back at', 'yesterday', '1310')
  await saveMissing(page)
  await page.getByLabel('Completed', { exact: true }).check()
  await when(page, 'Held at').day.fill('today')
  await page.getByRole('button', { name: 'I did' }).click()
  await page.getByLabel("The child's own words").fill('I missed the last bus.')
  await page.getByRole('button', { name: 'Finish interview' }).click()
  await expect(page.getByText('Finished', { exact: true })).toBeVisible()
}

async function choose(page: Page, files: Chosen): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(files)
}

/** Goes on from chosen files to the preview. */
async function look(page: Page): Promise<void> {
  await untilFilesAreRead(page)
  await page.getByRole('button', { name: 'Look at what would be brought in' }).click()
  await expect(page.getByRole('heading', { name: 'Import: what would be brought in' })).toBeVisible({
    timeout: 40_000,
  })
}

async function bringIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bring in', exact: true }).click()
  await expect(page.getByRole('heading', { name: /is in the register$/ })).toBeVisible({ timeout: 40_000 })
}

/** A new register, with the import screen open. */
async function atImport(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  await createRegister(app, page, subfolder(folder, 'register'))
  await goTo(page, 'Import')
}

test('the 903 files are brought in, and the return finds the same rows again, exactly', async ({
  homeward,
}) => {
  test.setTimeout(180_000)
  const { app, page } = await homeward.start()
  await atImport(app, page, homeward.folder)
  await takePictures(app, page, 'import-empty')
  await expectAccessible(page)
  await choose(page, sector)
  await expect(page.getByText('SSDA903 episodes: care')).toBeVisible()
  await expect(page.getByLabel('Collection year')).toHaveValue('2018')
  await takePictures(app, page, 'import-files')
  await expectAccessible(page)
  await look(page)
  await expect(page.getByText('43 missing or away episodes are new.')).toBeVisible()
  await expect(page.getByText('19 of the 20 rules could run')).toBeVisible()
  await takePictures(app, page, 'import-preview')
  await expectAccessible(page)
  await bringIn(page)
  await takePictures(app, page, 'import-done')
  await expectAccessible(page)

  await goTo(page, 'Episodes')
  await expect(page.getByText('43 episodes')).toBeVisible()
  await recordOneMore(page, '384923')
  await goTo(page, 'Returns')
  await page.getByRole('link', { name: '2017-18' }).click()
  await expect(page.getByRole('heading', { name: 'Return 2017-18' })).toBeFocused()
  await expect(page.getByText('22 problems, none of which holds the file back')).toBeVisible()
  await expect(page.getByText('19 of the 20 rules of 2023 could run')).toBeVisible()
  await takePictures(app, page, 'return-year')
  await expectAccessible(page)
  const target = join(subfolder(homeward.folder, 'out'), 'missing.csv')
  await answerDialogs(app, target)
  await page.getByRole('button', { name: 'Export missing.csv' }).click()
  await page.getByRole('button', { name: 'Choose where to save it' }).click()
  await expect(page.getByText('Saved missing.csv, 43 rows')).toBeVisible()
  expect(await dialogsAsked(app)).toMatchObject([{ kind: 'save', defaultPath: 'missing.csv' }])
  expect(rowsOf(target)).toEqual(rowsOf(join(fixture, 'missing.csv')))
  await expect(page.getByText('nothing has changed: the same 43 rows')).toBeVisible()
  // One click from a problem to the episode it is about.
  await page.getByRole('link', { name: '274474' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: /2018-\d{4}/ })).toBeVisible()

  await goTo(page, 'Import')
  await choose(page, sector)
  await look(page)
  await page.getByRole('button', { name: 'Bring in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('There is nothing new in these files')
})

test('wrong files are refused in words beside them, and nothing is written', async ({ homeward }) => {
  const { app, page } = await homeward.start()
  await atImport(app, page, homeward.folder)
  const files = subfolder(homeward.folder, 'files')
  const huge = join(files, 'huge.csv')
  writeFileSync(huge, '')
  truncateSync(huge, 200 * 1024 * 1024)
  giveAway(huge)
  await choose(page, [
    made('letter.csv', 'Dear all,', 'the figures follow.'),
    made('short.csv', 'CHILD,DOB,MISSING,MIS_START', 'R1,02/03/2011,M,01/06/2026'),
    { name: 'sheet.csv', mimeType: 'text/csv', buffer: Buffer.from('PK\u0003\u0004 and so on') },
    { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) },
    made('uasc.csv', 'CHILD,SEX,DOB,DUC', 'R1,F,02/03/2011,'),
  ])
  await choose(page, huge)
  for (const words of [
    '"letter.csv" has no heading row',
    'It is like missing.csv without MIS_END.',
    '"sheet.csv" is a spreadsheet with another ending',
    '"empty.csv" is empty',
    'UASC: Homeward does not need it',
    '"huge.csv" is too large',
  ])
    await expect(page.getByText(words)).toBeVisible()
  await takePictures(app, page, 'import-wrong')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Look at what would be brought in' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused()
  await expect(page.getByText('Nothing has been imported yet.')).toBeVisible()
  await goTo(page, 'Children')
  await expect(page.getByText('There is no child in this register yet.')).toBeVisible()
})

test('a file that changes while it is read is refused', async ({ homeward }) => {
  const { app, page } = await homeward.start()
  await atImport(app, page, homeward.folder)
  const growing = join(subfolder(homeward.folder, 'files'), 'growing.csv')
  writeFileSync(
    growing,
    `CHILD,DOB,MISSING,MIS_START,MIS_END\n${'R1,02/03/2011,M,01/06/2026,\n'.repeat(1_200_000)}`,
  )
  giveAway(growing)
  await choose(page, growing)
  await expect(page.getByText(/^Reading/)).toBeVisible()
  appendFileSync(growing, 'R2,02/03/2011,M,01/06/2026,\n')
  await expect(page.getByText('"growing.csv" changed while it was being read')).toBeVisible()
})

test('differences, undo, and what people worked on since', async ({ homeward }) => {
  test.setTimeout(120_000)
  const { app, page } = await homeward.start()
  await atImport(app, page, homeward.folder)
  await choose(page, [header, missing('missing.csv', 'R1,02/03/2011,M,01/06/2026,03/06/2026')])
  await look(page)
  await bringIn(page)
  await page.getByRole('button', { name: 'Bring in more' }).click()
  await choose(page, [
    missing('again.csv', 'R1,02/03/2011,M,01/06/2026,05/06/2026', 'R2,03/04/2012,A,01/07/2026,'),
    made('names.csv', 'id,forename,surname', 'R1,Amira,Cole'),
  ])
  await look(page)
  await expect(page.getByText('M, ended 5 Jun 2026')).toBeVisible()
  await page.getByRole('button', { name: 'Take the file', exact: true }).click()
  await expect(page.getByText('the file is taken for 1')).toBeVisible()
  await takePictures(app, page, 'import-differences')
  await expectAccessible(page)
  await bringIn(page)
  await expect(page.getByText('One episode was open in the file')).toBeVisible()

  // The first import: its child was named by the second, so only the rest can go.
  await page.getByRole('button', { name: 'Undo import 1' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Undo import 1' }).click()
  await expect(dialog.getByText('Child R1')).toBeVisible()
  await takePictures(app, page, 'import-undo')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Keep the import' }).click()
  // The second, whole.
  await page.getByRole('button', { name: 'Undo import 2' }).click()
  await dialog.getByRole('button', { name: 'Undo import 2' }).click()
  await expect(dialog.getByText(/taken back/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('undone')).toBeVisible()
  await goTo(page, 'Returns')
  await page.getByRole('button', { name: 'Open 2026-27' }).click()
  await expect(page.getByRole('row', { name: /R1 .* 01\/06\/2026 03\/06\/2026/ })).toBeVisible()
  await goTo(page, 'Children')
  await expect(page.getByRole('link', { name: /^R1, girl/ })).toBeVisible()
})

test('cancelled on the way, nothing is in the register', async ({ homeward }) => {
  test.setTimeout(120_000)
  const { app, page } = await homeward.start()
  await atImport(app, page, homeward.folder)
  await choose(page, sector)
  await look(page)
  await page.getByRole('button', { name: 'Bring in', exact: true }).click()
  await expect(page.getByText(/^(Children|Care episodes), \d+ %$/)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'Bring in', exact: true })).toBeVisible()
  await goTo(page, 'Children')
  await expect(page.getByText('There is no child in this register yet.')).toBeVisible()
})

test('"is this 566910?" is asked, and the answer joins the two', async ({ homeward }) => {
  test.setTimeout(120_000)
  const { app, page } = await homeward.start()
  await atImport(app, page, homeward.folder)
  await choose(page, [header])
  await look(page)
  await bringIn(page)
  await page.getByRole('button', { name: 'Bring in more' }).click()
  const columns =
    'Child id,Forename,Surname,Date of birth,Sex,Type,From,Start date,Start time,End date,End time,Notes'
  await choose(
    page,
    made('earlier.csv', columns, ',Amira,Cole,02/03/2011,F,Missing,Care,01/05/2026,21:30,,,'),
  )
  await look(page)
  await takePictures(app, page, 'import-same-child')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bring in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Say who Amira Cole of the file is')
  await page.getByLabel('R1, girl, 15').check()
  await expect(page.getByText('1 child is known already.')).toBeVisible()
  await bringIn(page)
  await goTo(page, 'Children')
  await expect(page.getByRole('link', { name: 'Amira Cole' })).toBeVisible()
  await expect(page.getByText('2 children')).toBeVisible()
})

test('a blocking rule is named before anybody chooses a place; the paper is looked at, printed and saved', async ({
  homeward,
}) => {
  test.setTimeout(120_000)
  const { app, page } = await homeward.start()
  await atImport(app, page, homeward.folder)
  await choose(page, [header, care, missing('missing.csv', 'R1,02/03/2011,M,01/06/2026,03/06/2026')])
  await look(page)
  await bringIn(page)
  await page.keyboard.press('Control+m')
  await page.getByLabel('Which child?').fill('R1')
  await page.getByRole('table', { name: 'Children found' }).getByRole('button', { name: /R1/ }).click()
  await page.getByLabel('Missing', { exact: true }).check()
  await page.getByLabel('No time is known yet').check()
  await saveMissing(page)
  await goTo(page, 'Returns')
  await takePictures(app, page, 'returns')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Open 2026-27' }).click()
  await answerDialogs(app, null)
  await page.getByRole('button', { name: 'Export missing.csv' }).click()
  await expect(page.getByRole('alert')).toContainText('Rule 1004.')
  expect(await dialogsAsked(app)).toEqual([])
  await takePictures(app, page, 'return-blocked')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'By child' }).click()
  await expect(page.getByText('1 child', { exact: true })).toBeVisible()
  await page.getByLabel('Looked after during the year').fill('many')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await page.getByLabel('Looked after during the year').fill('50')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('2 % – 1 of 50')).toBeVisible()
  await page.getByRole('button', { name: '2 Incidents, Missing (M)' }).click()
  await expect(page.getByRole('dialog').getByRole('row', { name: /R1/ })).toHaveCount(2)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Statutory return (PDF)' }).click()
  await expect(page.getByText(/^Page 1 of \d+$/)).toBeVisible({ timeout: 30_000 })
  await expect.poll(() => inkOn(page)).toBeGreaterThan(1000)
  await takePictures(app, page, 'paper')
  await expectAccessible(page)
  await page.getByRole('region', { name: 'The paper' }).focus()
  await page.keyboard.press('PageDown')
  await expect(page.getByText(/^Page 2 of \d+$/)).toBeVisible()
  // The system's print dialog cannot be clicked by a test.
  await page.evaluate(() => Object.assign(window, { print: () => undefined }))
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  const pages = Number(/of (\d+)$/.exec((await page.getByText(/^Page 2 of \d+$/).textContent()) ?? '')?.[1])
  expect(await printed(app)).toEqual(Array.from({ length: pages }, () => '595 842'))
  await page.getByRole('dialog').getByLabel('Copies').fill('2')
  await page.getByRole('button', { name: 'Note the copies' }).click()
  await expect(page.getByText('2 copies noted')).toBeVisible()
  const target = join(subfolder(homeward.folder, 'out'), 'paper.pdf')
  await answerDialogs(app, target)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved as paper.pdf')).toBeVisible()
  expect((await dialogsAsked(app))[0]?.defaultPath).toMatch(/^missing-return-2027-[\d-]+\.pdf$/)
  expect(readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-')
  await goTo(page, 'Returns')
  await expect(page.getByText('2 not yet destroyed')).toBeVisible()
  await page.getByRole('button', { name: 'It has been destroyed: paper.pdf' }).click()
  await expect(page.getByText('1 not yet destroyed')).toBeVisible()
})

/** What would come out of the printer: each page's size in points. */
async function printed(app: ElectronApplication): Promise<string[]> {
  const base64 = await app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    const pdf = await window?.webContents.printToPDF({ preferCSSPageSize: true })
    return pdf?.toString('base64') ?? ''
  })
  const text = Buffer.from(base64, 'base64').toString('latin1')
  return [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} ${Math.round(Number(height))}`,
  )
}

/** How many pixels of the page on the screen are not white. */
async function inkOn(page: Page): Promise<number> {
  return page.locator('canvas').evaluate((element) => {
    const canvas = element as HTMLCanvasElement
    if (canvas.width === 0) return 0
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    return data.reduce((ink, value, at) => ink + Number(at % 4 === 0 && value < 200), 0)
  })
}
