import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { isWhole } from '../../../electron/register/backup/checkCopy'
import { verifyChain } from '../../../electron/register/audit/verifyChain'
import { readOnly } from '../../../electron/register/database/types'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { bundled, killHard, nextMessage, startProgram } from '../../builders/childProgram'
import { refusal } from '../../builders/refusal'
import { newRegister, testPassphrase, testPerson } from '../../builders/register'

const kills = 30

test(
  `killed ${kills} times in the middle of saving: nothing acknowledged is lost, nothing is half there`,
  { timeout: 240_000 },
  async () => {
    const program = await bundled('test/register/host/crashProgram.ts', 'crashProgram')
    const register = await newRegister()
    for (let kill = 1; kill <= kills; kill += 1) {
      const draftId = randomUUID()
      const child = startProgram(program, [register.file, testPassphrase, draftId])
      let acknowledged = 0
      await nextMessage(child)
      child.on('message', ({ group }: { group: number }) => {
        acknowledged = group
      })
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40))
      await killHard(child)

      const open = await unlockRegister(register.opening, testPassphrase)
      const groups = await open.db
        .selectFrom('child')
        .select(['described_as', open.db.fn.countAll<number>().as('rows')])
        .where('described_as', 'like', `${draftId} %`)
        .groupBy('described_as')
        .execute()
      expect(groups.every(({ rows }) => rows === 10)).toBe(true)
      expect(groups.length).toBeGreaterThanOrEqual(acknowledged)
      const draft = await open.db
        .selectFrom('draft')
        .select('body')
        .where('id', '=', draftId)
        .executeTakeFirst()
      expect(draft?.body).toBe(draftId)
      expect(isWhole(open.connection)).toBe(true)
      expect(await verifyChain(readOnly(open.db), open.session.registerId)).toMatchObject({ ok: true })
      await open.close()
    }
  },
)

test('another process is told who has the register open', { timeout: 60_000 }, async () => {
  const program = await bundled('test/register/host/crashProgram.ts', 'crashProgram')
  const register = await newRegister()
  const child = startProgram(program, [register.file, testPassphrase, randomUUID()])
  await nextMessage(child)
  const facts = await refusal('REGISTER_IN_USE', unlockRegister(register.opening, testPassphrase))
  expect(facts.byWhom).toBe(testPerson)
  const wrong = unlockRegister(register.opening, 'not this one at all')
  await refusal('WRONG_PASSPHRASE', wrong)
  await killHard(child)
  const open = await register.unlock()
  expect(open.session.user.name).toBe(testPerson)
})
