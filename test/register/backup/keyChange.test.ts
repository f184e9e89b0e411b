import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { workOnCopy } from '../../../electron/register/backup/copyWork'
import { openCopy } from '../../../electron/register/restore/openCopy'
import { keyChangeSteps } from '../../../electron/register/unlock/changeDataKey'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { bundled, killHard, startProgram } from '../../builders/childProgram'
import { cheapPolicy, newRegister, testPassphrase, type TestRegister } from '../../builders/register'

const own = { kind: 'passphrase', slotId: null, passphrase: testPassphrase } as const

/** Every copy that has its name, opened with the key file that lies beside it, page by page. @returns how many */
async function everyCopyOpens({ folder, clock }: TestRegister): Promise<number> {
  const copies = join(folder, 'Ashcombe backups')
  const names = readdirSync(copies).filter((name) => name.endsWith('.homeward'))
  for (const name of names)
    await openCopy({ file: join(copies, name), secret: own, clock, policy: cheapPolicy })
  return names.length
}

test('another data key asked for between a copy and its key file waits until both lie there', async () => {
  const register = await newRegister()
  const order: string[] = []
  const changes: Promise<void>[] = []
  const open = await unlockRegister(
    {
      ...register.opening,
      copyWork: async (job) => {
        const stay = new Set(open.keyring.read().body.slots.map(({ id }) => id))
        if (changes.length === 0) changes.push(open.changeDataKey(stay, (step) => order.push(step)))
        await new Promise((resolve) => setTimeout(resolve, 50))
        const elsewhere = await workOnCopy(job)
        order.push('the copy and its key file')
        return elsewhere
      },
    },
    testPassphrase,
  )
  const before = open.keyring.namedKey.keyId
  await open.takeBackup('asked')
  await Promise.all(changes)
  expect(order).toEqual(['the copy and its key file', ...keyChangeSteps])
  expect(open.keyring.namedKey.keyId).not.toBe(before)
  // Of one day only the newest is kept.
  register.clock.forward(86_400)
  await open.takeBackup('asked')
  await open.close()
  expect(await everyCopyOpens(register)).toBe(2)
})

test.each(['written', 'named', ...keyChangeSteps])(
  'killed at "%s", with another data key asked for in the middle of a copy: every copy opens with its own key file',
  { timeout: 60_000 },
  async (moment) => {
    const program = await bundled('test/register/backup/keyChangeProgram.ts', `keyChange-${moment}`)
    const register = await newRegister()
    const child = startProgram(program, [register.file, testPassphrase, moment])
    await new Promise((resolve) => child.once('exit', resolve))
    expect(child.signalCode).toBe('SIGKILL')
    await killHard(child)
    expect(await everyCopyOpens(register)).toBe(moment === 'written' ? 0 : 1)
    const open = await unlockRegister(register.opening, testPassphrase)
    register.clock.forward(60)
    await open.takeBackup('asked')
    await open.close()
    expect(await everyCopyOpens(register)).toBe(moment === 'written' ? 1 : 2)
  },
)
