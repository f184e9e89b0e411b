import { expect, test } from 'vitest'
import { replaceRecoverySlot } from '../../../electron/register/unlock/changeKeys'
import {
  groupsOf,
  groupsToAsk,
  newRecoveryCode,
  readRecoveryCode,
  sameGroup,
} from '../../../electron/register/unlock/recoveryCode'
import { keyFileOf, readKeyFile } from '../../../electron/register/unlock/keyFile'
import { unlockByRecovery, whoMayRecover } from '../../../electron/register/unlock/unlockByRecovery'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { sharedRegister } from '../../builders/colleagues'
import { refusal } from '../../builders/refusal'
import { newRegister, testPassphrase } from '../../builders/register'

const fresh = 'seven lanterns under the pier'

test('the recovery code opens the register and sets a new passphrase; the old one is of no use', async () => {
  const { opening, recoveryCode, unlock } = await newRegister()
  const open = await unlockByRecovery(opening, recoveryCode.toLowerCase().replaceAll('-', ' '), fresh)
  expect(open.session.permissions.has('register.manage')).toBe(true)
  await open.close()
  await refusal('WRONG_PASSPHRASE', unlockRegister(opening, testPassphrase))
  await expect(unlock(fresh)).resolves.toBeDefined()
})

test('the code sets the passphrase of an administrator who works here, and of nobody else', async () => {
  const { as, opening, recoveryCode, withColleague, clock } = await sharedRegister()
  await withColleague('Omar Lind', 'officer', 'copper lantern beside twelve rivers')
  const ended = await withColleague('Lea Veer', 'administrator', 'violet gravel under nine umbrellas')
  const { call, lock, host } = await as(testPassphrase)
  const founder = host.open!.session.slotId
  const { people } = await call.users.list()
  const lea = people.find(({ id }) => id === ended)!
  await call.users.change({
    id: ended,
    version: lea.version,
    name: lea.name,
    role: lea.role,
    endsOn: '2026-11-30',
  })
  await lock()
  expect(await whoMayRecover(opening, recoveryCode)).toHaveLength(2)
  clock.forward(30 * 86_400)
  const [only, another] = await whoMayRecover(opening, recoveryCode)
  expect([only?.slotId, another]).toEqual([founder, undefined])
  const { slots } = readKeyFile(keyFileOf(opening.file), opening.policy).body
  for (const { id } of slots.filter((slot) => slot.id !== founder))
    await refusal('INVALID', unlockByRecovery(opening, recoveryCode, fresh, id))
})

test('a mistyped code is told apart from a wrong one and counts as no try', async () => {
  const { opening, recoveryCode } = await newRegister()
  const last = recoveryCode.at(-1) === '0' ? '1' : '0'
  await refusal('INVALID', unlockByRecovery(opening, recoveryCode.slice(0, -1) + last, fresh))
  await refusal('INVALID', unlockByRecovery(opening, 'forgotten', fresh))
  const another = newRecoveryCode()
  expect(await refusal('WRONG_PASSPHRASE', unlockByRecovery(opening, another, fresh))).toEqual({
    waitSeconds: 0,
  })
})

test('a weak new passphrase leaves everything as it was', async () => {
  const { opening, recoveryCode, unlock } = await newRegister()
  await refusal('WEAK_PASSPHRASE', unlockByRecovery(opening, recoveryCode, 'short'))
  await expect(unlock()).resolves.toBeDefined()
})

test('a renewed sheet replaces the old one, the passphrase stays', async () => {
  const { opening, recoveryCode, unlock } = await newRegister()
  const open = await unlock()
  const renewed = newRecoveryCode()
  await replaceRecoverySlot(open.keyring, renewed)
  await open.close()
  await refusal('WRONG_PASSPHRASE', unlockByRecovery(opening, recoveryCode, fresh))
  const again = await unlock()
  await again.close()
  const recovered = await unlockByRecovery(opening, renewed, fresh)
  await recovered.close()
})

test('a code has 27 random symbols of 32 (135 bits) and one check symbol, in groups of four', () => {
  const code = newRecoveryCode()
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(new Set(Array.from({ length: 200 }, newRecoveryCode)).size).toBe(200)
})

test('every single wrong symbol is found, and look-alikes are forgiven', () => {
  const code = newRecoveryCode()
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  for (const [at, symbol] of Array.from(code).entries()) {
    if (symbol === '-') continue
    for (const wrong of alphabet.replace(symbol, ''))
      expect(readRecoveryCode(code.slice(0, at) + wrong + code.slice(at + 1))).toBeNull()
  }
  expect(readRecoveryCode(code.replaceAll('0', 'o').replaceAll('1', 'l').toLowerCase())).toBe(code)
})

test('three groups are asked for, and typing one of them proves it', () => {
  const asked = groupsToAsk()
  expect(asked).toHaveLength(3)
  expect(new Set(asked).size).toBe(3)
  expect(asked.every((group) => group >= 1 && group <= 7)).toBe(true)
  const [first = ''] = groupsOf(newRecoveryCode())
  expect(sameGroup(` ${first.toLowerCase()} `, first)).toBe(true)
  expect(sameGroup(first.slice(1), first)).toBe(false)
})
