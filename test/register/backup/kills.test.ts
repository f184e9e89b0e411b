import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openCopy } from '../../../electron/register/restore/openCopy'
import { runCommand } from '../../../electron/register/commands/runCommand'
import { saveSetting } from '../../../electron/register/commands/settings/saveSetting'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { bundled, killHard, nextMessage, startProgram } from '../../builders/childProgram'
import { cheapPolicy, newRegister, openedRegister, testPassphrase } from '../../builders/register'

const kills = 8

test(
  `killed ${kills} times while copies are taken and old ones cleared away: every copy that has its name is whole`,
  { timeout: 240_000 },
  async () => {
    const program = await bundled('test/register/backup/backupProgram.ts', 'backupProgram')
    const register = await newRegister()
    const copies = join(register.folder, 'Ashcombe backups')
    const secret = { kind: 'passphrase', slotId: null, passphrase: testPassphrase } as const
    let checked = 0
    for (let kill = 1; kill <= kills; kill += 1) {
      const child = startProgram(program, [register.file, testPassphrase])
      await nextMessage(child)
      await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 1_200))
      await killHard(child)
      const { clock } = register
      for (const name of readdirSync(copies).filter((each) => each.endsWith('.homeward'))) {
        await openCopy({ file: join(copies, name), secret, clock, policy: cheapPolicy })
        checked += 1
      }
    }
    expect(checked).toBeGreaterThan(0)
    const open = await unlockRegister(register.opening, testPassphrase)
    await open.takeBackup('asked')
    await open.close()
    const left = readdirSync(copies)
    expect(left.filter((name) => name.includes('.part'))).toEqual([])
    const alone = left.filter(
      (name) => name.endsWith('-keys') && !left.includes(name.slice(0, -'-keys'.length)),
    )
    expect(alone).toEqual([])
  },
)

test('what a copy leaves that was killed before it got its name, the next one clears away: part and key file', async () => {
  const { open, folder, clock } = await openedRegister()
  const { file } = await open.takeBackup('asked')
  clock.forward(60)
  renameSync(file, `${file}.part`)
  const next = await open.takeBackup('asked')
  const copy = basename(next.file)
  expect(readdirSync(join(folder, 'Ashcombe backups')).toSorted()).toEqual([copy, `${copy}-keys`])
})

/** A file system of this size, mounted; only root may. @returns null where it cannot be */
function smallDisk(folder: string, size: string): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  mkdirSync(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return null
  }
  onTestFinished(() => void execFileSync('umount', [folder]))
  return folder
}

test('a second place that is full is told of as such, nothing half is left there, and the first copy counts', async (context) => {
  const { open, folder } = await openedRegister()
  const second = smallDisk(join(folder, 'small'), '200k')
  if (second === null) {
    context.skip('only root may mount a small disk')
    return
  }
  await runCommand(open, { name: 'test', permission: 'register.manage' }, async (door) => {
    await saveSetting(door, 'backupPlace', second)
    door.audit({ action: 'backupPlace.set' })
  })
  expect(await open.takeBackup('asked')).toMatchObject({
    secondPlace: false,
    elsewhere: false,
    problem: 'full',
  })
  expect(readdirSync(second)).toEqual([])
})

test('a second place on another drive counts as elsewhere, one on the register’s own does not', async (context) => {
  const { open, folder } = await openedRegister()
  const set = async (place: string) =>
    runCommand(open, { name: 'test', permission: 'register.manage' }, async (door) => {
      await saveSetting(door, 'backupPlace', place)
      door.audit({ action: 'backupPlace.set' })
    })
  mkdirSync(join(folder, 'same'))
  await set(join(folder, 'same'))
  expect(await open.takeBackup('asked')).toMatchObject({ secondPlace: true, elsewhere: false })
  const other = smallDisk(join(folder, 'other'), '20m')
  if (other === null) {
    context.skip('only root may mount another disk')
    return
  }
  await set(other)
  expect(await open.takeBackup('asked')).toMatchObject({ secondPlace: true, elsewhere: true })
})
