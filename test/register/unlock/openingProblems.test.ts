import { appendFileSync, copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '../../../electron/register/database/sqlite'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { whoHasItOpen } from '../../../electron/register/unlock/inUseNote'
import { refusal } from '../../builders/refusal'
import { newRegister, openedRegister, testPassphrase, testPerson } from '../../builders/register'

test('a second opener is told who has it open since when, and the first goes on', async () => {
  const { opening, open, file } = await openedRegister()
  expect(await refusal('REGISTER_IN_USE', unlockRegister(opening, testPassphrase))).toEqual({
    byWhom: testPerson,
    since: '2026-11-22T09:00:00Z',
  })
  expect(whoHasItOpen(file)).toEqual({ by: testPerson, since: '2026-11-22T09:00:00Z' })
  await expect(open.db.selectFrom('user').select('name').execute()).resolves.toHaveLength(1)
})

test('a note left by a crash is no lock', async () => {
  const { file, unlock } = await newRegister()
  writeFileSync(
    `${file}-open`,
    JSON.stringify({ by: 'Somebody', since: '2026-11-21T09:00:00Z', pid: 2 ** 22 + 7 }),
  )
  expect(whoHasItOpen(file)).toBeNull()
  await expect(unlock()).resolves.toBeDefined()
})

test('a register that is gone, or its key file', async () => {
  const { opening, file } = await newRegister()
  rmSync(`${file}-keys`)
  expect(await refusal('KEYS_NOT_FOUND', unlockRegister(opening, testPassphrase))).toEqual({
    file: 'Ashcombe.homeward-keys',
  })
  rmSync(file)
  await refusal('REGISTER_NOT_FOUND', unlockRegister(opening, testPassphrase))
})

test('a plain database, an empty file and a text are no registers', async () => {
  const { opening, file, folder } = await newRegister()
  const plain = join(folder, 'plain.db')
  const connection = await openSqlite(plain, {})
  connection.exec('create table child (name text)')
  connection.close()
  copyFileSync(plain, file)
  await refusal('NOT_A_REGISTER', unlockRegister(opening, testPassphrase))
  writeFileSync(file, '')
  await refusal('NOT_A_REGISTER', unlockRegister(opening, testPassphrase))
  writeFileSync(file, 'x')
  await refusal('NOT_A_REGISTER', unlockRegister(opening, testPassphrase))
})

test('a byte flipped anywhere is found: the register does not open, or the look through its pages says so', async () => {
  const { opening, file, unlock } = await newRegister()
  const whole = readFileSync(file)
  for (const at of [20, 100, 4000, 4096 + 50, Math.floor(whole.length / 2), whole.length - 10]) {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(file, bytes)
    // As after a crash, so that every page is looked through.
    writeFileSync(
      `${file}-open`,
      JSON.stringify({ by: 'X', since: '2026-11-22T08:00:00Z', pid: 2 ** 22 + 7 }),
    )
    await expect(unlockRegister(opening, testPassphrase), `byte ${at}`).rejects.toMatchObject({
      code: 'REGISTER_DAMAGED',
    })
  }
  writeFileSync(file, whole)
  await expect(unlock()).resolves.toBeDefined()
})

test('a file cut short or with something behind it is found or harmless, never half read', async () => {
  const { opening, file } = await newRegister()
  const whole = readFileSync(file)
  writeFileSync(file, whole.subarray(0, 4096 * 3))
  await expect(unlockRegister(opening, testPassphrase)).rejects.toMatchObject({ code: 'REGISTER_DAMAGED' })
  writeFileSync(file, whole)
  appendFileSync(file, Buffer.alloc(100))
  const open = await unlockRegister(opening, testPassphrase)
  await open.close()
})

test('an older file put in the place of the newer one is entered in the audit trail', async () => {
  const { file, folder, unlock } = await newRegister()
  const older = join(folder, 'older')
  copyFileSync(file, older)
  const first = await unlock()
  await first.close()
  copyFileSync(older, file)
  const open = await unlock()
  const actions = await open.db.selectFrom('audit').select('action').orderBy('seq').execute()
  expect(actions.map(({ action }) => action)).toEqual([
    'register.created',
    'register.wentBack',
    'register.unlocked',
  ])
})

test('closing leaves neither WAL nor note behind', async () => {
  const { file, open } = await openedRegister()
  expect(existsSync(`${file}-wal`)).toBe(true)
  await open.close()
  expect(existsSync(`${file}-wal`) || existsSync(`${file}-open`)).toBe(false)
})
