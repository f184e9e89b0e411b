import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isWhole } from '../../../electron/register/backup/checkCopy'
import { runCommand } from '../../../electron/register/commands/runCommand'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { copyAside } from '../../../electron/register/rescue/copyAside'
import { salvage } from '../../../electron/register/rescue/salvage'
import type { CopySecret } from '../../../electron/register/restore/openCopy'
import { keyFileOf } from '../../../electron/register/unlock/keyFile'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { filesHolding } from '../../builders/bytes'
import { refusal } from '../../builders/refusal'
import { cheapPolicy, newRegister, testPassphrase, type TestRegister } from '../../builders/register'

const own: CopySecret = { kind: 'passphrase', slotId: null, passphrase: testPassphrase }
const children = 120

/** A closed register with so many children, each with a row that says its number, and the episodes of some. */
async function filled(): Promise<TestRegister> {
  const register = await newRegister()
  const open = await unlockRegister(register.opening, testPassphrase)
  await runCommand(open, { name: 'test', permission: 'children.write' }, async ({ write, audit }) => {
    for (let n = 0; n < children; n += 1) {
      const { id } = await write.insert('child', {
        forename: `Child ${n}`,
        surname: 'x'.repeat(200),
        dob_precision: 'unknown',
      })
      await write.insert('child_alias', { child_id: id, name: `Alias ${n}` })
    }
    audit({ action: 'children.added' })
  })
  await open.close()
  return register
}

const salvaging = (register: TestRegister) => ({
  file: register.file,
  secret: own,
  clock: register.clock,
  policy: cheapPolicy,
})

async function read(register: TestRegister, file: string) {
  const open: OpenRegister = await unlockRegister({ ...register.opening, file }, testPassphrase)
  try {
    expect(isWhole(open.connection)).toBe(true)
    expect(open.connection.pragma('foreign_key_check')).toEqual([])
    const names = await open.db.selectFrom('child').select('forename').execute()
    return new Set(names.flatMap(({ forename }) => (forename === null ? [] : [forename])))
  } finally {
    await open.close()
  }
}

test('of a register that is whole everything is salvaged, and it opens as before', async () => {
  const register = await filled()
  const made = await salvage(salvaging(register))
  expect(made.tables.every(({ lost }) => lost === 0)).toBe(true)
  expect([made.childrenMadeAnew, made.leftOut]).toEqual([0, 0])
  expect((await read(register, made.file)).size).toBe(children)
  expect(filesHolding(register.folder, 'Child 7')).toEqual([])
})

test(
  'with any one page damaged all but the rows on it is read, never a wrong value, and the damaged file stays as it is',
  { timeout: 240_000 },
  async () => {
    const register = await filled()
    const whole = readFileSync(register.file)
    let [salvaged, madeAnew] = [0, 0]
    const pages = whole.length / 4096
    const step = Math.max(1, Math.floor(pages / 24))
    for (let page = 1; page < pages; page += step) {
      const bytes = Buffer.from(whole)
      const at = page * 4096 + 300
      bytes[at] = (bytes[at] ?? 0) ^ 1
      writeFileSync(register.file, bytes)
      register.clock.forward(60)
      let made
      try {
        made = await salvage(salvaging(register))
      } catch (error) {
        // The list of tables itself: nothing can be read without it.
        expect(error).toMatchObject({ code: 'REGISTER_DAMAGED' })
        continue
      }
      salvaged += 1
      madeAnew += made.childrenMadeAnew
      const names = await read(register, made.file)
      for (const name of names) expect(name).toMatch(/^Child \d+$/)
      // A page holds some twenty children; what is above the leaves may take more along.
      expect(names.size).toBeGreaterThan(0)
      expect(readFileSync(register.file).equals(bytes)).toBe(true)
      rmSync(made.file)
      rmSync(keyFileOf(made.file))
    }
    expect(salvaged).toBeGreaterThan(15)
    // Where a child’s own page is the damaged one, their other names are not.
    expect(madeAnew).toBeGreaterThan(0)
    expect(readdirSync(register.folder).filter((name) => name.includes('.salvage'))).toEqual([])
  },
)

test('half a file has lost the list of its tables: it is said to be damaged, and nothing is left behind', async () => {
  const register = await filled()
  const whole = readFileSync(register.file)
  writeFileSync(register.file, whole.subarray(0, Math.floor(whole.length / 4096 / 2) * 4096))
  const before = readdirSync(register.folder).toSorted()
  await refusal('REGISTER_DAMAGED', salvage(salvaging(register)))
  expect(readdirSync(register.folder).toSorted()).toEqual(before)
})

test('where the key file is lost the newest copy’s opens the salvage', async () => {
  const register = await filled()
  const open = await unlockRegister(register.opening, testPassphrase)
  await open.takeBackup('asked')
  await open.close()
  writeFileSync(keyFileOf(register.file), 'not a key file')
  const made = await salvage(salvaging(register))
  expect((await read(register, made.file)).size).toBe(children)
})

test('a wrong passphrase and a file that is none are refused, and nothing is left behind', async () => {
  const register = await filled()
  const before = readdirSync(register.folder).toSorted()
  const wrong = { ...own, passphrase: 'not this one at all' } as CopySecret
  await refusal('WRONG_PASSPHRASE', salvage({ ...salvaging(register), secret: wrong }))
  register.clock.forward(600)
  writeFileSync(register.file, 'x'.repeat(8192))
  await refusal('REGISTER_DAMAGED', salvage(salvaging(register)))
  expect(readdirSync(register.folder).toSorted()).toEqual(before)
})

test('copying aside takes the files as they are, also when some are gone', async () => {
  const register = await filled()
  writeFileSync(`${register.file}-wal`, 'a tail')
  const bytes = readFileSync(register.file)
  const folder = copyAside(register.file, '2026-11-22T10:15:00Z')
  expect(readdirSync(folder).toSorted()).toEqual([
    'Ashcombe.homeward',
    'Ashcombe.homeward-keys',
    'Ashcombe.homeward-wal',
  ])
  expect(readFileSync(join(folder, 'Ashcombe.homeward')).equals(bytes)).toBe(true)
  rmSync(register.file)
  const second = copyAside(register.file, '2026-11-22T10:15:00Z')
  expect(second).not.toBe(folder)
  expect(existsSync(join(second, 'Ashcombe.homeward-keys'))).toBe(true)
})
