import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { contentSecurityPolicy } from '../../electron/main/contentSecurityPolicy'
import { filesHolding } from '../builders/bytes'
import { demoRegister } from '../e2e/support/demo'
import { subfolder } from '../e2e/support/folders'
import { expect, test } from '../e2e/support/homeward'
import { countOf, registerPid } from '../e2e/support/mainLog'
import { newChildMissing, unlockAs } from '../e2e/support/recording'
import type { Attempt } from './attempts/attempt'
import { codeAttempts } from './attempts/code'
import { exitAttempts } from './attempts/leaving'
import { nodeAttempts } from './attempts/node'
import { permissionAttempts } from './attempts/permissions'
import { quietReachAttempts } from './attempts/quietReach'
import { reachAttempts } from './attempts/reach'
import { listen, type Listener } from './listener'
import type { Page } from '@playwright/test'

const home = 'app://homeward/index.html?why=start&scheme=auto'
let listener: Listener

test.beforeAll(async () => {
  listener = await listen()
})
test.afterAll(() => listener.close())

/** What an attempt came to, given two seconds: one that never answers has got nothing. */
async function tried(page: Page, attempt: Attempt): Promise<string> {
  const silence = new Promise<string>((resolve) => setTimeout(() => resolve('refused (no answer)'), 2000))
  return Promise.race([page.evaluate(attempt, listener.address), silence])
}

/** What the Electron of the tests still allows and the one Homeward ships with does not (`enableDeprecatedPaste` is off). */
const since: Readonly<Record<string, number>> = { 'pasting by command': 33 }

for (const [what, attempts] of Object.entries({
  'running foreign code': codeAttempts,
  'getting at Node and the preload script': nodeAttempts,
  'reaching the network or the disk': reachAttempts,
  'fetching unasked': quietReachAttempts,
  'asking for permissions': permissionAttempts,
})) {
  test(`refused to the page: ${what}`, async ({ homeward }) => {
    // With a camera that exists: a refusal must come from us, not from there being none.
    const { app, page } = await homeward.start({ args: ['--use-fake-device-for-media-stream'] })
    const electron = await app.evaluate(() => Number.parseInt(process.versions.electron ?? '', 10))
    for (const [name, attempt] of Object.entries(attempts)) {
      if (electron < (since[name] ?? 0)) continue
      expect.soft(await tried(page, attempt), name).toMatch(/^refused/)
      expect.soft(page.url().split('#')[0], `${name}: still at home`).toBe(home)
      expect.soft(listener.contacts(), `${name}: nothing went out`).toBe(0)
    }
  })
}

test('refused to the page: leaving', async ({ homeward }) => {
  const { app, page, profile } = await homeward.start()
  for (const [name, attempt] of Object.entries(exitAttempts)) {
    expect.soft(await tried(page, attempt), name).toMatch(/^refused/)
    await page.waitForTimeout(150)
    expect.soft(page.url().split('#')[0], `${name}: still at home`).toBe(home)
    expect.soft(app.windows(), `${name}: no second window`).toHaveLength(1)
    expect.soft(listener.contacts(), `${name}: nothing went out`).toBe(0)
  }
  expect(countOf(profile, 'page.refusedDownload')).toBe(1)
  expect(countOf(profile, 'page.refusedNavigation')).toBeGreaterThan(5)
  expect(filesUnder(homeward.folder).filter((file) => file.includes('planted'))).toEqual([])
})

test('the window is sealed: web preferences, sandbox, session', async ({ homeward }) => {
  const { app } = await homeward.start()
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  })
  expect(preferences['enableBlinkFeatures'] ?? '').toBe('')
  const session = await app.evaluate(({ BrowserWindow }) => {
    const { session } = BrowserWindow.getAllWindows()[0]!.webContents
    return {
      persistent: session.isPersistent(),
      storagePath: session.storagePath,
      spellChecker: session.isSpellCheckerEnabled(),
    }
  })
  expect(session).toEqual({ persistent: false, storagePath: null, spellChecker: false })
})

test('the session fetches nothing of the network, whatever asks and without any policy of the page', async ({
  homeward,
}) => {
  const { app, profile } = await homeward.start()
  const before = listener.contacts()
  const answer = await app.evaluate(async ({ BrowserWindow, session }, address) => {
    const closed = session.fromPartition('homeward')
    const bare = new BrowserWindow({ show: false, webPreferences: { session: closed } })
    const told = await bare.loadURL(address).then(
      () => 'loaded',
      (error: { code: string }) => error.code,
    )
    bare.destroy()
    return told
  }, listener.address)
  expect(answer).toBe('ERR_BLOCKED_BY_CLIENT')
  expect(listener.contacts()).toBe(before)
  expect(countOf(profile, 'page.refusedRequest')).toBe(1)
})

test('the page runs in the operating system sandbox', async ({ homeward }) => {
  test.skip(process.platform !== 'linux', 'reads /proc')
  const { app } = await homeward.start()
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  expect(status).toMatch(/^NoNewPrivs:\s*1$/m)
  expect(status).toMatch(/^Seccomp:\s*2$/m)
})

test('every answer carries the content security policy, with another nonce each load', async ({
  homeward,
}) => {
  const { page } = await homeward.start()
  const nonces: string[] = []
  for (let load = 0; load < 2; load += 1) {
    const answer = await page.reload()
    const headers = (await answer?.allHeaders()) ?? {}
    const policy = headers['content-security-policy'] ?? ''
    const nonce = /'nonce-(?<nonce>[A-Za-z0-9+/=]{24})'/.exec(policy)?.groups?.['nonce'] ?? ''
    expect(policy).toBe(contentSecurityPolicy(nonce))
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(await answer?.text()).not.toContain('__CSP_NONCE__')
    nonces.push(nonce)
  }
  expect(nonces[0]).not.toBe(nonces[1])
})

test('the policy is the one designed', () => {
  expect(contentSecurityPolicy('N')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data: blob:; " +
      "font-src 'self'; connect-src 'none'; worker-src 'self'; object-src 'none'; base-uri 'none'; " +
      "form-action 'none'; frame-ancestors 'none'",
  )
})

test('app://homeward/ serves the page and nothing beside it', async ({ homeward }) => {
  const { app } = await homeward.start()
  const statusOf = (address: string, method = 'GET') =>
    app.evaluate(
      async ({ session }, request) => {
        const answer = await session
          .fromPartition('homeward')
          .fetch(request.address, { method: request.method })
          .catch(() => null)
        return answer?.status ?? 'no answer'
      },
      { address, method },
    )
  expect(await statusOf('app://homeward/index.html')).toBe(200)
  const refused = [
    'app://homeward/',
    'app://homeward/../main.cjs',
    'app://homeward/../../package.json',
    'app://homeward/%2e%2e/main.cjs',
    'app://homeward/%2e%2e%2fmain.cjs',
    'app://homeward/..%2fmain.cjs',
    'app://homeward/..%5cmain.cjs',
    'app://homeward/assets/../../main.cjs',
    'app://homeward//etc/passwd',
    'app://homeward/etc/passwd',
    'app://homeward/index.html%00.js',
    'app://homeward/INDEX.HTML',
    'app://elsewhere/index.html',
    'app://homeward.example/index.html',
  ]
  for (const address of refused) expect.soft(await statusOf(address), address).not.toBe(200)
  expect(await statusOf('app://homeward/index.html', 'POST')).not.toBe(200)
})

test('only our own page is given a port', async ({ homeward }) => {
  const { app, profile } = await homeward.start()
  const given = countOf(profile, 'page.connected')
  await app.evaluate(({ ipcMain, BrowserWindow }) => {
    const sender = BrowserWindow.getAllWindows()[0]!.webContents
    const posed = [
      { sender, senderFrame: { url: 'app://homeward/index.html' } },
      { sender, senderFrame: null },
      { sender: {}, senderFrame: sender.mainFrame },
    ]
    for (const event of posed) ipcMain.emit('homeward:connect', event)
  })
  expect(countOf(profile, 'page.refusedSender')).toBe(3)
  // Our own window and frame, showing something else: the preload script asks there as well.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.loadURL('about:blank'))
  await expect.poll(() => countOf(profile, 'page.refusedSender')).toBe(4)
  expect(countOf(profile, 'page.connected')).toBe(given)
})

test('the register process knows a handful of variables of its surroundings and no more', async ({
  homeward,
}) => {
  test.skip(process.platform !== 'linux', 'reads /proc')
  const { profile } = await homeward.start({ env: { NODE_OPTIONS: '', PLANTED_SECRET: 'planted' } })
  const pid = await registerPid(profile)
  const names = readFileSync(`/proc/${pid}/environ`, 'utf8')
    .split('\0')
    .map((entry) => entry.split('=')[0] ?? '')
  expect(names).not.toContain('PLANTED_SECRET')
  expect(names).not.toContain('NODE_OPTIONS')
  expect(names).not.toContain('PATH')
})

test('the register process dies and leaves no dump of its memory', async ({ homeward }) => {
  const { app, profile } = await homeward.start()
  const reporter = await app.evaluate(({ crashReporter }) => crashReporter.getUploadToServer())
  expect(reporter).toBe(false)
  process.kill(await registerPid(profile), 'SIGABRT')
  await expect.poll(() => countOf(profile, 'register.crashed')).toBe(1)
  expect(dumpsIn(filesUnder(profile))).toEqual([])
})

test('the page dies with a name on it, and leaves neither a dump nor the name', async ({ homeward }) => {
  const rare = ['Quill', 'feather'].join('')
  const temporary = subfolder(homeward.folder, 'tmp')
  const before = new Set(readdirSync('.'))
  const register = demoRegister(homeward.folder, 12)
  const { app, page, profile } = await homeward.start({
    args: [`--register=${register}`],
    env: { TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  })
  await unlockAs(page, 'administrator')
  await newChildMissing(page, `Zephyrine ${rare}`)
  await page.getByLabel('Police reference').fill(rare)
  const next = app.waitForEvent('window')
  // Chromium's own address for a fault in the page's process, which a signal sent to it does not end.
  await app.evaluate(({ BrowserWindow }) => {
    void BrowserWindow.getAllWindows()[0]
      ?.webContents.loadURL('chrome://crash')
      .catch(() => undefined)
  })
  await (await next).waitForURL(/why=registerStopped/)
  expect(countOf(profile, 'page.gone')).toBe(1)
  // Profile, temporary folder, and where it was started.
  expect(dumpsIn(filesUnder(homeward.folder))).toEqual([])
  expect(dumpsIn(readdirSync('.').filter((name) => !before.has(name)))).toEqual([])
  expect(filesHolding(homeward.folder, rare)).toEqual([])
})

/** Memory of a process that died, as Chromium and the system name it. */
function dumpsIn(files: readonly string[]): readonly string[] {
  return files.filter((file) => /\.(dmp|core)$|(^|\/)core(\.\d+)?$/.test(file))
}

function filesUnder(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : []
}

// Last, because it counts: the server the page could not reach answers anybody else.
test('the server that nothing reached was there', async () => {
  const answer = await fetch(listener.address)
  expect(answer.status).toBe(200)
  expect(listener.contacts()).toBe(1)
})
