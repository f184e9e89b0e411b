import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { changePersonPassphrase } from '../../../electron/register/unlock/changeKeys'
import { waitAfter } from '../../../electron/register/unlock/delay'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { refusal } from '../../builders/refusal'
import { newRegister, testPassphrase } from '../../builders/register'

const other = 'seven lanterns under the pier'

test('a wrong passphrase opens nothing, and waits grow from the third on', async () => {
  const { file, opening, clock } = await newRegister()
  const waits: number[] = []
  for (let tries = 0; tries < 5; tries += 1) {
    const { waitSeconds } = await refusal('WRONG_PASSPHRASE', unlockRegister(opening, other))
    waits.push(waitSeconds)
    clock.forward(waitSeconds)
  }
  expect(waits).toEqual([0, 0, 2, 4, 8])
  expect(JSON.parse(readFileSync(`${file}-keys`, 'utf8')).attempts.failed).toBe(5)
})

test('no try counts before the wait is over, not even the right one', async () => {
  const { opening, clock, unlock } = await newRegister()
  for (let tries = 0; tries < 3; tries += 1) await refusal('WRONG_PASSPHRASE', unlockRegister(opening, other))
  expect(await refusal('TOO_SOON', unlockRegister(opening, testPassphrase))).toEqual({ waitSeconds: 2 })
  clock.forward(2)
  await expect(unlock()).resolves.toBeDefined()
})

test('a clock set back does not lock anybody out for longer than the wait itself', async () => {
  const { opening, clock, unlock } = await newRegister()
  for (let tries = 0; tries < 4; tries += 1) {
    clock.forward(60)
    await refusal('WRONG_PASSPHRASE', unlockRegister(opening, other))
  }
  clock.set('2025-01-01T00:00:00Z')
  expect(await refusal('TOO_SOON', unlockRegister(opening, testPassphrase))).toEqual({ waitSeconds: 4 })
  clock.forward(4)
  await expect(unlock()).resolves.toBeDefined()
})

test('no wait is longer than five minutes', () => {
  expect(waitAfter(1000)).toBe(300)
})

test('wrong tries are entered in the audit trail at the next unlock, with their times, and counting starts anew', async () => {
  const { file, opening, clock, unlock } = await newRegister()
  await refusal('WRONG_PASSPHRASE', unlockRegister(opening, other))
  clock.forward(3600)
  const open = await unlock()
  const entries = await open.db
    .selectFrom('audit')
    .select(['action', 'at', 'actor_id'])
    .orderBy('seq')
    .execute()
  expect(entries).toEqual([
    { action: 'register.created', at: '2026-11-22T09:00:00Z', actor_id: open.session.user.id },
    { action: 'unlock.failed', at: '2026-11-22T09:00:00Z', actor_id: 'system' },
    { action: 'register.unlocked', at: '2026-11-22T10:00:00Z', actor_id: open.session.user.id },
  ])
  expect(JSON.parse(readFileSync(`${file}-keys`, 'utf8')).attempts).toEqual({
    failed: 0,
    lastFailedAt: null,
    log: [],
  })
})

test('after a change only the new passphrase opens the register', async () => {
  const { opening, unlock } = await newRegister()
  const open = await unlock()
  const slots = open.keyring.read().body.slots
  const person = slots.find(({ kind }) => kind === 'person')!
  await refusal(
    'WRONG_PASSPHRASE',
    changePersonPassphrase(open.keyring, person.id, 'not the passphrase at all', other, opening.clock),
  )
  await changePersonPassphrase(open.keyring, person.id, testPassphrase, other, opening.clock)
  await open.close()
  await refusal('WRONG_PASSPHRASE', unlockRegister(opening, testPassphrase))
  await expect(unlock(other)).resolves.toBeDefined()
})

test('the same passphrase typed with composed and decomposed letters is one', async () => {
  const { opening, unlock } = await newRegister()
  const open = await unlock()
  const person = open.keyring.read().body.slots.find(({ kind }) => kind === 'person')!
  const typed = 'caf\u00e9 au lait ‒ \ufb01ve cups'.normalize('NFKC')
  await changePersonPassphrase(open.keyring, person.id, testPassphrase, typed, opening.clock)
  await open.close()
  await expect(unlock('cafe\u0301 au lait ‒ \ufb01ve cups')).resolves.toBeDefined()
})

test('a locked keyring holds no key', async () => {
  const { unlock } = await newRegister()
  const open = await unlock()
  const { dataKey } = open.keyring.fileKey
  expect(dataKey.equals(Buffer.alloc(32))).toBe(false)
  await open.close()
  expect(dataKey.equals(Buffer.alloc(32))).toBe(true)
})
