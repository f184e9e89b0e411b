import { chmodSync, chownSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { verifyChain } from '../../electron/register/audit/verifyChain'
import { isWhole } from '../../electron/register/backup/checkCopy'
import { readOnly } from '../../electron/register/database/types'
import { unlockRegister } from '../../electron/register/unlock/unlockRegister'
import { badDisk, diskFailures } from '../builders/badDisk'
import { bundled, killHard, nextMessage, startProgram } from '../builders/childProgram'
import { newRegister, testPassphrase, type TestRegister } from '../builders/register'
import { chance } from './support/chance'
import { figure } from './support/figures'
import { times } from './support/size'

const rounds = times({ small: 2, full: 25 })

const disk = badDisk(afterAll)
const title = disk.missing !== null ? ` (${disk.missing})` : ''

interface Told {
  readonly did: string
  readonly id?: string
  readonly code?: string
}

/** Whatever was answered is there, and file and audit trail are whole. @returns how many saves were answered */
async function expectAllThere({ opening }: TestRegister, told: readonly Told[]): Promise<number> {
  const open = await unlockRegister(opening, testPassphrase)
  const rows = await open.db.selectFrom('child').select('id').execute()
  const there = new Set(rows.map(({ id }) => id))
  const saved = told.filter(({ did }) => did === 'saved')
  expect(saved.filter(({ id }) => !there.has(id ?? ''))).toEqual([])
  expect(isWhole(open.connection)).toBe(true)
  expect(await verifyChain(readOnly(open.db), open.session.registerId)).toMatchObject({ ok: true })
  await open.close()
  return saved.length
}

test.skipIf(disk.missing !== null).each(diskFailures)(
  `a disk that fails (%s) refuses in plain words, and everything answered before is whole${title}`,
  { timeout: 600_000 },
  async (how) => {
    const program = await bundled('test/prove/programs/savesProgram.ts', 'savesUntilRefused')
    const { below, seed } = chance(`disk ${how}`)
    let answered = 0
    for (let round = 0; round < rounds; round += 1) {
      const register = await newRegister()
      const child = startProgram(program, [register.file, testPassphrase], {
        LD_PRELOAD: disk.preload,
        HOMEWARD_DISK: how,
        HOMEWARD_DISK_AFTER: String(20 + below(400)),
      })
      const told: Told[] = []
      child.on('message', (message: Told) => void told.push(message))
      await new Promise((resolve) => child.once('exit', resolve))
      expect(told.at(0)?.did).toBe('opened')
      const refused = told.find(({ did }) => did === 'refused')
      expect(refused?.code).toBe(how === 'full' || how === 'short' ? 'DISK_FULL' : 'DISK_ERROR')

      answered += await expectAllThere(register, told)
    }
    figure(
      'disk',
      `${how}: failures; saves answered before, lost`,
      `${rounds}; ${answered}, 0 (seed ${seed})`,
    )
  },
)

test.skipIf(disk.missing !== null).each([
  ['.homeward-keys.part', { keyFile: 'EIO' }],
  ['.homeward.part', { copy: 'SQLITE_IOERR_FSYNC' }],
  ['.newkey', { newKey: 'SQLITE_IOERR_FSYNC' }],
])(
  `what the disk does not make sure of (fsync of %s) does not count as written${title}`,
  { timeout: 60_000 },
  async (of, refused) => {
    const program = await bundled('test/prove/programs/unsyncedProgram.ts', `unsynced${of}`)
    const register = await newRegister()
    const failing = join(register.folder, 'the disk fails')
    const child = startProgram(program, [register.file, testPassphrase, failing], {
      LD_PRELOAD: disk.preload,
      HOMEWARD_DISK: 'fsync',
      HOMEWARD_DISK_WHILE: failing,
      HOMEWARD_DISK_OF: of,
    })
    expect(await nextMessage(child)).toMatchObject(refused)
    await killHard(child)
    await expectAllThere(register, [])
  },
)

test.skipIf(process.platform === 'win32')(
  'a folder that is taken away under the open register is noticed at the next save (Windows does not let it go)',
  { timeout: 600_000 },
  async () => {
    const program = await bundled('test/prove/programs/savesProgram.ts', 'savesUntilMoved')
    const { below, seed } = chance('vanished')
    let answered = 0
    for (let round = 0; round < rounds; round += 1) {
      const register = await newRegister()
      const child = startProgram(program, [register.file, testPassphrase])
      const told: Told[] = []
      const most = 1 + below(40)
      const elsewhere = `${register.folder}-elsewhere`
      child.on('message', (message: Told) => {
        told.push(message)
        if (told.length === most) renameSync(register.folder, elsewhere)
      })
      await new Promise((resolve) => child.once('exit', resolve))
      expect(told.find(({ did }) => did === 'refused')?.code).toBe('REGISTER_MOVED')
      expect(told.find(({ did }) => did === 'again')?.code).toBe('REGISTER_MOVED')
      renameSync(elsewhere, register.folder)
      answered += await expectAllThere(register, told)
    }
    figure(
      'disk',
      'folder taken away; saves answered before, lost',
      `${rounds}; ${answered}, 0 (seed ${seed})`,
    )
  },
)

/** Who may do less than root, to whom nothing is read-only. */
const nobody = 65534

/** Whether another user of this PC may look into a folder and all those it lies in. */
function isOpenToAll(path: string): boolean {
  const open = (statSync(path).mode & 0o005) === 0o005
  return open && (dirname(path) === path || isOpenToAll(dirname(path)))
}

const other =
  process.getuid?.() === 0 && isOpenToAll(import.meta.dirname) && isOpenToAll(dirname(process.execPath))

test.skipIf(!other)(
  'a register in a place that allows no changes is refused in plain words and left as it was (only root can start it as another user, from a folder that one may look into)',
  { timeout: 600_000 },
  async () => {
    const program = await bundled('test/prove/programs/savesProgram.ts', 'savesReadOnly')
    const register = await newRegister()
    const files = readdirSync(register.folder).map((name) => join(register.folder, name))
    const profile = join(register.folder, 'profile')
    mkdirSync(profile)
    for (const path of [register.folder, profile, ...files]) chownSync(path, nobody, nobody)
    for (const path of files) chmodSync(path, 0o444)
    chmodSync(register.folder, 0o555)
    const child = startProgram(program, [register.file, testPassphrase], {}, nobody)
    const told: Told[] = []
    child.on('message', (message: Told) => void told.push(message))
    await new Promise((resolve) => child.once('exit', resolve))
    expect(told).toEqual([{ did: 'notOpened', code: 'DISK_ERROR' }])
    chmodSync(register.folder, 0o755)
    for (const path of files) chmodSync(path, 0o644)
    expect(readdirSync(register.folder).map((name) => join(register.folder, name))).toEqual([
      ...files,
      profile,
    ])
    await expectAllThere(register, [])
    figure('disk', 'a place that allows no changes', 'refused as DISK_ERROR, nothing changed')
  },
)
