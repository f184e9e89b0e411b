import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contract } from '../../../shared/contract'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { auditHandlers } from '../../../electron/register/router/audit'
import { assemble } from '../../../electron/register/rpc/assemble'
import { inProcessClient } from '../../../electron/register/rpc/inProcess'
import { chainHead } from '../../../electron/register/audit/chainHead'
import { readOnly } from '../../../electron/register/database/types'
import { runCommand } from '../../../electron/register/commands/runCommand'
import { keyFileOf } from '../../../electron/register/unlock/keyFile'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { newHost } from '../../builders/host'
import { refusal } from '../../builders/refusal'
import { newRegister, testPassphrase, type TestRegister } from '../../builders/register'

/** A PC: its profile, and the register opened on it by whoever comes. */
function pcOf(register: TestRegister, folder = register.folder) {
  const { host } = newHost(folder, register.clock)
  return {
    host,
    client: inProcessClient(
      { audit: contract.audit },
      assemble({ audit: contract.audit }, { audit: auditHandlers }),
      host,
    ),
    marksFile: join(folder, 'profile', 'trail-marks.json'),
    unlock: async () => host.unlock(() => unlockRegister(host.opening(register.file, false), testPassphrase)),
  }
}

async function work(open: OpenRegister, times = 5): Promise<void> {
  for (let time = 0; time < times; time += 1)
    await runCommand(open, { name: 'test', permission: 'children.write' }, async ({ audit }) =>
      audit({ action: 'test.done' }),
    )
}

/** Register and key file as they are now, to be put back later: what a backup or a second stick holds. */
function copyOf({ file, folder }: TestRegister): () => void {
  const files = [file, keyFileOf(file)]
  const kept = files.map((_each, at) => join(folder, `kept-${at}`))
  files.forEach((each, at) => copyFileSync(each, kept[at] ?? ''))
  return () => files.forEach((each, at) => copyFileSync(kept[at] ?? '', each))
}

async function aYearOfWork() {
  const register = await newRegister()
  const pc = pcOf(register)
  await work(await pc.unlock())
  await pc.host.close()
  const putBack = copyOf(register)
  const open = await pc.unlock()
  await work(open)
  const end = await chainHead(readOnly(open.db))
  await pc.host.close()
  return { register, pc, putBack, lastEntry: end?.entry ?? 0 }
}

test('an older register put back together with its own key file is noticed on the PC that saw the newer one', async () => {
  const { pc, putBack, lastEntry } = await aYearOfWork()
  putBack()
  await pc.unlock()
  const found = await pc.client.audit.wentBack()
  expect(found).toMatchObject({ expected: lastEntry, knownBy: 'thisPc' })
  expect(found?.found).toBeLessThan(lastEntry)
})

test('it is said until somebody says why, at the next unlock as well, and is not found a second time', async () => {
  const { pc, putBack } = await aYearOfWork()
  putBack()
  await pc.unlock()
  await pc.host.close()
  const open = await pc.unlock()
  expect(await pc.client.audit.wentBack()).not.toBeNull()
  await pc.client.audit.explainWentBack({ reason: 'Backup of Friday copied back by hand' })
  expect(await pc.client.audit.wentBack()).toBeNull()
  const entries = await open.db
    .selectFrom('audit')
    .select(['action', 'detail'])
    .where('action', 'like', 'register.wentBack%')
    .execute()
  expect(entries.map(({ action }) => action)).toEqual(['register.wentBack', 'register.wentBackExplained'])
  expect(entries[1]?.detail).toContain('Backup of Friday')
  await refusal('WRONG_STATE', pc.client.audit.explainWentBack({ reason: 'again' }))
})

test('a restore that was meant is entered as one, and nobody is alarmed', async () => {
  const { register, pc, putBack, lastEntry } = await aYearOfWork()
  const { registerId } = JSON.parse(readFileSync(keyFileOf(register.file), 'utf8')).body
  pc.host.marks.restoreMeant(registerId)
  putBack()
  const open = await pc.unlock()
  expect(await pc.client.audit.wentBack()).toBeNull()
  const restored = await open.db
    .selectFrom('audit')
    .select('detail')
    .where('action', '=', 'register.restored')
    .executeTakeFirstOrThrow()
  expect(JSON.parse(restored.detail)).toMatchObject({ expected: lastEntry })
  await pc.host.close()
  // Meant once: the next older file is no restore.
  putBack()
  await pc.unlock()
  expect(await pc.client.audit.wentBack()).not.toBeNull()
})

test('a copy that was gone on with elsewhere, to the same length, is told from the one this PC knows', async () => {
  const { register, pc, putBack } = await aYearOfWork()
  putBack()
  register.clock.forward(3600)
  const elsewhere = await unlockRegister(register.opening, testPassphrase)
  await work(elsewhere, 20)
  await elsewhere.close()
  await pc.unlock()
  const found = await pc.client.audit.wentBack()
  expect(found?.knownBy).toBe('thisPc')
  expect(found?.found).toBeGreaterThanOrEqual(found?.expected ?? Infinity)
})

test('the end of a WAL that got lost is noticed: the mark follows what was committed while the register is open', async () => {
  const register = await newRegister()
  const pc = pcOf(register)
  await pc.unlock()
  await pc.host.close()
  const putBack = copyOf(register)
  const again = pcOf(register)
  const open = await again.unlock()
  await work(open)
  const { entry } = (await chainHead(readOnly(open.db)))!
  await expect
    .poll(() => JSON.parse(readFileSync(again.marksFile, 'utf8'))[open.session.registerId]?.seq, {
      timeout: 10_000,
    })
    .toBe(entry)
  await again.host.close()
  putBack()
  const last = pcOf(register)
  writeFileSync(
    last.marksFile,
    JSON.stringify({ [open.session.registerId]: { seq: entry, hash: 'f'.repeat(64) } }),
  )
  await last.unlock()
  expect(await last.client.audit.wentBack()).toMatchObject({ expected: entry })
})

test('without a mark, on another PC, the older register opens as the newest: this cannot be noticed', async () => {
  const { register, putBack } = await aYearOfWork()
  putBack()
  const another = pcOf(register, join(register.folder, 'another'))
  await another.unlock()
  expect(await another.client.audit.wentBack()).toBeNull()
})

test.each(['', '{', '[]', '{"x":{"seq":1}}', '{"../../etc":{"seq":1,"hash":"00"}}'])(
  'a damaged list of marks (%j) keeps nobody out and is written anew',
  async (text) => {
    const register = await newRegister()
    const pc = pcOf(register)
    writeFileSync(pc.marksFile, text)
    const open = await pc.unlock()
    expect(await pc.client.audit.wentBack()).toBeNull()
    const { registerId } = open.session
    await pc.host.close()
    expect(Object.keys(JSON.parse(readFileSync(pc.marksFile, 'utf8')))).toEqual([registerId])
  },
)

test('the mark holds a number and a hash and nothing about anybody', async () => {
  const { pc } = await aYearOfWork()
  const text = readFileSync(pc.marksFile, 'utf8')
  expect(text.replaceAll(/[0-9a-f]{64}|[0-9a-f-]{36}|\d+|["{}:,\s]/g, '')).toBe('seqhash')
})

test('a demonstration leaves no mark', async () => {
  const register = await newRegister()
  const pc = pcOf(register)
  await pc.host.unlock(() => unlockRegister(pc.host.opening(register.file, true), testPassphrase))
  await pc.host.close()
  expect(existsSync(pc.marksFile)).toBe(false)
})
