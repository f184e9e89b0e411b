import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { workOnCopy, type CopyJob } from '../../../electron/register/backup/copyWork'
import { checkCopy, countRecords } from '../../../electron/register/backup/checkCopy'
import { backupIfDue } from '../../../electron/register/backup/dueBackup'
import { lastBackup } from '../../../electron/register/backup/lastBackup'
import { runCommand } from '../../../electron/register/commands/runCommand'
import { saveSetting } from '../../../electron/register/commands/settings/saveSetting'
import { connectToCopy } from '../../../electron/register/database/connect'
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
  const { fileKey, registerId } = open.keyring
  const copy = await connectToCopy(made.file, fileKey)
  const counts = countRecords(copy)
  copy.close()
  expect(counts).toMatchObject({ children: 1, episodes: 0, interviews: 0, auditEntries: 3 })
  await expect(checkCopy(made.file, fileKey, registerId, counts)).resolves.toBeUndefined()
  const other = { ...counts, children: 2 }
  await expect(checkCopy(made.file, fileKey, registerId, other)).rejects.toThrow(/other records/)
  const earlier = { ...counts, auditHead: 'a hash of before' }
  await expect(checkCopy(made.file, fileKey, registerId, earlier)).rejects.toThrow(/other records/)
  await expect(checkCopy(made.file, fileKey, 'another register', counts)).rejects.toThrow(/trail/)
  const whole = readFileSync(made.file)
  const pageSize = 4096
  for (let page = 0; page < whole.length / pageSize; page += 1) {
    const bytes = Buffer.from(whole)
    const at = page * pageSize + 100 + ((page * 997) % 3900)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(made.file, bytes)
    await expect(checkCopy(made.file, fileKey, registerId, counts), `page ${page + 1}`).rejects.toThrow()
  }
})

test('the day’s copy is taken once a day, by the calendar in England', async () => {
  const { open, clock } = await openedRegister()
  expect(await backupIfDue(open, 'whileOpen')).toBe(true)
  expect(await backupIfDue(open, 'whileOpen')).toBe(false)
  clock.set('2026-11-22T23:59:00Z')
  expect(await backupIfDue(open, 'whileOpen')).toBe(false)
  clock.set('2026-11-23T00:01:00Z')
  expect(await backupIfDue(open, 'whileOpen')).toBe(true)
})

test('after changes a copy is taken once an hour at most, while open and at the lock', async () => {
  const { open, clock } = await openedRegister()
  const reasons = async () =>
    (
      await open.db.selectFrom('audit').select('detail').where('action', '=', 'register.backedUp').execute()
    ).map(({ detail }) => (JSON.parse(detail) as { reason: string }).reason)
  await backupIfDue(open, 'whileOpen')
  clock.forward(2 * 3600)
  expect(await backupIfDue(open, 'atLock')).toBe(false)
  await addChild(open)
  expect(await backupIfDue(open, 'atLock')).toBe(true)
  await addChild(open)
  clock.forward(59 * 60)
  expect(await backupIfDue(open, 'whileOpen')).toBe(false)
  clock.forward(60)
  expect(await backupIfDue(open, 'whileOpen')).toBe(true)
  expect(await reasons()).toEqual(['daily', 'atLock', 'afterChanges'])
})

test('work goes on while copies are taken, and each copy is of one moment', async () => {
  const { open, opening } = await openedRegister()
  const work = Array.from({ length: 20 }, async () => addChild(open))
  const made = await open.takeBackup('asked')
  await Promise.all(work)
  const { n } = await open.db
    .selectFrom('child')
    .select(open.db.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  expect(n).toBe(20)
  const copy = await unlockRegister({ ...opening, file: made.file }, testPassphrase)
  const children = await copy.db.selectFrom('child').select('id').execute()
  const added = await copy.db.selectFrom('audit').select('seq').where('action', '=', 'child.added').execute()
  await copy.close()
  expect([children.length, added.length]).toEqual([made.children, made.children])
})

test('what a killed backup left behind is cleared away by the next one, and nothing else', async () => {
  const { open, clock, folder } = await openedRegister()
  const second = join(folder, 'stick')
  mkdirSync(second)
  await setSecondPlace(open, second)
  const first = await open.takeBackup('asked')
  const copies = join(folder, 'Ashcombe backups')
  const left = [
    'Ashcombe 2026-11-20 080000.homeward.part',
    'Ashcombe 2026-11-20 080000.homeward.part-journal',
    'Ashcombe 2026-11-19 080000.homeward-keys',
  ]
  const others = ['Ashcombe notes.txt', 'Elsewhere 2026-11-20 080000.homeward.part']
  for (const name of [...left, ...others])
    writeFileSync(join(copies, name), readFileSync(`${first.file}-keys`))
  for (const name of left) writeFileSync(join(second, name), readFileSync(`${first.file}-keys`))
  utimesSync(join(second, left[0]!), new Date(0), new Date(0))
  clock.forward(3600)
  await open.takeBackup('asked')
  const here = readdirSync(copies)
  expect(here.filter((name) => left.includes(name))).toEqual([])
  expect(here).toEqual(expect.arrayContaining(others))
  // Another PC may be writing there at this moment: only what is a day old goes.
  expect(readdirSync(second).filter((name) => left.includes(name))).toEqual([left[1]])
})

test('a copy of another register under the same name in the second place is not written over', async () => {
  const { open, folder } = await openedRegister()
  const second = join(folder, 'stick')
  mkdirSync(second)
  await setSecondPlace(open, second)
  const theirs = join(second, 'Ashcombe 2026-11-22 090000.homeward')
  writeFileSync(theirs, 'somebody else’s')
  const made = await open.takeBackup('asked')
  expect([made.secondPlace, made.problem]).toEqual([false, 'failed'])
  expect(readFileSync(theirs, 'utf8')).toBe('somebody else’s')
})

test('a second place nobody may write to is told of as such', async () => {
  const { open, folder } = await openedRegister()
  const second = join(folder, 'stick')
  mkdirSync(second)
  await setSecondPlace(open, second)
  Object.assign(open, {
    copyWork: async (job: CopyJob) => {
      if (job.from !== null) throw Object.assign(new Error('read-only file system'), { code: 'EROFS' })
      return workOnCopy(job)
    },
  })
  expect(await open.takeBackup('asked')).toMatchObject({ secondPlace: false, problem: 'readOnly' })
})
