import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { contract } from '../../../shared/contract'
import { copyWorkIn } from '../../../electron/register/backup/copyWorker'
import { registerHandlers } from '../../../electron/register/router/register'
import { bundled } from '../../builders/childProgram'
import { featureClient } from '../../builders/host'
import { openedRegister } from '../../builders/register'

const calls = { register: contract.register }
const handlers = { register: registerHandlers }

test('at the lock a copy is taken where one is due, and the lock is told to wait for it', async () => {
  const { host, folder, client } = await featureClient(calls, handlers)
  const begun: string[] = []
  await host.backUpAtLock(() => begun.push('first'))
  await host.backUpAtLock(() => begun.push('second'))
  expect(begun).toEqual(['first'])
  expect(readdirSync(join(folder, 'Ashcombe backups'))).toHaveLength(2)
  expect((await client.register.backupStatus()).standing).toBe('onlyHere')
})

test('the lock waits for no copy while something still holds the register', async () => {
  const { host, folder } = await featureClient(calls, handlers)
  let letGo: () => void = () => undefined
  const held = host.open!.db.connection().execute(
    async () =>
      new Promise<void>((resolve) => {
        letGo = resolve
      }),
  )
  await host.backUpAtLock(() => undefined)
  expect(readdirSync(folder)).not.toContain('Ashcombe backups')
  letGo()
  await held
})

test(
  'a copy is checked in a thread of its own, and one that is not good is refused there',
  { timeout: 60_000 },
  async () => {
    const copies = await bundled('electron/register/backup/worker.ts', 'copies')
    const { open } = await openedRegister()
    const copyWork = copyWorkIn(dirname(copies))
    Object.assign(open, { copyWork })
    expect(await open.takeBackup('asked')).toMatchObject({ children: 0, problem: null })
    const key = open.keyring.fileKey
    const bad = copyWork({
      part: join(dirname(open.file), 'not there.part'),
      file: join(dirname(open.file), 'not there'),
      keyFile: open.keyring.path,
      from: null,
      owner: { file: open.file, registerId: open.keyring.registerId, policy: open.keyring.policy },
      key,
      counts: { children: 0, episodes: 0, interviews: 0, auditEntries: 0, auditHead: '', changes: 0 },
    })
    await expect(bad).rejects.toMatchObject({ code: 'ENOENT' })
    // The thread overwrites its own copy of the key, not the register's.
    expect(key.dataKey.some((byte) => byte !== 0)).toBe(true)
  },
)
