import type { ElectronApplication, Page } from '@playwright/test'
import { answerDialogs, dialogsAsked } from './support/dialogs'
import { demoPassphrase, demoRegister } from './support/demo'
import { expect, type Homeward, type Running, test } from './support/homeward'
import { currentPage, processOf } from './support/launch'
import { countOf, isRunning, mainLog, registerPid } from './support/mainLog'
import { lock, unlock } from './support/register'

const today = (page: Page) => page.getByRole('heading', { name: 'Today', level: 1 })

const titleOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())

/** Homeward with a register of made-up children open at Today. */
async function startUnlocked(homeward: Homeward): Promise<Running & { file: string }> {
  const file = demoRegister(homeward.folder)
  const running = await homeward.start({ args: [`--register=${file}`] })
  await unlock(running.page, demoPassphrase)
  await expect(today(running.page)).toBeVisible({ timeout: 20_000 })
  return { ...running, file }
}

/** Begins to record that a child who is not missing is, and types something. */
async function typeIntoRecordMissing(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+m')
  await page.getByLabel('Which child?').fill('ZZ566')
  const found = page.getByRole('table', { name: 'Children found' }).getByRole('row')
  await found.filter({ hasNotText: 'missing now' }).nth(1).click()
  await page.getByLabel('Police reference').fill(words)
}

/** Unlocks and goes on with the draft that Today shows: it holds what was typed. */
async function expectDraftKept(page: Page, words: string): Promise<void> {
  await unlock(page, demoPassphrase)
  await expect(page.getByRole('heading', { name: 'Being recorded, not yet saved' })).toBeVisible({
    timeout: 20_000,
  })
  await page.getByRole('link', { name: 'Go on' }).click()
  await expect(page.getByLabel('Police reference')).toHaveValue(words)
}

test('the title names the council while its register is open, and no longer after the lock', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await expect.poll(() => titleOf(app)).toMatch(/^Homeward — Ashcombe Council/)
  await (await lock(app, page)).waitForURL(/why=locked/)
  expect(await titleOf(app)).not.toContain('Ashcombe')
})

test('killed from outside: words, unlocking again, nothing saved lost, the draft kept', async ({
  homeward,
}) => {
  const { app, page, profile } = await startUnlocked(homeward)
  await typeIntoRecordMissing(page, 'AS/2026/4711')
  await expect(page.getByText(/draft .*\d\d:\d\d/i).first()).toBeVisible({ timeout: 20_000 })

  process.kill(await registerPid(profile), 'SIGKILL')
  await expect(page.getByText('was started again')).toBeVisible()
  expect(page.url()).toContain('why=registerStopped')
  await expectDraftKept(page, 'AS/2026/4711')
  await expect.poll(() => titleOf(app)).toMatch(/^Homeward — Ashcombe Council/)
  expect(countOf(profile, 'register.crashed')).toBe(1)
})

test('sleep while somebody types: the draft is flushed first, the key goes with process and window', async ({
  homeward,
}) => {
  const { app, page, profile } = await startUnlocked(homeward)
  const oldRegister = await registerPid(profile)
  await typeIntoRecordMissing(page, 'typed at the last moment')
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  await page.waitForEvent('close')
  expect(isRunning(oldRegister)).toBe(false)
  const next = await currentPage(app)
  await expect(next.getByText('this PC went to sleep')).toBeVisible()
  await expectDraftKept(next, 'typed at the last moment')
  expect(countOf(profile, 'register.killed')).toBe(0)
})

test('closing the window while somebody types keeps the draft and frees the file', async ({ homeward }) => {
  const { app, page, profile, file } = await startUnlocked(homeward)
  await typeIntoRecordMissing(page, 'typed before going home')
  const ended = new Promise<number | null>((resolve) => processOf(app).once('exit', resolve))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  expect(await ended).toBe(0)

  const again = await homeward.start({ profile, args: [`--register=${file}`] })
  await expectDraftKept(again.page, 'typed before going home')
})

test("the system's dialog opens for its purpose, and Cancel changes nothing", async ({ homeward }) => {
  const { app, page } = await homeward.start()
  await answerDialogs(app, null)
  await page.getByRole('button', { name: 'Open one' }).click()
  await expect.poll(() => dialogsAsked(app)).toMatchObject([{ kind: 'open', title: 'Open a register' }])
  await expect(page.getByRole('button', { name: 'Open one' })).toBeEnabled()
})

test('a dialog that a lock took away does not stand in the way of the next', async ({ homeward }) => {
  const { app, page } = await homeward.start()
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => new Promise(() => undefined)
  })
  await page.getByRole('button', { name: 'Open one' }).click()
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  await page.waitForEvent('close')
  const next = await currentPage(app)
  await answerDialogs(app, null)
  await next.getByRole('button', { name: 'Open one' }).click()
  await expect.poll(() => dialogsAsked(app)).toHaveLength(1)
})

test('the utility process of the field answers calls too', async ({ homeward }) => {
  const { page, profile } = await homeward.start({ env: { HOMEWARD_REGISTER_HOST: 'utility' } })
  // This button stands there only once `shell.environment` and the list of registers have been answered.
  await expect(page.getByRole('button', { name: 'Start our register' })).toBeVisible()
  expect(mainLog(profile).find(({ event }) => event === 'app.start')).toMatchObject({ host: 0 })
  // What a fault in native code does; the exit code reported for it differs from time to time.
  process.kill(await registerPid(profile), 'SIGABRT')
  await expect.poll(() => page.url()).toContain('why=registerStopped')
  await expect(page.getByRole('button', { name: 'Start our register' })).toBeVisible()
  expect(countOf(profile, 'register.crashed')).toBe(1)
})

test('the database refuses the utility process of the test runtime in words, and nothing dies', async ({
  homeward,
}) => {
  const file = demoRegister(homeward.folder, 1)
  const { app, page, profile } = await homeward.start({
    args: [`--register=${file}`],
    env: { HOMEWARD_REGISTER_HOST: 'utility' },
  })
  const nodeApi = await app.evaluate(() => Number(process.versions['napi']))
  test.skip(nodeApi >= 10, 'this Electron can load the database')
  await unlock(page, demoPassphrase)
  await expect(page.getByRole('alert')).toContainText('did not foresee')
  expect(countOf(profile, 'register.crashed')).toBe(0)
})
