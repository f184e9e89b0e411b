import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoPassphrase, demoRegister } from './support/demo'
import { answerDialogs } from './support/dialogs'
import { subfolder } from './support/folders'
import { expect, test } from './support/homeward'
import { expectAccessible, takeNarrowPicture, takePictures } from './support/looks'
import { goTo } from './support/recording'
import { unlock } from './support/register'

/** The row of a figure in the section of its question. */
function figure(page: Page, question: number, words: string) {
  return page.locator(`#question-${question}`).getByRole('row').filter({ hasText: words }).first()
}

test('a question is answered for any period, with the records behind it, and goes out with small numbers hidden', async ({
  homeward,
}) => {
  test.setTimeout(120_000)
  const register = demoRegister(homeward.folder, 60, { today: '2026-11-22', episodes: 300 })
  const { app, page } = await homeward.start({ args: [`--register=${register}`] })
  await unlock(page, demoPassphrase)
  await goTo(page, 'Insight')
  await page.getByRole('link', { name: 'Answer a question' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Answer a question' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^35\. / })).toBeVisible()
  await expect(page.getByRole('cell', { name: 'fewer than 5' }).first()).toBeVisible()
  await takePictures(app, page, 'figures')
  await takeNarrowPicture(app, page, 'figures')
  await expectAccessible(page)

  // For the council's own eyes every number is there, with its percentage and its records.
  await page.getByLabel('Hide small numbers').uncheck()
  await expect(page.getByText("For the council's own eyes")).toBeVisible()
  await expect(page.getByText(/fewer than 5/)).toHaveCount(0)
  await expect(figure(page, 6, 'As a share of episodes due, known whether offered').first()).toContainText(
    /\d+ % of \d+/,
  )
  const episodes = figure(page, 2, 'Episodes').getByRole('button').first()
  const count = Number.parseInt((await episodes.textContent()) ?? '', 10)
  await episodes.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: `${count} Episodes: All ours` })).toBeVisible()
  await expect(dialog.getByText(`of ${count}`)).toBeVisible()
  await takePictures(app, page, 'figures-records')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'What these figures mean: question 6', exact: true }).click()
  await expect(page.getByText('No reply, a message left, a letter sent', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'How it was counted' }).click()
  await expect(page.getByText('Completed means held, not signed', { exact: false })).toBeVisible()

  // Somebody asked two of them.
  const whichAsked = page.getByRole('combobox', { name: 'Which were asked?' })
  await whichAsked.fill('declined')
  await page.getByRole('option', { name: /^13\. / }).click()
  await expect(page.getByRole('heading', { name: /^13\. / })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^6\. / })).toBeHidden()
  await page.keyboard.press('Escape')
  await takePictures(app, page, 'figures-asked')
  await expectAccessible(page)
  await whichAsked.press('Backspace')
  await expect(page.getByRole('heading', { name: /^6\. / })).toBeVisible()

  // Out it goes: small numbers hidden.
  await page.getByLabel('Hide small numbers').check()
  await expect(page.getByRole('cell', { name: 'fewer than 5' }).first()).toBeVisible()
  const out = subfolder(homeward.folder, 'out')
  const csv = join(out, 'answer.csv')
  await answerDialogs(app, csv)
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  await expect(page.getByText('Saved as answer.csv')).toBeVisible()
  const rows = readFileSync(csv, 'utf8').trimEnd().split('\r\n')
  expect(rows[0]).toContain('All ours,Not looked after')
  expect(rows.some((row) => row.includes('fewer than 5'))).toBe(true)
  await answerDialogs(app, join(out, 'answer.xlsx'))
  await page.getByRole('button', { name: 'Save as spreadsheet' }).click()
  await expect(page.getByText('Saved as answer.xlsx')).toBeVisible()
  expect(readFileSync(join(out, 'answer.xlsx')).subarray(0, 2).toString()).toBe('PK')

  // A quarter of the same year beside it could give a number away. One answer in two formats is one answer.
  await page.getByRole('button', { name: 'Any days' }).click()
  await page.getByLabel('First day').fill('1/7/2025')
  await page.getByLabel('Last day').fill('30/9/2025')
  await page.getByRole('button', { name: 'Show these days' }).click()
  await expect(page.getByText('1 answer or report about some of these days left before')).toBeVisible()
  await expect(page.getByText('answer.xlsx', { exact: false }).first()).toBeVisible()
  await page.getByLabel('Last day').fill('1/6/2025')
  await page.getByRole('button', { name: 'Show these days' }).click()
  await expect(page.getByRole('link', { name: 'The last day is before the first' })).toBeVisible()

  await page.getByRole('link', { name: 'As a PDF, to look at, save or print' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Figures on paper' })).toBeVisible()
  await expect(page.getByText('figures-2025-07-01-to-2025-09-30.pdf')).toBeVisible({ timeout: 30_000 })
  await takePictures(app, page, 'figures-paper')
})
