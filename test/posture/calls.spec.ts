import { randomUUID } from 'node:crypto'
import { rolePermissions } from '../../shared/contract/permissions'
import { everyCall } from '../builders/contractWalk'
import { demoRegister } from '../e2e/support/demo'
import { expect, test, type Homeward } from '../e2e/support/homeward'
import { laterClock } from '../e2e/support/laterClock'
import { registerPid } from '../e2e/support/mainLog'
import { unlockAs } from '../e2e/support/recording'
import { odd, rawCall, sendFrame, sendOdd, stealPort } from './rawPort'

/** An officer at work, and a script in the page that holds the port. */
async function officerWithThief(homeward: Homeward, env: Readonly<Record<string, string>> = {}) {
  const file = demoRegister(homeward.folder, 12)
  const running = await homeward.start({ args: [`--register=${file}`], env })
  await stealPort(running.page)
  await unlockAs(running.page, 'officer')
  const pid = await registerPid(running.profile)
  /** The register process is the same, and answers. */
  const stillThere = async () => {
    expect(await rawCall(running.page, '/register/session', {})).toBe('answered')
    expect(await registerPid(running.profile)).toBe(pid)
  }
  return { ...running, stillThere }
}

test('refused on the port: every call above the role, and every call before the register is open', async ({
  homeward,
}) => {
  const { page, app, stillThere } = await officerWithThief(homeward)
  const mine = new Set<string>(rolePermissions.officer)
  const above = everyCall().filter(({ meta }) => !mine.has(meta.permission))
  expect(above.length).toBeGreaterThan(30)
  for (const { name, path } of above)
    expect.soft(await rawCall(page, `/${path.join('/')}`, {}), name).toBe('NOT_ALLOWED')
  await stillThere()
  const next = app.waitForEvent('window')
  await rawCall(page, '/shell/lock', { reason: 'person' })
  const locked = await next
  await stealPort(locked)
  const closed = everyCall().filter(({ meta }) => meta.permission !== 'anyone')
  expect(closed.length).toBeGreaterThan(200)
  for (const { name, path } of closed)
    expect.soft(await rawCall(locked, `/${path.join('/')}`, {}), name).toBe('LOCKED')
})

test('refused on the port: paths that are no calls, and grants nobody gave', async ({ homeward }) => {
  const { page, stillThere } = await officerWithThief(homeward)
  const paths = [
    '/',
    '',
    '/register',
    '/register/__proto__',
    '/__proto__/toString',
    '/constructor/constructor',
    '/register/session/__proto__',
    '/%2e%2e/register',
    '/REGISTER/SESSION',
    '/register//session',
    'file:///etc/passwd',
  ]
  for (const path of paths)
    expect
      .soft(await rawCall(page, path, {}), path)
      .toMatch(/^(NOT_FOUND|no answer|BAD_REQUEST|status 4\d\d|status 500)$/)
  // Read as an address, these are a call: and it is refused as that call.
  for (const path of [
    '/register/session/../../audit/list',
    '/audit/list?permission=anyone#x',
    '/audit/./list',
    '/%61udit/list',
    'http://127.0.0.1/audit/list',
  ])
    expect.soft(await rawCall(page, path, {}), path).toMatch(/^(NOT_ALLOWED|NOT_FOUND|status 404)$/)
  const grants = ['/etc/passwd', '..\\..\\secret', 'C:\\Windows\\System32', '', '__proto__', randomUUID()]
  const what = { kind: 'homesExtract', recipient: 'x', basis: 'y' }
  for (const grant of grants) {
    expect
      .soft(await rawCall(page, '/tables/save', { what, format: 'csv', grant }), grant)
      .toBe('GRANT_UNKNOWN')
    expect
      .soft(await rawCall(page, '/documents/save', { made: randomUUID(), grant }), grant)
      .toMatch(/^(NOT_FOUND|GRANT_UNKNOWN)$/)
    expect
      .soft(
        await rawCall(page, '/register/open', {
          which: { from: 'grant', grant },
          slotId: null,
          passphrase: 'demo',
        }),
        grant,
      )
      .toMatch(/^(ALREADY_OPEN|GRANT_UNKNOWN)$/)
  }
  await stillThere()
})

test('refused on the port: an export after the passphrase grew old, however the proof is forged', async ({
  homeward,
}) => {
  const clock = laterClock(homeward.folder)
  const { page, stillThere } = await officerWithThief(homeward, clock.env)
  const save = {
    what: { kind: 'homesExtract', recipient: 'x', basis: 'y' },
    format: 'csv',
    grant: randomUUID(),
  }
  expect(await rawCall(page, '/tables/save', save)).toBe('GRANT_UNKNOWN')
  clock.forward(11 * 60)
  const forged: readonly (readonly [string, object, Record<string, string>])[] = [
    ['nothing forged', save, {}],
    [
      'a proof in the input',
      { ...save, proof: true, askAgain: false, passphraseAt: '2099-01-01T00:00:00Z' },
      {},
    ],
    ['a header', save, { authorization: 'Bearer demo', 'x-proof': '1', 'x-role': 'administrator' }],
    ['meta in the input', { ...save, meta: { askAgain: false, permission: 'anyone' } }, {}],
    [
      'a session in the input',
      { ...save, session: { permissions: ['audit.read'] }, context: { host: null } },
      {},
    ],
  ]
  for (const [how, input, headers] of forged)
    expect.soft(await rawCall(page, '/tables/save', input, headers), how).toBe('ASK_AGAIN')
  expect(await rawCall(page, '/register/proveItIsMe', { passphrase: { $ne: '' } })).toBe('INVALID')
  expect(await rawCall(page, '/register/proveItIsMe', { passphrase: 'not it' })).toBe('WRONG_PASSPHRASE')
  expect(await rawCall(page, '/tables/save', save)).toBe('ASK_AGAIN')
  await stillThere()
})

test('refused on the port: malformed and oversized messages, and what would reach into every object', async ({
  homeward,
}) => {
  const { page, stillThere } = await officerWithThief(homeward)
  for (const kind of Object.keys(odd)) await sendOdd(page, kind as keyof typeof odd)
  await stillThere()
  const broken: readonly (readonly [string, string])[] = [
    ['empty', ''],
    ['half', '{"i":"950001","p":{"u":"/register/se'],
    ['no path', '{"i":"950002","p":{}}'],
    ['a path that is none', '{"i":"950003","p":{"u":{"x":1},"b":{}}}'],
    ['an id that is none', '{"i":{"x":1},"p":{"u":"/register/session","b":{}}}'],
    [
      'deep',
      `{"i":"950004","p":{"u":"/children/get","b":{"json":${'['.repeat(50_000)}${']'.repeat(50_000)}}}}`,
    ],
    ['its kind unknown', '{"i":"950005","t":99,"p":{"u":"/children/get","b":{}}}'],
    [
      'places that are none',
      '{"i":"950006","p":{"u":"/children/get","b":{"json":{"id":"x"},"meta":[[1,"a","b","c"],[99],"x"]}}}',
    ],
  ]
  for (const [what, frame] of broken) {
    const id = /"i":"(?<id>\d+)"/.exec(frame)?.groups?.['id'] ?? 'none'
    expect.soft(await sendFrame(page, id, frame, 700), what).not.toBe('answered')
  }
  await stillThere()
  const pollution: readonly (readonly [string, string])[] = [
    ['__proto__ as a key', '{"json":{"id":"x","__proto__":{"polluted":true}}}'],
    ['constructor as a key', '{"json":{"id":"x","constructor":{"prototype":{"polluted":true}}}}'],
    ['__proto__ as a place', '{"json":{"id":"x"},"meta":[[1,"__proto__","polluted"]]}'],
    ['constructor as a place', '{"json":{"id":"x"},"meta":[[1,"constructor","prototype","polluted"]]}'],
  ]
  for (const [at, [what, body]] of pollution.entries()) {
    const id = String(960_000 + at)
    expect
      .soft(await sendFrame(page, id, `{"i":"${id}","p":{"u":"/children/get","b":${body}}}`, 1500), what)
      .not.toBe('answered')
  }
  await stillThere()
  const long = 'x'.repeat(30_000_000)
  expect(await rawCall(page, '/finding/search', { text: long })).toBe('INVALID')
  await stillThere()
})

test('keys of a browser open nothing: no developer tools, source, print of another page or second window', async ({
  homeward,
}) => {
  const { app, page } = await homeward.start()
  const home = page.url()
  for (const key of [
    'Control+Shift+I',
    'Control+Shift+J',
    'Control+Shift+C',
    'Control+U',
    'Control+N',
    'Control+Shift+N',
    'Control+T',
    'Control+O',
    'Control+S',
    'Control+W',
    'Alt+ArrowLeft',
    'Alt+Home',
    'F1',
    'F7',
  ])
    await page.keyboard.press(key)
  expect(app.windows()).toHaveLength(1)
  expect(page.url()).toBe(home)
  const opened = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.isDevToolsOpened()),
  )
  expect(opened).toEqual([false])
})
