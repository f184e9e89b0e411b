import type { Page } from '@playwright/test'
import { workbook } from '../builders/workbook'
import { subfolder } from './support/folders'
import { expect, test } from './support/homeward'
import { untilFilesAreRead } from './support/importing'
import { expectAccessible, takePictures } from './support/looks'
import { goTo, heading } from './support/recording'
import { createRegister } from './support/register'

/** A file that stands in no folder. */
function made(name: string, ...lines: string[]): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\r\n')}\r\n`) }
}

const header = made(
  'header.csv',
  'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  'R1,F,02/03/2011,WBRI,,,',
  'R2,F,02/03/2011,WBRI,,,',
)
const missing = (...rows: string[]) => made('missing.csv', 'CHILD,DOB,MISSING,MIS_START,MIS_END', ...rows)
const care = made(
  'episodes.csv',
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  'R1,01/05/2024,S,C2,N1,K2,PR4,,,,,,SC123456',
)

async function bringIn(page: Page, files: readonly ReturnType<typeof made>[]): Promise<void> {
  await goTo(page, 'Import')
  await page.locator('input[type=file]').setInputFiles([...files])
  await untilFilesAreRead(page)
  await page.getByRole('button', { name: 'Look at what would be brought in' }).click()
  await expect(page.getByRole('heading', { name: 'Import: what would be brought in' })).toBeVisible({
    timeout: 40_000,
  })
}

async function confirm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bring in', exact: true }).click()
  await expect(page.getByRole('heading', { name: /is in the register$/ })).toBeVisible({ timeout: 40_000 })
}

async function openChild(page: Page, ref: string): Promise<void> {
  await page.getByLabel('Find').fill(ref)
  await page
    .getByRole('option', { name: new RegExp(ref) })
    .first()
    .click()
  await expect(heading(page, new RegExp(ref))).toBeVisible()
}

test('a file knows a child by the reference that was put together with another, and a placement by the number of its home', async ({
  homeward,
}) => {
  test.setTimeout(180_000)
  const { app, page } = await homeward.start()
  await createRegister(app, page, subfolder(homeward.folder, 'register'))
  await goTo(page, 'Places')
  await page.getByRole('button', { name: 'New home' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Gull House')
  await page.getByLabel("Ofsted's number (URN)").fill('SC123456')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(heading(page, 'Gull House')).toBeVisible()

  await bringIn(page, [header, care, missing('R1,02/03/2011,M,01/06/2025,03/06/2025')])
  await confirm(page)
  await openChild(page, 'R1')
  await expect(page.getByRole('region', { name: 'Care and placement' })).toContainText('Gull House')

  await openChild(page, 'R2')
  await page.getByRole('button', { name: 'Other changes' }).click()
  await page.getByRole('button', { name: 'Same child as another' }).click()
  await page.getByLabel('Which record is of the same child?').fill('R1')
  await page.getByRole('table').getByRole('button', { name: /R1/ }).click()
  const sides = page.getByRole('table', { name: 'What the two records say differently' })
  await expect(sides).toBeVisible()
  await page.getByLabel('How do you know that they are one child?').fill('The main system says so')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Put together with/)).toBeVisible()

  await bringIn(page, [
    header,
    missing('R2,02/03/2011,A,05/07/2025,06/07/2025', 'R1,02/03/2011,M,01/08/2025,03/08/2025'),
  ])
  await expect(page.getByText('1 reference is of a record that was put together with another')).toBeVisible()
  await expect(page.getByText('2 missing or away episodes are new.')).toBeVisible()
  await takePictures(app, page, 'import-put-together')
  await expectAccessible(page)
  await confirm(page)
  await goTo(page, 'Children')
  await expect(page.getByRole('table', { name: 'Children', exact: true }).getByRole('row')).toHaveCount(2)
  await page.getByRole('table', { name: 'Children', exact: true }).getByRole('link').first().click()
  await expect(
    page.getByRole('list', { name: /^Timeline/ }).getByRole('link', { name: /^Missing, / }),
  ).toHaveCount(2)
  await expect(
    page.getByRole('list', { name: /^Timeline/ }).getByRole('link', { name: /^Away / }),
  ).toHaveCount(1)
})

test('a workbook of eight thousand names, packed as Excel packs it, is read in the built application', async ({
  homeward,
}) => {
  const { app, page } = await homeward.start()
  await createRegister(app, page, subfolder(homeward.folder, 'register'))
  const rows = Array.from({ length: 8000 }, (_, at) => [
    `R${at}`,
    `Forename${at}`,
    'Oddo',
    { day: '2012-05-06' },
  ])
  const bytes = workbook([['Child ID', 'Forename', 'Surname', 'Date of birth'], ...rows], { packed: true })
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await bringIn(page, [{ name: 'names.xlsx', mimeType, buffer: Buffer.from(bytes) }])
  await expect(page.getByRole('main')).toContainText(/8,?000/)
})
