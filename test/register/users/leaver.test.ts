import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyChain } from '../../../electron/register/audit/verifyChain'
import { isWhole } from '../../../electron/register/backup/checkCopy'
import { readOnly } from '../../../electron/register/database/types'
import { keyChangeSteps, newKeyCopyOf } from '../../../electron/register/unlock/changeDataKey'
import { keyFileOf, readKeyFile } from '../../../electron/register/unlock/keyFile'
import { finishKeyChange } from '../../../electron/register/unlock/stayers'
import { unlockByRecovery } from '../../../electron/register/unlock/unlockByRecovery'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { bundled, killHard, startProgram } from '../../builders/childProgram'
import { sharedRegister, type SharedRegister } from '../../builders/colleagues'
import { refusal } from '../../builders/refusal'
import { testPassphrase } from '../../builders/register'

const stays = 'copper lantern beside twelve rivers'
const leaves = 'violet gravel under nine umbrellas'
const fresh = 'seven lanterns under the pier'

/** A register of three; the third is about to leave, and has copied everything there is. */
async function beforeLeaving(): Promise<SharedRegister & { leaver: string; copied: string }> {
  const register = await sharedRegister()
  await register.withColleague('Omar Lind', 'officer', stays)
  const leaver = await register.withColleague('Lea Veer', 'officer', leaves)
  const copied = join(register.folder, 'taken-away.homeward')
  copyFileSync(register.file, copied)
  copyFileSync(keyFileOf(register.file), keyFileOf(copied))
  return { ...register, leaver, copied }
}

async function leave({ as }: SharedRegister, leaver: string): Promise<void> {
  const { call, lock } = await as(testPassphrase)
  const person = (await call.users.list()).people.find(({ id }) => id === leaver)!
  expect(await call.users.remove({ id: leaver, version: person.version })).toEqual({ keyChanged: true })
  await lock()
}

/** The removal is saved, and then the disk has no room for the copy. */
async function leaveWithoutKeyChange({ as }: SharedRegister, leaver: string): Promise<void> {
  const { call, host, lock } = await as(testPassphrase)
  Object.assign(host.open!, { changeDataKey: async () => Promise.reject(new Error('no room')) })
  expect(await call.users.remove({ id: leaver, version: 1 })).toEqual({ keyChanged: false })
  expect((await call.users.list()).keyChangeDue).toBe(true)
  await lock()
}

test('somebody who left opens nothing any more; everybody else does as before, and so does the recovery sheet', async () => {
  const register = await beforeLeaving()
  const { as, opening, recoveryCode, file, leaver } = register
  await leave(register, leaver)
  await refusal('WRONG_PASSPHRASE', as(leaves))
  register.clock.forward(60)
  for (const passphrase of [testPassphrase, stays]) await (await as(passphrase)).lock()
  const recovered = await unlockByRecovery(opening, recoveryCode, fresh)
  await recovered.close()
  const { body } = readKeyFile(keyFileOf(file), opening.policy)
  expect(body.next).toBeNull()
  expect(body.slots.map(({ label }) => label)).not.toContain('Lea Veer')
  expect(body.slots.every(({ sealed }) => sealed.length === 1)).toBe(true)
})

test('the key file and passphrase a leaver kept open the copy they took, and nothing of the register', async () => {
  const register = await beforeLeaving()
  const { opening, file, copied, leaver } = register
  await leave(register, leaver)
  const old = await unlockRegister({ ...opening, file: copied }, leaves)
  await old.close()
  copyFileSync(keyFileOf(copied), keyFileOf(file))
  await refusal('KEYS_OF_ANOTHER_REGISTER', unlockRegister(opening, leaves))
  await refusal('KEYS_OF_ANOTHER_REGISTER', unlockRegister(opening, testPassphrase))
})

test('a recovery sheet that was renewed opens nothing, not even with the key file of a backup', async () => {
  const register = await sharedRegister()
  const { as, file, folder, opening, recoveryCode } = register
  const before = join(folder, 'key file of a backup')
  copyFileSync(keyFileOf(file), before)
  const { call, lock } = await as(testPassphrase)
  const { code } = await call.register.renewRecovery({ passphrase: testPassphrase })
  await lock()
  const now = join(folder, 'key file of today')
  copyFileSync(keyFileOf(file), now)
  copyFileSync(before, keyFileOf(file))
  await refusal('KEYS_OF_ANOTHER_REGISTER', unlockByRecovery(opening, recoveryCode, fresh))
  copyFileSync(now, keyFileOf(file))
  await (await unlockByRecovery(opening, code, fresh)).close()
})

test('a passphrase somebody else knows is shut out, with older key files too, by a new key', async () => {
  const register = await beforeLeaving()
  const { as, file, copied, opening } = register
  const omar = await as(stays)
  await omar.call.register.changePassphrase({ current: stays, next: fresh })
  await refusal('NOT_ALLOWED', omar.call.users.changeKey())
  await omar.lock()
  const { call, host, lock } = await as(testPassphrase)
  await call.users.changeKey()
  const { entries } = await call.audit.list({})
  expect(entries.map(({ action, actor }) => [action, actor])).toContainEqual([
    'dataKey.changeAsked',
    host.open!.session.user.name,
  ])
  await lock()
  await (await as(fresh)).lock()
  copyFileSync(keyFileOf(copied), keyFileOf(file))
  await refusal('KEYS_OF_ANOTHER_REGISTER', unlockRegister(opening, stays))
})

test('the session goes on under the new key: what is asked for meanwhile is answered, and what is saved stays', async () => {
  const register = await beforeLeaving()
  const { as, leaver } = register
  const { call, lock, unexpected } = await as(testPassphrase)
  const [removed, copy, board] = await Promise.all([
    call.users.remove({ id: leaver, version: 1 }),
    call.register.backupNow(),
    call.today.board(),
    call.children.add({ forename: 'Meanwhile' }),
  ])
  expect([removed.keyChanged, copy.problem, board.missingNow]).toEqual([true, null, []])
  await call.children.add({ forename: 'Afterwards' })
  const backup = await call.register.backupNow()
  expect(backup.children).toBe(2)
  const { people, keyChangeDue } = await call.users.list()
  expect(keyChangeDue).toBe(false)
  expect(people.find(({ id }) => id === leaver)).toMatchObject({ name: 'Lea Veer', state: 'left' })
  const actions = (await call.audit.list({})).entries.map(({ action }) => action)
  expect(actions).toContain('user.removed')
  expect(actions).toContain('dataKey.changed')
  await lock()
  expect(unexpected).toEqual([])
  const again = await as(stays)
  expect((await again.call.children.list({})).rows).toHaveLength(2)
})

test('nobody’s history changes when they leave', async () => {
  const register = await beforeLeaving()
  const { as, leaver } = register
  const lea = await as(leaves)
  const child = await lea.call.children.add({ forename: 'Mika' })
  await lea.lock()
  await leave(register, leaver)
  const { call } = await as(testPassphrase)
  const history = await call.history.ofRecord({ recordId: child.id })
  expect(JSON.stringify(history)).toContain('Lea Veer')
})

test.each(keyChangeSteps)(
  'killed after "%s": whoever stays opens the register, it is whole, and the leaver is out after the next unlock',
  { timeout: 60_000 },
  async (step) => {
    const program = await bundled('test/register/users/changeKeyProgram.ts', `changeKey-${step}`)
    const register = await beforeLeaving()
    const { as, file, leaver, opening, clock } = register
    const { slots } = readKeyFile(keyFileOf(file), opening.policy).body
    const stay = slots.filter(({ label }) => label !== 'Lea Veer').map(({ id }) => id)
    await leaveWithoutKeyChange(register, leaver)
    const child = startProgram(program, [file, testPassphrase, stay.join(), step])
    await new Promise((resolve) => child.once('exit', resolve))
    expect(child.signalCode).toBe('SIGKILL')
    await killHard(child)

    const open = await unlockRegister(opening, stays)
    expect(isWhole(open.connection)).toBe(true)
    expect(await verifyChain(readOnly(open.db), open.session.registerId)).toMatchObject({ ok: true })
    expect(readKeyFile(keyFileOf(file), opening.policy).body.next).toBeNull()
    expect(existsSync(newKeyCopyOf(file))).toBe(false)
    await open.close()

    const { host, lock } = await as(stays)
    await finishKeyChange(host.open!)
    await lock()
    await refusal('WRONG_PASSPHRASE', as(leaves))
    clock.forward(60)
    await (await as(testPassphrase)).lock()
    const left = readdirSync(register.folder).filter((name) => /newkey|-wal|journal/.test(name))
    expect(left).toEqual([])
  },
)

test('a copy under the new key that is not whole, or holds less, never takes the register’s place', async () => {
  const register = await sharedRegister()
  const { host, call, lock } = await register.as(testPassphrase)
  const open = host.open!
  const without = join(register.folder, 'before')
  open.connection.prepare('vacuum into ?').run(without)
  const { id } = await call.children.add({ forename: 'Still there' })
  const stay = new Set(open.keyring.read().body.slots.map((slot) => slot.id))
  const { keyId } = open.keyring.namedKey
  const spoilt = open.changeDataKey(stay, (done) => {
    if (done !== 'rekeyed') return
    const bytes = readFileSync(newKeyCopyOf(register.file))
    const at = bytes.length - 2000
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(newKeyCopyOf(register.file), bytes)
  })
  await expect(spoilt).rejects.toThrow()
  const less = open.changeDataKey(stay, (done) => {
    if (done === 'copied') copyFileSync(without, newKeyCopyOf(register.file))
  })
  await expect(less).rejects.toThrow('other records')
  expect(open.keyring.namedKey.keyId).toBe(keyId)
  expect(await call.children.get({ id })).toBeDefined()
  await lock()
})

test.each(['copied', 'rekeyed', 'verified', 'bothKeysKnown', 'liveClosed'] as const)(
  'a failure after "%s" leaves the register open as it was, under its old key',
  async (step) => {
    const register = await beforeLeaving()
    const { as, file, opening } = register
    const { host, call, lock } = await as(testPassphrase)
    const slots = readKeyFile(keyFileOf(file), opening.policy).body.slots
    const stay = new Set(slots.filter(({ label }) => label !== 'Lea Veer').map(({ id }) => id))
    const failing = host.open!.changeDataKey(stay, (done) => {
      if (done === step) throw new Error('the disk said no')
    })
    await expect(failing).rejects.toThrow('the disk said no')
    await call.children.add({ forename: 'Still open' })
    await call.register.backupNow()
    await lock()
    const { body } = readKeyFile(keyFileOf(file), opening.policy)
    expect([body.next, body.slots.length, existsSync(newKeyCopyOf(file))]).toEqual([
      null,
      slots.length,
      false,
    ])
    const lea = await as(leaves)
    expect((await lea.call.children.list({})).rows).toHaveLength(1)
  },
)

test('a removal stands although the key could not be changed, and the key is changed as soon as it can be', async () => {
  const register = await beforeLeaving()
  const { as, leaver } = register
  await leaveWithoutKeyChange(register, leaver)
  await refusal('NO_LONGER_A_USER', as(leaves))
  const again = await as(testPassphrase)
  await again.call.users.changeKey()
  expect((await again.call.users.list()).keyChangeDue).toBe(false)
  await again.lock()
  await refusal('WRONG_PASSPHRASE', as(leaves))
})
