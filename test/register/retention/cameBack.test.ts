import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keyFileOf } from '../../../electron/register/unlock/keyFile'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { childTimeOver, destroyByTwo } from '../../builders/destroyed'
import { newHost } from '../../builders/host'
import { inProcessClient } from '../../../electron/register/rpc/inProcess'
import { router } from '../../../electron/register/router'
import { contract } from '../../../shared/contract'
import { sitDown } from '../../builders/secondPerson'
import { testPassphrase } from '../../builders/register'
import { wholeRegister, type WholeRegister } from '../../builders/wholeRegister'

const own = { kind: 'passphrase', slotId: null, passphrase: testPassphrase } as const

/** Two children in a copy, destroyed since by two people; the register is closed. */
async function destroyedSince() {
  const register = await wholeRegister()
  const { open, client, clock } = register
  const ids = [await childTimeOver(register, 'Quillfeather'), await childTimeOver(register, 'Oddo')]
  const { file: copy } = await open.takeBackup('asked')
  const founder = open.session
  for (const id of ids) {
    clock.forward(60)
    await destroyByTwo(register, id)
    sitDown(open, founder)
  }
  expect(await client.retention.cameBack()).toEqual([])
  await register.host.close()
  const recentId = register.host.recent.add({
    file: register.file,
    name: 'Ashcombe',
    lastOpenedAt: '2026-11-22T09:00:00Z',
    madeUp: false,
    slotId: null,
  })
  return { ...register, ids, copy, which: { from: 'recent', recentId } as const }
}

type Destroyed = Awaited<ReturnType<typeof destroyedSince>>

/** Unlocked again, by whoever sits at this PC. */
async function unlocked({ host, file }: Pick<WholeRegister, 'host' | 'file'>) {
  return host.unlock(() => unlockRegister(host.opening(file, false), testPassphrase))
}

async function lookAt({ client, which }: Destroyed) {
  const [copy] = await client.restore.copies({ which })
  const source = { from: 'beside', which, name: copy!.name } as const
  return client.restore.look({ source, target: { place: 'register', which }, secret: own })
}

function putBack({ copy, file }: Destroyed): void {
  copyFileSync(copy, file)
  copyFileSync(keyFileOf(copy), keyFileOf(file))
}

test('the step before a restore counts the destroyed records in the copy; afterwards they stand there until two people destroyed them again', async () => {
  const register = await destroyedSince()
  const { client, ids } = register
  const plan = await lookAt(register)
  expect(plan.destroyedBack).toBe(2)
  expect(JSON.stringify(plan)).not.toContain(ids[0])
  register.clock.forward(60)
  await client.restore.carryOut({ plan: plan.plan, secret: own })
  const open = await unlocked(register)
  const found = await client.retention.cameBack()
  expect(found.map(({ child, destroyedAt, asked }) => [child.id, destroyedAt, asked])).toEqual([
    [ids[0], '2026-11-22T09:01:00Z', false],
    [ids[1], '2026-11-22T09:02:00Z', false],
  ])
  expect((await client.retention.due()).cameBack).toBe(2)
  const founder = open.session
  await destroyByTwo({ ...register, open }, ids[0] ?? '')
  expect((await client.retention.cameBack()).map(({ child }) => child.id)).toEqual([ids[1]])
  sitDown(open, founder)
  await client.retention.hold({
    childId: ids[1] ?? '',
    reason: 'A claim',
    askedBy: 'Solicitor',
    reviewOn: '2027-01-01',
  })
  expect(await client.retention.cameBack()).toMatchObject([{ blocks: ['held'] }])
  // Somebody decided: Today does not ask for what cannot be done.
  expect((await client.retention.due()).cameBack).toBe(0)
})

test('it is entered in the trail once, however often the register is opened', async () => {
  const register = await destroyedSince()
  const plan = await lookAt(register)
  await register.client.restore.carryOut({ plan: plan.plan, secret: own })
  await unlocked(register)
  await register.host.close()
  const open = await unlocked(register)
  const entries = await open.db
    .selectFrom('audit')
    .select(['subject_id', 'actor_id'])
    .where('action', '=', 'record.cameBack')
    .execute()
  expect(entries).toEqual(register.ids.map((id) => ({ subject_id: id, actor_id: 'system' })))
})

test('an older file put back by hand brings them back as well, and this PC knows', async () => {
  const register = await destroyedSince()
  putBack(register)
  await unlocked(register)
  expect((await register.client.retention.cameBack()).map(({ child }) => child.id)).toEqual(register.ids)
})

test('what this PC knows of destroyed records is ids and times, and a damaged file of it keeps nobody out', async () => {
  const register = await destroyedSince()
  const known = join(register.folder, 'profile', 'destroyed-records.json')
  const text = readFileSync(known, 'utf8')
  expect(text).not.toMatch(/Quillfeather|Oddo|Mika|time is over/)
  expect(
    Object.values(JSON.parse(text) as Record<string, object[]>)
      .flat()
      .map(Object.keys),
  ).toEqual([
    ['id', 'at'],
    ['id', 'at'],
  ])
  writeFileSync(known, '{"not": ')
  putBack(register)
  await unlocked(register)
  expect(await register.client.retention.cameBack()).toEqual([])
})

test('where the register there now is damaged, this PC still says how many are in the copy', async () => {
  const register = await destroyedSince()
  writeFileSync(register.file, readFileSync(register.file).subarray(0, 9000))
  const plan = await lookAt(register)
  expect(plan.present.state).toBe('closed')
  expect(plan.destroyedBack).toBe(2)
  await register.client.restore.carryOut({ plan: plan.plan, secret: own })
  await unlocked(register)
  expect(await register.client.retention.cameBack()).toHaveLength(2)
})

test('restored on one PC and opened first on another: the note beside the register tells that one', async () => {
  const register = await destroyedSince()
  const plan = await lookAt(register)
  await register.client.restore.carryOut({ plan: plan.plan, secret: own })
  const { host } = newHost(join(register.folder, 'another PC'), register.clock)
  await host.unlock(() => unlockRegister(host.opening(register.file, false), testPassphrase))
  const client = inProcessClient(contract, router, host)
  expect((await client.retention.cameBack()).map(({ child }) => child.id)).toEqual(register.ids)
})

test('records put together come back one by one, and both are known', async () => {
  const register = await wholeRegister()
  const { open, client, clock } = register
  const main = await childTimeOver(register, 'Quillfeather')
  const second = await childTimeOver(register, 'Quilfeather')
  await open.takeBackup('asked')
  clock.forward(60)
  await open.db.updateTable('child').set({ duplicate_of: main }).where('id', '=', second).execute()
  await destroyByTwo(register, main)
  await register.host.close()
  const recentId = register.host.recent.add({
    file: register.file,
    name: 'Ashcombe',
    lastOpenedAt: '2026-11-22T09:00:00Z',
    madeUp: false,
    slotId: null,
  })
  const which = { from: 'recent', recentId } as const
  const [copy] = await client.restore.copies({ which })
  const source = { from: 'beside', which, name: copy!.name } as const
  const plan = await client.restore.look({ source, target: { place: 'register', which }, secret: own })
  expect(plan.destroyedBack).toBe(2)
  await client.restore.carryOut({ plan: plan.plan, secret: own })
  await unlocked(register)
  const back = (await client.retention.cameBack()).map(({ child }) => child.id)
  expect(back.toSorted()).toEqual([main, second].toSorted())
})
