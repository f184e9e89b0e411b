import type { Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { giveAway, subfolder } from './support/folders'
import { expect, test } from './support/homeward'
import { commandOf, currentPage, end, type LaunchOptions, processOf } from './support/launch'
import { countOf, isRunning, mainLog, registerPid } from './support/mainLog'

/** Runs the program to its end without Playwright. */
async function runToEnd(options: LaunchOptions): Promise<{ code: number | null; output: string }> {
  const { program, args, env } = commandOf(options)
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { code, output }
}

test('--smoke paints, says so and ends with 0', async ({ homeward }) => {
  const profile = subfolder(homeward.folder, 'profile')
  const { code, output } = await runToEnd({ profile, args: ['--smoke'] })
  expect(output).toContain('first paint')
  expect(code).toBe(0)
  expect(countOf(profile, 'register.crashed')).toBe(0)
})

test('the title names Homeward and says that this is the test runtime', async ({ homeward }) => {
  const { app } = await homeward.start()
  const { title, nodeApi } = await app.evaluate(({ BrowserWindow }) => ({
    title: BrowserWindow.getAllWindows()[0]?.getTitle(),
    nodeApi: Number(process.versions['napi']),
  }))
  expect(title).toBe(nodeApi < 10 ? 'Homeward — TEST RUNTIME' : 'Homeward')
})

test('a second start shows the window that is there and ends', async ({ homeward }) => {
  const { app, profile } = await homeward.start()
  // A launch that comes to nothing is tried again.
  const started = countOf(profile, 'app.start')
  const { code } = await runToEnd({ profile })
  expect(code).toBe(0)
  expect(app.windows()).toHaveLength(1)
  await expect.poll(() => countOf(profile, 'app.secondInstance')).toBe(1)
  expect(countOf(profile, 'app.start')).toBe(started)
})

test('the window comes back where it was, and onto a screen when that one is gone', async ({ homeward }) => {
  const bounds = { x: 111, y: 77, width: 1001, height: 701 }
  const first = await homeward.start()
  await first.app.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
    bounds,
  )
  await end(first.app)
  const file = join(first.profile, 'window.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject(bounds)

  const second = await homeward.start({ profile: first.profile })
  const boundsOf = () =>
    second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  expect(await boundsOf()).toEqual(bounds)
  await end(second.app)

  writeFileSync(
    file,
    JSON.stringify({ ...bounds, x: 9000, maximised: false, zoomLevel: 0, colourScheme: 'auto' }),
  )
  giveAway(file)
  const third = await homeward.start({ profile: first.profile })
  const x = await third.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds().x)
  expect(x).toBeLessThan(1600)
})

test('the register process killed from outside: a new one, and the page says why', async ({ homeward }) => {
  const { app, page, profile } = await homeward.start()
  const before = await registerPid(profile)
  process.kill(before, 'SIGKILL')
  await expect.poll(() => page.url()).toContain('why=registerStopped')
  await expect.poll(() => countOf(profile, 'register.ready')).toBe(2)
  await expect.poll(() => countOf(profile, 'page.connected')).toBe(2)
  expect(await registerPid(profile)).not.toBe(before)
  expect(app.windows()).toHaveLength(1)
})

test('an end with exit code 0 that nobody asked for is a crash too', async ({ homeward }) => {
  const { page, profile } = await homeward.start()
  process.kill(await registerPid(profile), 'SIGTERM')
  await expect.poll(() => page.url()).toContain('why=registerStopped')
  expect(countOf(profile, 'register.crashed')).toBe(1)
})

test('sleep: another window in another process, and another register process', async ({ homeward }) => {
  const { app, page, profile } = await homeward.start()
  const oldRegister = await registerPid(profile)
  const pageProcess = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId())
  const oldPage = await pageProcess()
  await page.evaluate(() => localStorage.setItem('left', 'behind'))

  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  await page.waitForEvent('close')
  const next = await currentPage(app)
  await next.waitForURL(/why=suspend/)
  await expect.poll(() => countOf(profile, 'register.ready')).toBe(2)
  expect(await pageProcess()).not.toBe(oldPage)
  expect(await registerPid(profile)).not.toBe(oldRegister)
  expect(isRunning(oldRegister)).toBe(false)
  expect(countOf(profile, 'register.crashed')).toBe(0)
  expect(await next.evaluate(() => localStorage.getItem('left'))).toBeNull()
})

test('a register process that does not stop is killed, and the lock goes on', async ({ homeward }) => {
  const { app, page, profile } = await homeward.start()
  const stuck = await registerPid(profile)
  process.kill(stuck, 'SIGSTOP')
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'))
  await page.waitForEvent('close')
  await (await currentPage(app)).waitForURL(/why=osLock/)
  expect(countOf(profile, 'register.killed')).toBe(1)
  expect(isRunning(stuck)).toBe(false)
})

test('the page itself crashing gives a new window', async ({ homeward }) => {
  const { app, profile } = await homeward.start()
  const opened = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await (await opened).waitForURL(/why=registerStopped/)
  expect(countOf(profile, 'page.gone')).toBe(1)
})

test('a register process that cannot start: three more tries, then words instead of waiting', async ({
  homeward,
}) => {
  const profile = subfolder(homeward.folder, 'profile')
  const { page } = await homeward.start({ profile, env: { HOMEWARD_NODE: '/bin/false' } })
  await expect.poll(() => page.url(), { timeout: 20_000 }).toContain('why=registerCannotStart')
  expect(countOf(profile, 'register.started')).toBe(4)
  expect(countOf(profile, 'register.gaveUp')).toBe(1)
})

test('closing the window ends everything', async ({ homeward }) => {
  const { app, profile } = await homeward.start()
  const register = await registerPid(profile)
  const ended = new Promise<number | null>((resolve) => processOf(app).once('exit', resolve))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  expect(await ended).toBe(0)
  expect(isRunning(register)).toBe(false)
  expect(countOf(profile, 'app.quit')).toBe(1)
})

test('the register process does not outlive a main process that was killed', async ({ homeward }) => {
  const { app, profile } = await homeward.start()
  const register = await registerPid(profile)
  processOf(app).kill('SIGKILL')
  await expect.poll(() => isRunning(register)).toBe(false)
})

test('the window is kept out of screenshots, again after a lock', async ({ homeward }) => {
  const { app, page } = await homeward.start()
  await app.evaluate(({ BrowserWindow, powerMonitor }) => {
    const protections: boolean[] = []
    Object.assign(globalThis, { protections })
    BrowserWindow.prototype.setContentProtection = (on) => protections.push(on)
    powerMonitor.emit('suspend')
  })
  await page.waitForEvent('close')
  await currentPage(app)
  const protections = await app.evaluate(
    () => (globalThis as unknown as { protections: boolean[] }).protections,
  )
  expect(protections).toEqual([true])
})

test('Ctrl with plus, minus and nought zooms, although there is no menu', async ({ homeward }) => {
  const { app } = await homeward.start()
  const press = (keyCode: string) =>
    app.evaluate(({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers: ['control'] })
    }, keyCode)
  const zoom = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel())
  await press('=')
  await expect.poll(zoom).toBe(0.5)
  await press('-')
  await expect.poll(zoom).toBe(0)
  await press('-')
  await expect.poll(zoom).toBe(-0.5)
  await press('0')
  await expect.poll(zoom).toBe(0)
})

test('light or dark, once chosen, holds through the lock and the next start', async ({ homeward }) => {
  const { app, page, profile } = await homeward.start()
  const isDark = (shown: Page) => shown.evaluate(() => document.documentElement.dataset['mantineColorScheme'])
  expect(await isDark(page)).toBe('light')
  await page.getByRole('button', { name: 'Light or dark' }).click()
  await page.getByRole('menuitem', { name: 'Dark' }).click()
  await expect.poll(() => isDark(page)).toBe('dark')
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  await page.waitForEvent('close')
  const locked = await currentPage(app)
  await expect.poll(() => isDark(locked)).toBe('dark')
  await end(app)
  const again = await homeward.start({ profile })
  expect(await isDark(again.page)).toBe('dark')
  expect(await again.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
})

test('the log holds event names and numbers and nothing else', async ({ homeward }) => {
  const { app, page, profile } = await homeward.start()
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  await page.waitForEvent('close')
  await end(app)
  const lines = mainLog(profile)
  expect(lines.length).toBeGreaterThan(8)
  for (const { at, event, ...facts } of lines) {
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    expect(event).toMatch(/^[a-zA-Z]+\.[a-zA-Z]+$/)
    for (const value of Object.values(facts)) expect(typeof value).toBe('number')
  }
  expect(existsSync(join(profile, 'log', 'main.1.log'))).toBe(false)
})
