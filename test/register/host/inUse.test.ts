import { expect, test } from 'vitest'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { bundled, killHard, nextMessage, startProgram } from '../../builders/childProgram'
import { refusal } from '../../builders/refusal'
import { newRegister, testPassphrase, testPerson } from '../../builders/register'

test('another process is told who has the register open', { timeout: 60_000 }, async () => {
  const program = await bundled('test/register/host/holdProgram.ts', 'holdProgram')
  const register = await newRegister()
  const child = startProgram(program, [register.file, testPassphrase])
  await nextMessage(child)
  const facts = await refusal('REGISTER_IN_USE', unlockRegister(register.opening, testPassphrase))
  expect(facts.byWhom).toBe(testPerson)
  const wrong = unlockRegister(register.opening, 'not this one at all')
  await refusal('WRONG_PASSPHRASE', wrong)
  await killHard(child)
  const open = await register.unlock()
  expect(open.session.user.name).toBe(testPerson)
})
