import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { workOnCopy } from '../../../electron/register/backup/copyWork'
import { copyTestIn } from '../../../electron/register/backup/copyWorker'
import { backupIfDue } from '../../../electron/register/backup/dueBackup'
import { lastBackup } from '../../../electron/register/backup/lastBackup'
import { runCommand } from '../../../electron/register/commands/runCommand'
import { saveSetting } from '../../../electron/register/commands/settings/saveSetting'
import { readOnly } from '../../../electron/register/database/types'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { bundled } from '../../builders/childProgram'
import { newRegister, openedRegister, testPassphrase } from '../../builders/register'

async function setSecondPlace(open: OpenRegister, folder: string): Promise<void> {
  await runCommand(open, { name: 'test', permission: 'register.manage' }, async (door) => {
    await saveSetting(door, 'backupPlace', folder)
    door.audit({ action: 'backupPlace.set' })
  })
}

/** A register whose second place takes a copy only when it is told to answer. */
async function withSilentShare() {
  const register = await newRegister()
  const share = join(register.folder, 'share')
  mkdirSync(share)
  let answer: () => void = () => undefined
  const answers = new Promise<void>((resolve) => {
    answer = resolve
  })
  const open = await unlockRegister(
    {
      ...register.opening,
      copyWork: async (job) => {
        if (job.from !== null) await answers
        return workOnCopy(job)
      },
    },
    testPassphrase,
  )
  await setSecondPlace(open, share)
  return { ...register, open, answer, share }
}

test('while a share does not answer, the copy beside the register counts, and an import and a new data key do not wait', async () => {
  const { open, answer, clock } = await withSilentShare()
  const first = await open.takeCopy('beforeImport')
  expect(await lastBackup(readOnly(open.db))).toMatchObject({ secondPlace: false, children: 0 })
  const before = open.keyring.namedKey.keyId
  await open.changeDataKey(new Set(open.keyring.read().body.slots.map(({ id }) => id)))
  expect(open.keyring.namedKey.keyId).not.toBe(before)
  clock.forward(86_400)
  const second = await open.takeCopy('daily')
  answer()
  // Each with the key it was written under.
  expect((await first.second).problem).toBeNull()
  expect((await second.second).problem).toBeNull()
  expect(await lastBackup(readOnly(open.db))).toMatchObject({ secondPlace: true })
  await open.close()
})

test('a second place chosen instead of one that does not answer gets its copy at once', async () => {
  const { open, folder, answer } = await withSilentShare()
  const { second } = await open.takeCopy('daily')
  const stick = join(folder, 'stick')
  await setSecondPlace(open, stick)
  // Not there either, and that is said without the share's having answered.
  const copyWork: typeof workOnCopy = workOnCopy
  Object.assign(open, { copyWork })
  expect((await open.takeBackup('asked')).problem).toBe('missing')
  mkdirSync(stick)
  expect((await open.takeBackup('asked')).secondPlace).toBe(true)
  answer()
  await second
  await open.close()
})

test('the lock goes on without a share that does not answer, and what happens there afterwards harms nothing', async () => {
  const { open, answer } = await withSilentShare()
  expect(await backupIfDue(open, 'atLock')).toBe(true)
  expect(await backupIfDue(open, 'atLock')).toBe(false)
  await open.close()
  answer()
})

test(
  'a copy is tested in a thread of its own, and says what it found there',
  { timeout: 60_000 },
  async () => {
    const copies = await bundled('electron/register/backup/worker.ts', 'copies')
    const { open, folder } = await openedRegister()
    await open.takeBackup('asked')
    const test = copyTestIn(dirname(copies))
    const { registerId, policy } = open.keyring
    const asked = {
      where: 'here',
      folder: join(folder, 'Ashcombe backups'),
      owner: { file: open.file, registerId, policy },
      slotId: open.session.slotId,
      passphrase: testPassphrase,
      nowMs: open.clock.nowMs(),
    } as const
    expect(await test(asked)).toMatchObject({ outcome: 'good', auditEntries: 2 })
    expect(await test({ ...asked, passphrase: 'another one of twelve' })).toMatchObject({
      outcome: 'otherPassphrase',
    })
    rmSync(asked.folder, { recursive: true })
    expect(await test(asked)).toMatchObject({ outcome: 'missing', file: null })
  },
)
