import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkCopy } from '../../../electron/register/backup/checkCopy'
import { backupIfDue } from '../../../electron/register/backup/dailyBackup'
import { lastBackup } from '../../../electron/register/backup/lastBackup'
import { runCommand } from '../../../electron/register/commands/runCommand'
import { saveSetting } from '../../../electron/register/commands/settings/saveSetting'
import { readOnly } from '../../../electron/register/database/types'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { filesHolding } from '../../builders/bytes'
import { TestClock } from '../../builders/clock'
import { temporaryFolder } from '../../builders/folder'
import { openedRegister, testPassphrase } from '../../builders/register'

const rareName = 'Zephyrine Quillfeather'

async function addChild(open: OpenRegister): Promise<void> {
  await runCommand(open, { name: 'children.add', permission: 'children.write' }, async ({ write, audit }) => {
    await write.insert('child', { forename: rareName, dob_precision: 'unknown' })
    audit({ action: 'child.added' })
  })
}

async function setSecondPlace(open: OpenRegister, folder: string): Promise<void> {
  await runCommand(open, { name: 'test', permission: 'register.manage' }, async (door) => {
    await saveSetting(door, 'backupPlace', folder)
    door.audit({ action: 'backupPlace.set' })
  })
}

test('a copy opens by itself with the same passphrase and holds the same records', async () => {
  const { open, opening, folder } = await openedRegister()
  await addChild(open)
  const made = await open.takeBackup('asked')
  expect(made).toMatchObject({ children: 1, episodes: 0, secondPlace: false, problem: null })
  expect(made.file).toBe(join(folder, 'Ashcombe backups', 'Ashcombe 2026-11-22 090000.homeward'))
  const copy = await unlockRegister({ ...opening, file: made.file }, testPassphrase)
  const names = await copy.db.selectFrom('child').select('forename').execute()
  expect(names).toEqual([{ forename: rareName }])
  await copy.close()
})

test('a copy is encrypted like the register', async () => {
  const { open, folder } = await openedRegister()
  await addChild(open)
  await open.takeBackup('asked')
  expect(filesHolding(folder, rareName)).toEqual([])
})

test('a copy goes to the second place as well, and is checked there', async () => {
  const { open, opening, folder } = await openedRegister()
  const second = join(folder, 'stick')
  mkdirSync(second)
  await setSecondPlace(open, second)
  const made = await open.takeBackup('asked')
  expect(made.secondPlace).toBe(true)
  expect(readdirSync(second).toSorted()).toEqual([
    'Ashcombe 2026-11-22 090000.homeward',
    'Ashcombe 2026-11-22 090000.homeward-keys',
  ])
  const copy = await unlockRegister(
    { ...opening, file: join(second, 'Ashcombe 2026-11-22 090000.homeward') },
    testPassphrase,
  )
  await copy.close()
})

test('copies of another register of the same name in the second place are left alone', async () => {
  const second = temporaryFolder()
  const other = await openedRegister(new TestClock('2026-11-01T09:00:00Z'))
  const ours = await openedRegister(new TestClock('2026-11-22T09:00:00Z'))
  for (const { open } of [other, ours]) await setSecondPlace(open, second)
  const days = ['02', '03', '04', '05']
  for (const day of days) {
    other.clock.set(`2026-11-${day}T09:00:00Z`)
    await other.open.takeBackup('asked')
  }
  for (let day = 10; day < 24; day += 1) {
    ours.clock.set(`2026-11-${day}T09:00:00Z`)
    await ours.open.takeBackup('asked')
  }
  const left = readdirSync(second).map((name) => /2026-11-(\d\d)/.exec(name)?.[1])
  expect(days.filter((day) => !left.includes(day))).toEqual([])
  expect(left).not.toContain('10')
})

test('a second place that is gone is told of, and the first copy counts', async () => {
  const { open, folder } = await openedRegister()
  await setSecondPlace(open, join(folder, 'pulled out'))
  const made = await open.takeBackup('asked')
  expect(made.secondPlace).toBe(false)
  expect(made.problem).toBe('missing')
  expect(existsSync(made.file)).toBe(true)
  expect(await lastBackup(readOnly(open.db))).toMatchObject({
    at: '2026-11-22T09:00:00Z',
    secondPlace: false,
  })
})

test('a copy that cannot be written is no backup, and leaves nothing half behind', async () => {
  const { open, folder } = await openedRegister()
  const copies = join(folder, 'Ashcombe backups')
  writeFileSync(copies, 'a file where the folder should be')
  await expect(open.takeBackup('asked')).rejects.toThrow()
  expect(await lastBackup(readOnly(open.db))).toBeNull()
  rmSync(copies)
  await expect(open.takeBackup('asked')).resolves.toMatchObject({ children: 0 })
  expect(readdirSync(copies).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a copy with one flipped bit in any page, or with other records, does not pass', async () => {
  const { open } = await openedRegister()
  await addChild(open)
  const made = await open.takeBackup('asked')
  const counts = { children: 1, episodes: 0, auditEntries: 3 }
  await expect(checkCopy(made.file, open.keyring.fileKey, counts)).resolves.toBeUndefined()
  await expect(checkCopy(made.file, open.keyring.fileKey, { ...counts, children: 2 })).rejects.toThrow(
    /other records/,
  )
  const whole = readFileSync(made.file)
  const pageSize = 4096
  for (let page = 0; page < whole.length / pageSize; page += 1) {
    const bytes = Buffer.from(whole)
    const at = page * pageSize + 100 + ((page * 997) % 3900)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(made.file, bytes)
    await expect(checkCopy(made.file, open.keyring.fileKey, counts), `page ${page + 1}`).rejects.toThrow()
  }
})

test('the day’s copy is taken once a day, by the calendar in England', async () => {
  const { open, clock } = await openedRegister()
  expect(await backupIfDue(open)).toBe(true)
  expect(await backupIfDue(open)).toBe(false)
  clock.set('2026-11-22T23:59:00Z')
  expect(await backupIfDue(open)).toBe(false)
  clock.set('2026-11-23T00:01:00Z')
  expect(await backupIfDue(open)).toBe(true)
})

test('work goes on while copies are taken, and each copy is of one moment', async () => {
  const { open } = await openedRegister()
  const work = Array.from({ length: 20 }, async () => addChild(open))
  const made = await open.takeBackup('asked')
  await Promise.all(work)
  const { n } = await open.db
    .selectFrom('child')
    .select(open.db.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  expect(n).toBe(20)
  expect(made.children).toBeGreaterThanOrEqual(0)
})
