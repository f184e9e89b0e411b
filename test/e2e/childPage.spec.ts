import type { Page } from '@playwright/test'
import { demoPassphrase } from './support/demo'
import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import { registerPid } from './support/mainLog'
import { unlock } from './support/register'
import { heading, newChildBack, startUnlocked, unlockAs } from './support/recording'

async function interviewOf(page: Page, name: string): Promise<void> {
  await newChildBack(page, name)
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
  expect(await spoken(page)).toMatch(/Childline.*0800 1111/s)
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
  await expect(heading(page, 'Children')).toBeVisible()
  await expect(page.getByRole('row', { name: /Otto Brandt/ })).toBeVisible()
  await page.goBack()
  await expect(heading(page, 'Return home interview: Otto Brandt')).toBeVisible()
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

/** Opens the interview from the list, as after an unlock, and looks what the register holds of the child's page. */
async function expectKept(page: Page, name: string, words: string): Promise<void> {
  await page.getByRole('link', { name: 'Interviews', exact: true }).click()
  await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click()
  await expect(heading(page, `Return home interview: ${name}`)).toBeVisible()
  await page.getByLabel('Completed', { exact: true }).check()
  await expect(page.getByLabel('What would help, written by the child')).toHaveValue(words)
}

test('ten minutes without a key lock the child’s page too: nothing is open but the lock screen, and all is kept', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await page.clock.install()
  await interviewOf(page, 'Otto Brandt')
  await giveToChild(page)
  await page.getByLabel('What would help?').fill('A lock on my door, and that nobody shouts')
  await page.clock.fastForward('09:05')
  await expect(page.getByRole('dialog', { name: 'Homeward is about to lock' })).toBeVisible()
  expect(await spoken(page)).not.toMatch(/Otto|Brandt|Today|Search/)
  await expectAccessible(page)
  const next = app.waitForEvent('window')
  await page.clock.fastForward('01:00')
  const locked = await next
  await expect(locked.getByLabel('Passphrase')).toBeVisible({ timeout: 20_000 })
  expect(locked.url()).toContain('why=idle')
  expect(app.windows()).toHaveLength(1)
  expect(await spoken(locked)).not.toMatch(/Otto|Your page|lock on my door/)
  await unlockAs(locked, 'administrator')
  await expectKept(locked, 'Otto Brandt', 'A lock on my door, and that nobody shouts')
})

test('the register process crashing under the child’s page leaves the lock screen, and what the child wrote', async ({
  homeward,
}) => {
  const { page, profile } = await startUnlocked(homeward)
  await listenToThePort(page)
  await interviewOf(page, 'Sorrel Pike')
  await giveToChild(page)
  await page.getByLabel('What would help?').fill('My own room 😊')
  // The register has answered that it is kept.
  await expect.poll(() => isAnswered(page, 'interviews/saveChildPage')).toBe(true)
  process.kill(await registerPid(profile), 'SIGKILL')
  await expect(page.getByText('was started again')).toBeVisible()
  await expect(page.getByLabel('Passphrase')).toBeVisible()
  expect(await spoken(page)).not.toMatch(/Sorrel|Your page|My own room/)
  // Going back leads to the lock screen as well; after the unlock it is the page of before, for whoever unlocked.
  await page.goBack()
  await expect(page.getByLabel('Passphrase')).toBeVisible()
  expect(await spoken(page)).not.toMatch(/Sorrel|Your page|My own room/)
  await page.getByLabel('Sam Taylor').check()
  await unlock(page, demoPassphrase)
  await expectKept(page, 'Sorrel Pike', 'My own room 😊')
})

interface Heard {
  port: MessagePort
  said: string[]
  answers: string[]
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
        if (window.heard === undefined) {
          const heard = { port: this, said: [], answers: [] as string[] }
          this.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
            if (typeof data === 'string') heard.answers.push(data)
          })
          window.heard = heard
        }
        window.heard.said.push(message)
      }
      return post.call(this, message, ...rest)
    }
  })
}

/** Whether the register answered a call of that name. */
async function isAnswered(page: Page, name: string): Promise<boolean> {
  return page.evaluate((sought) => {
    const { said, answers } = window.heard ?? { said: [] as string[], answers: [] as string[] }
    const calls = said.filter((message) => message.includes(`/${sought}"`))
    const ids = calls.map((message) => (JSON.parse(message) as { i: string }).i)
    return ids.some((id) => answers.some((answer) => answer.includes(`"i":"${id}"`)))
  }, name)
}

/** Says the last call of a feature once more, past the page, and hears the answer. */
async function sayAgain(page: Page, feature: string): Promise<string> {
  return page.evaluate(async (of) => {
    const { port, said } = window.heard ?? { port: null, said: [] as string[] }
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
