import type { Page } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs, dialogsAsked } from './support/dialogs'
import { repository } from './support/environment'
import { subfolder } from './support/folders'
import { expect, test } from './support/homeward'
import { expectAccessible, takeNarrowPicture, takePictures } from './support/looks'
import { goTo } from './support/recording'
import { createRegister } from './support/register'

const edge = join(repository, 'test', 'fixtures', '903', 'edge-903')

function fixture(path: string, name: string) {
  return { name, mimeType: 'text/csv', buffer: readFileSync(join(edge, path)) }
}

/** This year's three and last year's missing.csv, under names that say nothing. */
const edgeFiles = [
  fixture('this/header.csv', 'a.csv'),
  fixture('this/episodes.csv', 'b.csv'),
  fixture('this/missing.csv', 'c.csv'),
  fixture('last/missing.csv', 'd.csv'),
]

function made(name: string, ...lines: string[]) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) }
}

async function choose(page: Page, files: readonly ReturnType<typeof made>[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles([...files])
  // Listed first, then read one after the other: each is told or refused at last.
  for (const { name } of files)
    await expect(
      page.getByRole('row').filter({ has: page.getByRole('button', { name: `Take away ${name}` }) }),
    ).toContainText(/SSDA903|Nothing was brought in/)
}

test("somebody else's files are checked before any register is open, and the report is saved three ways", async ({
  homeward,
}) => {
  const { app, page } = await homeward.start()
  await page.getByRole('button', { name: 'Check 903 files' }).click()
  await expect(page.getByRole('heading', { name: 'Check 903 files', level: 1 })).toBeFocused()
  await takePictures(app, page, 'check-empty')
  await expectAccessible(page)
  await choose(page, edgeFiles)
  await expect(page.getByLabel('Collection year')).toHaveValue('2026')
  await page.getByRole('button', { name: 'Check the files' }).click()
  await expect(page.getByText('20 of the 20 rules of 2026 could run', { exact: false })).toBeVisible()
  await takePictures(app, page, 'check-report')
  await takeNarrowPicture(app, page, 'check-report')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'By child' }).click()
  await expect(page.getByRole('columnheader', { name: 'Rule' })).toBeVisible()
  await takePictures(app, page, 'check-by-child')

  const out = subfolder(homeward.folder, 'out')
  for (const [button, ending] of [
    ['Save as PDF', 'pdf'],
    ['Save as spreadsheet', 'xlsx'],
    ['Save as CSV', 'csv'],
  ] as const) {
    await answerDialogs(app, join(out, `report.${ending}`))
    await page.getByRole('button', { name: button }).click()
    await expect(page.getByText(`Saved as report.${ending}`)).toBeVisible({ timeout: 20_000 })
    expect(await dialogsAsked(app)).toMatchObject([
      { kind: 'save', defaultPath: `check-missing-2026.${ending}` },
    ])
  }
  expect(readFileSync(join(out, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  expect(readFileSync(join(out, 'report.csv'), 'utf8')).toContain('missing.csv,8,')
  await page.getByRole('button', { name: 'Back to the start' }).click()
  await expect(page.getByRole('button', { name: 'Start our register' })).toBeVisible()
})

test('wrong files are said in words, nothing is saved on Cancel, and a check beside a register leaves it as it was', async ({
  homeward,
}) => {
  test.setTimeout(90_000)
  const { app, page } = await homeward.start()
  await createRegister(app, page, subfolder(homeward.folder, 'register'))
  await goTo(page, 'Returns')
  await page.getByRole('link', { name: 'Check files' }).click()
  await expect(page.getByRole('heading', { name: 'Check 903 files', level: 1 })).toBeVisible()
  await choose(page, [
    made('letter.csv', 'Dear all,', 'the figures follow.'),
    made('short.csv', 'CHILD,DOB,MISSING,MIS_START', 'R1,02/03/2011,M,01/06/2025'),
    { name: 'book.csv', mimeType: 'text/csv', buffer: Buffer.from('PK\u0003\u0004 and so on') },
    { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) },
  ])
  for (const words of [
    '"letter.csv" has no heading row',
    'It is like missing.csv without MIS_END.',
    '"book.csv" is a spreadsheet with another ending',
    '"empty.csv" is empty',
  ])
    await expect(page.getByText(words)).toBeVisible()
  await page.getByRole('button', { name: 'Check the files' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await expect(page.getByText('Choose missing.csv of this year').first()).toBeVisible()
  await takePictures(app, page, 'check-wrong')
  await expectAccessible(page)

  const rows = Array.from({ length: 10_000 }, (_, at) => `C${at},01/06/2011,X,10/06/2025,11/06/2025`)
  await choose(page, [made('missing.csv', 'CHILD,DOB,MISSING,MIS_START,MIS_END', ...rows)])
  await page.getByRole('button', { name: 'Check the files' }).click()
  await expect(page.getByText('The first 5,000 of 10,000 are shown here').first()).toBeVisible()
  await answerDialogs(app, null)
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  await expect(page.getByRole('button', { name: 'Save as CSV' })).toBeEnabled()
  await expect(page.getByText('Saved as')).toHaveCount(0)
  const target = join(subfolder(homeward.folder, 'out'), 'all.csv')
  await answerDialogs(app, target)
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  await expect(page.getByText('Saved as all.csv')).toBeVisible()
  expect(existsSync(target)).toBe(true)
  expect(readFileSync(target, 'utf8').split('\r\n').length).toBeGreaterThan(10_000)
  await goTo(page, 'Returns')
  await expect(page.getByText('No file has been saved and no paper printed.')).toBeVisible()
})
