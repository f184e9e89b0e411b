import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contract } from '../../../shared/contract'
import { rescueHandlers } from '../../../electron/register/router/rescue'
import { registerHandlers } from '../../../electron/register/router/register'
import { restoreHandlers } from '../../../electron/register/router/restore'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { featureClient } from '../../builders/host'
import { refusal } from '../../builders/refusal'
import { testCouncil, testPassphrase, testPerson } from '../../builders/register'

const calls = { rescue: contract.rescue, restore: contract.restore, register: contract.register }
const handlers = { rescue: rescueHandlers, restore: restoreHandlers, register: registerHandlers }
const own = { kind: 'passphrase', slotId: null, passphrase: testPassphrase } as const

/** A register with one copy, known on this PC, closed; and how the page names it. */
async function closed() {
  const made = await featureClient(calls, handlers)
  await made.client.register.backupNow()
  await made.host.close()
  const [row] = await made.client.register.recent()
  return { ...made, which: { from: 'recent', recentId: row!.recentId } as const }
}

test('nothing of this is done to a register that is open', async () => {
  const { client } = await featureClient(calls, handlers)
  const [row] = await client.register.recent()
  const which = { from: 'recent', recentId: row!.recentId } as const
  await refusal('ALREADY_OPEN', client.rescue.copyAside({ which }))
  await refusal('ALREADY_OPEN', client.rescue.salvage({ which, secret: own }))
  await refusal('ALREADY_OPEN', client.restore.copies({ which }))
})

test('the report holds versions, sizes and codes, and no name of anybody or anything', async () => {
  const { client, host, which, folder, file } = await closed()
  const log = join(host.start.profileFolder, 'log')
  mkdirSync(log, { recursive: true })
  const line = (event: string, more: object) =>
    `${JSON.stringify({ at: '2026-11-22T08:00:00Z', event, ...more })}\n`
  writeFileSync(join(log, 'main.log'), line('app.start', { electron: 45 }) + line('Zephyrine Quill', {}))
  appendFileSync(join(log, 'main.log'), line('register.crashed', { code: 'Zephyrine' }) + 'Zephyrine\n')
  const { text } = await client.rescue.report({ which })
  for (const name of [testCouncil, testPerson, 'Ashcombe', 'Zephyrine', folder, testPassphrase])
    expect(text).not.toContain(name)
  expect(JSON.parse(text)).toMatchObject({
    firstBytes: 'encrypted',
    keyFile: { state: 'good', people: 1, sheets: 1 },
    backups: [{ date: '2026-11-22' }],
    log: [{ event: 'app.start' }, { event: 'register.crashed', code: null }],
  })
  writeFileSync(`${file}-keys`, 'hurt')
  expect(JSON.parse((await client.rescue.report({ which })).text)).toMatchObject({
    keyFile: { state: 'KEYS_DAMAGED' },
  })
  const target = join(folder, 'report')
  const { grant } = host.grants.add(target, 'saveReport')
  await client.rescue.saveReport({ which, grant })
  expect(existsSync(`${target}.json`)).toBe(true)
})

test('the ladder: copied aside, restored by the calls the window makes, salvaged into a register of its own', async () => {
  const { client, host, which, folder, file } = await closed()
  const bytes = readFileSync(file)
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1
  writeFileSync(file, bytes)
  expect((await client.rescue.copyAside({ which })).folder).toContain('put aside')
  const salvaged = await client.rescue.salvage({ which, secret: own })
  expect(salvaged.read).toBeGreaterThan(5)
  const [copy] = await client.restore.copies({ which })
  const source = { from: 'beside', which, name: copy!.name } as const
  expect(await client.restore.people({ source })).toMatchObject([{ name: testPerson }])
  const plan = await client.restore.look({ source, target: { place: 'register', which }, secret: own })
  const wrong = { ...own, passphrase: 'not this one at all' }
  await refusal('WRONG_PASSPHRASE', client.restore.carryOut({ plan: plan.plan, secret: wrong }))
  const other = client.restore.carryOut({ plan: '0190a000-0000-7000-8000-000000000000', secret: own })
  await refusal('RESTORE_CHANGED', other)
  const later = host.clock as unknown as { forward: (seconds: number) => void }
  later.forward(60)
  const done = await client.restore.carryOut({ plan: plan.plan, secret: own })
  expect(done.recentId).toBe(which.recentId)
  expect(readdirSync(folder).filter((name) => name.includes('put aside'))).toHaveLength(2)
  const open = await host.unlock(() => unlockRegister(host.opening(file, false), testPassphrase))
  const actions = (await open.db.selectFrom('audit').select('action').execute()).map(({ action }) => action)
  expect(actions).toContain('register.restored')
  expect(actions).not.toContain('register.wentBack')
})

test('a backup is tested with nothing but what lies there, and the newest test is kept for its certificate', async () => {
  const { client, host, folder, clock } = await featureClient(calls, handlers)
  await refusal('WRONG_PASSPHRASE', client.register.testBackup({ passphrase: 'not this one at all' }))
  clock.forward(60)
  const none = await client.register.testBackup({ passphrase: testPassphrase })
  expect(none.copies).toMatchObject([{ where: 'here', outcome: 'missing' }])
  expect(await client.register.lastTest()).toMatchObject({ good: false })
  const { file } = await client.register.backupNow()
  const good = await client.register.testBackup({ passphrase: testPassphrase })
  expect(good.copies).toMatchObject([{ outcome: 'good', children: 0, lastEntryAt: '2026-11-22T09:01:00Z' }])
  expect(await client.register.lastTest()).toEqual({ at: '2026-11-22T09:01:00Z', good: true })
  const bytes = readFileSync(file)
  bytes[9000] = (bytes[9000] ?? 0) ^ 1
  writeFileSync(file, bytes)
  expect((await client.register.testBackup({ passphrase: testPassphrase })).copies).toMatchObject([
    { outcome: 'damaged' },
  ])
  expect(host.open?.file.startsWith(folder)).toBe(true)
})
