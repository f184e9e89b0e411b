import type { ContractRouterClient } from '@orpc/contract'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contract } from '../../../shared/contract'
import { assemble } from '../../../electron/register/rpc/assemble'
import { inProcessClient } from '../../../electron/register/rpc/inProcess'
import { registerHandlers } from '../../../electron/register/router/register'
import { settingsHandlers } from '../../../electron/register/router/settings'
import { shellHandlers } from '../../../electron/register/router/shell'
import { TestClock } from '../../builders/clock'
import { temporaryFolder } from '../../builders/folder'
import { newHost, type TestHost } from '../../builders/host'
import { refusal } from '../../builders/refusal'
import { testPassphrase } from '../../builders/register'

const calls = { register: contract.register, shell: contract.shell, settings: contract.settings }
const router = assemble(calls, {
  register: registerHandlers,
  shell: shellHandlers,
  settings: settingsHandlers,
})

interface Page extends TestHost {
  readonly client: ContractRouterClient<typeof calls>
  readonly folder: string
}

function page(folder = temporaryFolder(), clock = new TestClock()): Page {
  const testHost = newHost(folder, clock)
  return { ...testHost, folder, client: inProcessClient(calls, router, testHost.host) }
}

async function created({ client, host, folder }: Page) {
  const { grant } = host.grants.add(folder, 'registerFolder')
  return client.register.create({
    council: 'Ashcombe Council',
    fileName: 'Ashcombe',
    folder: { from: 'grant', grant },
    yourName: 'Ines Halloway',
    passphrase: testPassphrase,
  })
}

test('creating opens the register, says so to main, and shows a recovery code once', async () => {
  const here = page()
  const { session, sheet } = await created(here)
  expect(session).toMatchObject({
    council: 'Ashcombe Council',
    user: { name: 'Ines Halloway' },
    idleMinutes: 10,
  })
  expect(sheet.groups.join('-')).toBe(sheet.code)
  expect(here.toldMain).toEqual([
    { type: 'opened', title: 'Ashcombe Council' },
    { type: 'contentProtection', on: true },
  ])
  await refusal('ALREADY_OPEN', created(here))
})

test('the sheet is proved by typing the groups asked for, and its keepers are kept', async () => {
  const here = page()
  const { sheet } = await created(here)
  const answers = sheet.ask.map((group) => ({ group, typed: sheet.groups[group - 1] ?? '' }))
  const keepers = ['Head of service', 'Business manager']
  const wrong = answers.map((answer, at) => (at === 1 ? { ...answer, typed: 'XXXX' } : answer))
  await refusal('RECOVERY_PROOF_WRONG', here.client.register.proveRecovery({ answers: wrong, keepers }))
  const few = answers.slice(1)
  await refusal('RECOVERY_PROOF_WRONG', here.client.register.proveRecovery({ answers: few, keepers }))
  expect((await here.client.register.firstSteps()).recoverySheet).toBe(false)
  await here.client.register.proveRecovery({ answers, keepers })
  expect((await here.client.register.firstSteps()).recoverySheet).toBe(true)
  expect((await here.client.settings.get()).recoveryKeepers?.names).toEqual(keepers)
  await refusal('WRONG_STATE', here.client.register.proveRecovery({ answers, keepers }))
})

test('a renewed sheet asks for the passphrase, and the old sheet must be put away again', async () => {
  const here = page()
  const { sheet } = await created(here)
  await refusal('WRONG_PASSPHRASE', here.client.register.renewRecovery({ passphrase: 'not this one at all' }))
  const renewed = await here.client.register.renewRecovery({ passphrase: testPassphrase })
  expect(renewed.code).not.toBe(sheet.code)
  expect((await here.client.register.firstSteps()).recoverySheet).toBe(false)
  await here.host.close()
  const which = {
    from: 'recent',
    recentId: (await here.client.register.recent())[0]?.recentId ?? '',
  } as const
  const next = 'seven lanterns under the pier'
  await refusal(
    'WRONG_PASSPHRASE',
    here.client.register.openWithRecovery({ which, code: sheet.code, newPassphrase: next }),
  )
  await here.client.register.openWithRecovery({ which, code: renewed.code, newPassphrase: next })
  await here.host.close()
  await refusal('WRONG_PASSPHRASE', here.client.register.open({ which, passphrase: testPassphrase }))
  await here.client.register.open({ which, passphrase: next })
})

test('registers opened before are offered again, and can be forgotten', async () => {
  const here = page()
  await created(here)
  const [entry] = await here.client.register.recent()
  expect(entry).toMatchObject({
    name: 'Ashcombe Council',
    file: 'Ashcombe.homeward',
    folder: here.folder,
    exists: true,
    inUse: { by: 'Ines Halloway', since: '2026-11-22T09:00:00Z' },
  })
  await here.host.close()
  expect((await here.client.register.recent())[0]?.inUse).toBeNull()
  await here.client.register.forgetRecent({ recentId: entry?.recentId ?? '' })
  expect(await here.client.register.recent()).toEqual([])
})

test('a damaged list of recent registers is an empty one', async () => {
  const here = page()
  writeFileSync(join(here.folder, 'profile', 'recent.json'), '{"nonsense"')
  expect(await here.client.register.recent()).toEqual([])
})

test('the page can name no path: unknown grants and grants for something else are refused', async () => {
  const here = page()
  const open = (grant: string) =>
    here.client.register.open({ which: { from: 'grant', grant }, passphrase: testPassphrase })
  await refusal('GRANT_UNKNOWN', open('/etc/passwd'))
  const { grant } = here.host.grants.add('/etc/passwd', 'backupFolder')
  await refusal('GRANT_UNKNOWN', open(grant))
})

test('a chosen register survives a mistyped passphrase, and is opened in a refused folder neither', async () => {
  const here = page()
  await created(here)
  await here.host.close()
  const { grant } = here.host.grants.add(join(here.folder, 'Ashcombe.homeward'), 'openRegister')
  const which = { from: 'grant', grant } as const
  await refusal('WRONG_PASSPHRASE', here.client.register.open({ which, passphrase: 'not this one at all' }))
  await here.client.register.open({ which, passphrase: testPassphrase })
  await here.host.close()
  const synced = join(here.folder, 'OneDrive - Ashcombe')
  mkdirSync(synced)
  for (const name of ['Ashcombe.homeward', 'Ashcombe.homeward-keys'])
    writeFileSync(join(synced, name), readFileSync(join(here.folder, name)))
  const moved = here.host.grants.add(join(synced, 'Ashcombe.homeward'), 'openRegister')
  const refused = here.client.register.open({
    which: { from: 'grant', grant: moved.grant },
    passphrase: testPassphrase,
  })
  expect(await refusal('FOLDER_REFUSED', refused)).toMatchObject({ reason: 'cloud', service: 'OneDrive' })
})

test('creating in a synced folder is refused before anything is written', async () => {
  const here = page()
  const synced = join(here.folder, 'Dropbox')
  mkdirSync(synced)
  const { grant } = here.host.grants.add(synced, 'registerFolder')
  expect(await here.client.register.checkFolder({ grant })).toMatchObject({ ok: false, service: 'Dropbox' })
  const create = here.client.register.create({
    council: 'Ashcombe Council',
    fileName: 'Ashcombe',
    folder: { from: 'grant', grant },
    yourName: 'Ines Halloway',
    passphrase: testPassphrase,
  })
  expect(await refusal('FOLDER_REFUSED', create)).toMatchObject({ reason: 'cloud' })
  expect(readdirSync(synced)).toEqual([])
})

test.each(['a/b', 'CON', 'x:y', '..', 'nul.homeward', 'tab\there'])(
  'the file name %j is refused on every system',
  async (fileName) => {
    const here = page()
    const { grant } = here.host.grants.add(here.folder, 'registerFolder')
    const create = here.client.register.create({
      council: 'Ashcombe Council',
      fileName,
      folder: { from: 'grant', grant },
      yourName: 'Ines Halloway',
      passphrase: testPassphrase,
    })
    expect((await refusal('INVALID', create)).problems[0]?.field).toBe('fileName')
  },
)

test('first steps are done by doing them, or ticked', async () => {
  const here = page()
  await created(here)
  const none = {
    council: false,
    recoverySheet: false,
    backupPlace: false,
    children: false,
    colleagues: false,
    firstEpisode: false,
  }
  expect(await here.client.register.firstSteps()).toEqual(none)
  await here.client.settings.change({ laCode: '301' })
  expect(await here.client.register.firstSteps()).toEqual(none)
  await here.client.settings.change({ responsibleManager: 'Dana Price' })
  await here.client.register.tickFirstStep({ step: 'colleagues' })
  await here.client.register.tickFirstStep({ step: 'colleagues' })
  expect(await here.client.register.firstSteps()).toEqual({ ...none, council: true, colleagues: true })
})

test('the second place is set once it takes files, and a copy goes there at once', async () => {
  const here = page()
  await created(here)
  const gone = here.host.grants.add(join(here.folder, 'gone'), 'backupFolder')
  expect(await here.client.register.setBackupPlace({ grant: gone.grant })).toMatchObject({
    reason: 'missing',
  })
  expect((await here.client.register.backupStatus()).place).toBeNull()
  const stick = join(here.folder, 'stick')
  mkdirSync(stick)
  const { grant } = here.host.grants.add(stick, 'backupFolder')
  expect(await here.client.register.setBackupPlace({ grant })).toMatchObject({ ok: true })
  expect(await here.client.register.backupStatus()).toMatchObject({
    place: stick,
    last: { secondPlace: true },
  })
  expect((await here.client.register.firstSteps()).backupPlace).toBe(true)
})

test('a changed setting is kept with its history, reaches main and the idle watch', async () => {
  const here = page()
  await created(here)
  await here.client.settings.change({ contentProtection: false, idleMinutes: 1 })
  await expect.poll(() => here.toldMain).toContainEqual({ type: 'contentProtection', on: false })
  const changes = await here.host
    .open!.db.selectFrom('history')
    .select(['command', 'after'])
    .where('command', '=', 'settings.change')
    .execute()
  expect(changes).toHaveLength(2)
})

test('the register process locks by itself when the page does not', async () => {
  const clock = new TestClock()
  const here = page(temporaryFolder(), clock)
  await created(here)
  const stop = new AbortController()
  const flush = here.host.events.listen(stop.signal).next()
  clock.forward(10 * 60 + 29)
  here.host.idle.check()
  await here.client.shell.activity()
  clock.forward(10 * 60 + 29)
  here.host.idle.check()
  expect(here.toldMain.filter(({ type }) => type === 'lock')).toEqual([])
  clock.forward(2)
  here.host.idle.check()
  expect((await flush).value).toEqual({ kind: 'flushDrafts', reason: 'idle' })
  await expect.poll(() => here.toldMain, { timeout: 5000 }).toContainEqual({ type: 'lock', reason: 'idle' })
  stop.abort()
})

test('locking tells main, and closing releases the file', async () => {
  const here = page()
  await created(here)
  await here.client.shell.lock({ reason: 'person' })
  expect(here.toldMain.at(-1)).toEqual({ type: 'lock', reason: 'person' })
  await here.host.close()
  expect(await here.client.shell.environment()).toMatchObject({ unlocked: false })
  expect(existsSync(join(here.folder, 'Ashcombe.homeward-open'))).toBe(false)
})

test('a dialog’s path stays in the register process: the page gets a grant', async () => {
  const here = page()
  const chosen = here.client.shell.choose({ purpose: 'backupFolder' })
  await expect.poll(() => here.toldMain.length).toBe(1)
  expect(here.toldMain[0]).toMatchObject({ type: 'dialog', request: 1, purpose: 'backupFolder' })
  here.host.dialogs.answer(1, join(here.folder, 'stick'))
  const grant = await chosen
  expect(grant?.shownAs).toBe('stick')
  expect(JSON.stringify(grant)).not.toContain(here.folder)
  const cancelled = here.client.shell.choose({ purpose: 'backupFolder' })
  await expect.poll(() => here.toldMain.length).toBe(2)
  here.host.dialogs.answer(2, null)
  expect(await cancelled).toBeNull()
})

test('a register that vanished is told of by name', async () => {
  const here = page()
  await created(here)
  await here.host.close()
  rmSync(join(here.folder, 'Ashcombe.homeward'))
  const [entry] = await here.client.register.recent()
  expect(entry?.exists).toBe(false)
  const which = { from: 'recent', recentId: entry?.recentId ?? '' } as const
  expect(
    await refusal('REGISTER_NOT_FOUND', here.client.register.open({ which, passphrase: testPassphrase })),
  ).toEqual({
    file: 'Ashcombe.homeward',
  })
})
