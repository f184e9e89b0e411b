import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { changePersonPassphrase, replacePersonSlot } from '../../../electron/register/unlock/changeKeys'
import { waitAfter } from '../../../electron/register/unlock/delay'
import { keyFileOf, readKeyFile } from '../../../electron/register/unlock/keyFile'
import { unlockRegister, type Opening } from '../../../electron/register/unlock/unlockRegister'
import { sharedRegister } from '../../builders/colleagues'
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

test("one person's typing errors hold up nobody else, and their own wait lasts through a colleague's unlock", async () => {
  const { opening, clock, withColleague, file } = await sharedRegister()
  await withColleague('Omar Lind', 'officer', other)
  const [ines, omar] = peopleOf(file, opening)
  for (let tries = 0; tries < 20; tries += 1) {
    clock.forward(300)
    await refusal('WRONG_PASSPHRASE', unlockRegister(opening, 'not the passphrase at all', omar))
  }
  const open = await unlockRegister(opening, testPassphrase, ines)
  await open.close()
  expect(await refusal('TOO_SOON', unlockRegister(opening, other, omar))).toEqual({ waitSeconds: 300 })
  // Whoever names nobody tries everybody's slot, and waits with whoever waits longest.
  expect(await refusal('TOO_SOON', unlockRegister(opening, other))).toEqual({ waitSeconds: 300 })
  clock.forward(300)
  await (await unlockRegister(opening, other, omar)).close()
  await refusal('WRONG_PASSPHRASE', unlockRegister(opening, testPassphrase, omar))
  await (await unlockRegister(opening, other, omar)).close()
})

test('whoever guesses from one person to the next waits as well, a minute at most', async () => {
  const { opening, clock, withColleague, file } = await sharedRegister()
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five', 'Six'])
    await withColleague(`Person ${name}`, 'officer', `${name} lanterns under the pier`)
  const waits: number[] = []
  for (const slotId of peopleOf(file, opening))
    for (let tries = 0; tries < 2; tries += 1) {
      const wrong = unlockRegister(opening, 'not the passphrase at all', slotId)
      const { waitSeconds } = await refusal('WRONG_PASSPHRASE', wrong)
      waits.push(waitSeconds)
      clock.forward(waitSeconds)
    }
  expect(waits).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 4, 8, 16, 32])
  clock.forward(-1)
  await refusal('TOO_SOON', unlockRegister(opening, testPassphrase, peopleOf(file, opening)[0]))
  clock.forward(1)
  await (await unlockRegister(opening, testPassphrase, peopleOf(file, opening)[0])).close()
})

test('a reset passphrase need not wait for what was tried at the old one', async () => {
  const { opening, withColleague, file } = await sharedRegister()
  await withColleague('Omar Lind', 'officer', other)
  const [ines, omar = ''] = peopleOf(file, opening)
  for (let tries = 0; tries < 3; tries += 1)
    await refusal('WRONG_PASSPHRASE', unlockRegister(opening, 'not the passphrase at all', omar))
  const open = await unlockRegister(opening, testPassphrase, ines)
  await replacePersonSlot(open.keyring, omar, 'bado-ziku-fehe-lora-tuni', '2026-11-22T09:00:00Z')
  await open.close()
  await (await unlockRegister(opening, 'bado-ziku-fehe-lora-tuni', omar)).close()
})

function peopleOf(file: string, { policy }: Opening): string[] {
  const { slots } = readKeyFile(keyFileOf(file), policy).body
  return slots.filter(({ kind }) => kind === 'person').map(({ id }) => id)
}

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
    inARow: [],
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
