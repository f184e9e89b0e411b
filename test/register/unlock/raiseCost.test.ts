import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { OpenRegister } from '../../../electron/register/openRegister'
import type { KeyFile, KeySlot } from '../../../electron/register/unlock/keyFileShapes'
import { atLeast, type KeyPolicy } from '../../../electron/register/unlock/keyPolicy'
import { unlockByRecovery } from '../../../electron/register/unlock/unlockByRecovery'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { refusal } from '../../builders/refusal'
import { cheapPolicy, newRegister, testPassphrase, type TestRegister } from '../../builders/register'

/** A later Homeward, which asks more of a derivation. */
const later: KeyPolicy = { ...cheapPolicy, make: { memoryKiB: 256, passes: 2, lanes: 2 } }

function slotOf({ file }: TestRegister, kind: KeySlot['kind']): KeySlot {
  const { body } = JSON.parse(readFileSync(`${file}-keys`, 'utf8')) as KeyFile
  return body.slots.find((slot) => slot.kind === kind)!
}

const raisedBy = async (open: OpenRegister) =>
  open.db.selectFrom('audit').select('detail').where('action', '=', 'keySlot.costRaised').execute()

test('an unlock by a newer Homeward wraps the slot anew, under the same passphrase, once', async () => {
  const register = await newRegister()
  const before = slotOf(register, 'person')
  const opening = { ...register.opening, policy: later }
  const open = await unlockRegister(opening, testPassphrase)
  expect((await raisedBy(open)).map(({ detail }) => JSON.parse(detail))).toEqual([
    { whose: 'Ines Halloway', memoryKiB: 256, passes: 2 },
  ])
  await open.close()
  const after = slotOf(register, 'person')
  expect(after.kdf).toMatchObject({ memoryKiB: 256, passes: 2, lanes: 2 })
  expect(after.kdf.salt).not.toBe(before.kdf.salt)
  expect([after.publicKey, after.sealed]).toEqual([before.publicKey, before.sealed])
  const again = await unlockRegister(opening, testPassphrase)
  expect(await raisedBy(again)).toHaveLength(1)
  await again.close()
  expect(slotOf(register, 'person')).toEqual(after)
})

test('a wrong passphrase wraps nothing anew', async () => {
  const register = await newRegister()
  const before = slotOf(register, 'person')
  await refusal(
    'WRONG_PASSPHRASE',
    unlockRegister({ ...register.opening, policy: later }, 'not this one at all'),
  )
  expect(slotOf(register, 'person')).toEqual(before)
})

test('the slot of the recovery sheet is raised when the sheet is used, and the sheet stays valid', async () => {
  const register = await newRegister()
  const opening = { ...register.opening, policy: later }
  const open = await unlockByRecovery(opening, register.recoveryCode, 'seven lanterns under the pier')
  await open.close()
  expect(slotOf(register, 'recovery').kdf).toMatchObject({ memoryKiB: 256, passes: 2 })
  expect(slotOf(register, 'person').kdf).toMatchObject({ memoryKiB: 256, passes: 2 })
  const again = await unlockByRecovery(opening, register.recoveryCode, 'nine lanterns over the pier')
  await again.close()
})

test('a dearer slot is never made cheaper; the dearer of each part is kept', () => {
  const make = { memoryKiB: 128, passes: 3, lanes: 4 }
  expect(atLeast({ memoryKiB: 256, passes: 3, lanes: 1 }, make)).toBeNull()
  expect(atLeast({ memoryKiB: 128, passes: 3, lanes: 1 }, make)).toBeNull()
  expect(atLeast({ memoryKiB: 64, passes: 9, lanes: 1 }, make)).toEqual({
    memoryKiB: 128,
    passes: 9,
    lanes: 4,
  })
  expect(atLeast({ memoryKiB: 256, passes: 1, lanes: 8 }, make)).toEqual({
    memoryKiB: 256,
    passes: 3,
    lanes: 4,
  })
})
