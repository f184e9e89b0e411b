import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { proveItIsMe } from '../../../electron/register/commands/register/proveItIsMe'
import { newSlot, sealDataKey } from '../../../electron/register/unlock/slot'
import { provedWithin } from '../../../electron/register/unlock/presence'
import { callerOf } from '../../builders/calls'
import { refusal } from '../../builders/refusal'
import { openedRegister, testPassphrase } from '../../builders/register'

const wrong = 'seven lanterns under the pier'

test('the own passphrase proves who is there, for as long as it is fresh', async () => {
  const { open, clock } = await openedRegister()
  const call = callerOf(open)
  clock.forward(3600)
  expect(provedWithin(open, 10)).toBe(false)
  expect(await call(proveItIsMe, { passphrase: testPassphrase })).toEqual({})
  clock.forward(600)
  expect(provedWithin(open, 10)).toBe(true)
  clock.forward(1)
  expect(provedWithin(open, 10)).toBe(false)
})

test('a clock set back since then proves nothing', async () => {
  const { open, clock } = await openedRegister()
  await callerOf(open)(proveItIsMe, { passphrase: testPassphrase })
  clock.set('2026-11-22T08:59:00Z')
  expect(provedWithin(open, 10)).toBe(false)
})

test('a clock set back a little lengthens no proof, and one put forward ends it', async () => {
  const { open, clock } = await openedRegister()
  const call = callerOf(open)
  clock.forward(500)
  clock.jump(-400)
  clock.forward(101)
  expect(provedWithin(open, 10)).toBe(false)
  await call(proveItIsMe, { passphrase: testPassphrase })
  expect(provedWithin(open, 10)).toBe(true)
  clock.jump(601)
  expect(provedWithin(open, 10)).toBe(false)
})

test('wrong tries are written down and delayed as at the unlock', async () => {
  const { open, clock, file } = await openedRegister()
  const call = callerOf(open)
  const waits: number[] = []
  for (let tries = 0; tries < 4; tries += 1) {
    const { waitSeconds } = await refusal('WRONG_PASSPHRASE', call(proveItIsMe, { passphrase: wrong }))
    waits.push(waitSeconds)
    if (tries < 3) clock.forward(waitSeconds)
  }
  expect(waits).toEqual([0, 0, 2, 4])
  await refusal('TOO_SOON', call(proveItIsMe, { passphrase: testPassphrase }))
  expect(JSON.parse(readFileSync(`${file}-keys`, 'utf8')).attempts.log).toHaveLength(4)
})

test("a colleague's passphrase is not the own one", async () => {
  const { open } = await openedRegister()
  const { keyring } = open
  const colleague = { kind: 'person', label: 'Tom Reyes' } as const
  const slot = await newSlot(keyring.registerId, colleague, wrong, keyring.policy.make)
  const { keyId, dataKey } = keyring.namedKey
  const sealed = [sealDataKey(keyring.registerId, slot, keyId, dataKey)]
  const { body } = keyring.read()
  keyring.writeBody({ ...body, slots: [...body.slots, { ...slot, sealed }] })
  await refusal('WRONG_PASSPHRASE', callerOf(open)(proveItIsMe, { passphrase: wrong }))
})
