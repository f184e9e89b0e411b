import type { Page } from '@playwright/test'
import { demoPassphrase } from './support/demo'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import { fillWhen, heading, newChildMissing, saveMissing, startUnlocked, unlockAs } from './support/recording'

async function interviewOf(page: Page, name: string): Promise<void> {
  await newChildMissing(page, name)
  await page.getByLabel('Missing', { exact: true }).check()
  await fillWhen(page, 'Left', 'yesterday', '0900')
  await page.getByLabel('The child is already back, or found').check()
  await fillWhen(page, 'Back at', 'yesterday', '1310')
  await saveMissing(page)
  await expect(heading(page, `Return home interview: ${name}`)).toBeVisible()
  await page.getByLabel('Completed', { exact: true }).check()
}

async function giveToChild(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Let the child write/ }).click()
  await page.getByRole('button', { name: "Open the child's page" }).click()
  await expect(heading(page, 'Your page')).toBeVisible()
}

/** Everything a screen reader could say. */
const spoken = (page: Page): Promise<string> => page.locator('body').ariaSnapshot()

test('a child writes on a page of their own; no key leads out of it, and only the passphrase does', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await interviewOf(page, 'Wilma Tarrow')
  await page.getByLabel('Who held it').fill('Half a name')
  await giveToChild(page)
  expect(await spoken(page)).not.toMatch(/Wilma|Tarrow|Today|Search|Record missing|Lock|Saved|draft|Settings/)
  await takePictures(app, page, 'child-page')
  await expectAccessible(page)

  const keys = [
    'F8',
    'Control+k',
    'Control+m',
    'Control+Shift+m',
    'Control+l',
    'Control+/',
    'Control+z',
    'Escape',
    '?',
    'o',
    'F5',
    'Control+r',
    'Control+p',
    'Control+f',
    'Alt+ArrowLeft',
    'Control+w',
    'Control+n',
    'Control+t',
  ]
  for (const key of keys) {
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press(key)
    await expect(heading(page, 'Your page')).toBeVisible()
  }
  await page.evaluate(() => {
    window.location.hash = '#/today'
    window.history.back()
  })
  await expect(heading(page, 'Your page')).toBeVisible()
  expect(await spoken(page)).not.toMatch(/Wilma|Today|Search|Record missing/)

  await page
    .getByLabel('What happened? Write it the way you would say it.')
    .fill('I went to see my sister 😊')
  await page.getByLabel('Tired').check()
  await page.getByRole('group', { name: 'Did you feel safe to talk?' }).getByLabel('Yes').check()
  await page.getByRole('button', { name: 'I have finished' }).click()
  await expect(heading(page, 'Thank you')).toBeVisible()
  await takePictures(app, page, 'child-page-back')
  await expectAccessible(page)
  await page.getByLabel('Your passphrase').fill('let me in')
  await page.getByRole('button', { name: 'Back to the interview' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  expect(await spoken(page)).not.toMatch(/Wilma/)
  await page.waitForTimeout(3000)
  await page.getByLabel('Your passphrase').fill(demoPassphrase)
  await page.getByRole('button', { name: 'Back to the interview' }).click()

  await expect(heading(page, 'Return home interview: Wilma Tarrow')).toBeVisible()
  await expect(page.getByText('Written by the child on screen')).toBeVisible()
  await expect(page.getByLabel('What happened, written by the child')).toHaveValue(
    'I went to see my sister 😊',
  )
  await expect(page.getByLabel('Who held it')).toHaveValue('Half a name')
  await takePictures(app, page, 'child-page-landed')
  await expectAccessible(page)
})

test('a call made past the page is refused while the child has the window', async ({ homeward }) => {
  const { page } = await startUnlocked(homeward)
  await interviewOf(page, 'Otto Brandt')
  await listenToThePort(page)
  await page.getByRole('link', { name: 'Children', exact: true }).click()
  await expect(page.getByRole('table').first()).toBeVisible()
  await page.goBack()
  await page.getByLabel('Completed', { exact: true }).check()
  expect(await sayAgain(page, 'children')).toContain('Otto Brandt')
  await giveToChild(page)
  const answer = await sayAgain(page, 'children')
  expect(answer).toContain('CHILD_PAGE_OPEN')
  expect(answer).not.toMatch(/Otto Brandt|localRef/)
})

test('reloading the child’s page locks, and what the child wrote is kept', async ({ homeward }) => {
  const { app, page } = await startUnlocked(homeward)
  await interviewOf(page, 'Sorrel Pike')
  await giveToChild(page)
  await page.getByLabel('What would help?').fill('A lock on my door')
  await page.waitForTimeout(2500)
  const next = app.waitForEvent('window')
  await page.evaluate(() => window.location.reload()).catch(() => undefined)
  const locked = await next
  await expect(locked.getByLabel('Passphrase')).toBeVisible({ timeout: 20_000 })
  await unlockAs(locked, 'administrator')
  await locked.getByRole('link', { name: 'Interviews', exact: true }).click()
  await locked
    .getByRole('link', { name: /Sorrel Pike/ })
    .first()
    .click()
  await locked.getByLabel('Completed', { exact: true }).check()
  await expect(locked.getByLabel('What would help, written by the child')).toHaveValue('A lock on my door')
})

interface Heard {
  port: MessagePort
  said: string[]
}
declare global {
  interface Window {
    heard?: Heard
  }
}

/** Keeps what the page says to the register from now on, as a child with a debugger would. */
async function listenToThePort(page: Page): Promise<void> {
  await page.evaluate(() => {
    // Called with its own port below.
    // oxlint-disable-next-line typescript/unbound-method
    const post = MessagePort.prototype.postMessage
    MessagePort.prototype.postMessage = function say(this: MessagePort, message: unknown, ...rest: never[]) {
      if (typeof message === 'string') {
        window.heard ??= { port: this, said: [] }
        window.heard.said.push(message)
      }
      return post.call(this, message, ...rest)
    }
  })
}

/** Says the last call of a feature once more, past the page, and hears the answer. */
async function sayAgain(page: Page, feature: string): Promise<string> {
  return page.evaluate(async (of) => {
    const { port, said } = window.heard ?? { port: null, said: [] }
    const call = said.findLast((message) => message.includes(`/${of}/`))
    if (port === null || call === undefined)
      return `nothing was said of ${of}: ${said.join(' ').slice(0, 300)}`
    const request = JSON.parse(call) as { i: string }
    const id = `9${Math.floor(performance.now())}`
    return new Promise<string>((resolve) => {
      port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'string' && data.includes(`"i":"${id}"`)) resolve(data)
      })
      port.postMessage(JSON.stringify({ ...request, i: id }))
    })
  }, feature)
}
