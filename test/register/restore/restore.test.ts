import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyChain } from '../../../electron/register/audit/verifyChain'
import { isWhole } from '../../../electron/register/backup/checkCopy'
import { runCommand } from '../../../electron/register/commands/runCommand'
import { readOnly } from '../../../electron/register/database/types'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { carryOutRestore, lookBeforeRestore, restoreSteps } from '../../../electron/register/restore/carryOut'
import type { CopySecret } from '../../../electron/register/restore/openCopy'
import { keyFileOf } from '../../../electron/register/unlock/keyFile'
import { unlockByRecovery } from '../../../electron/register/unlock/unlockByRecovery'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { bundled, killHard, startProgram } from '../../builders/childProgram'
import { temporaryFolder } from '../../builders/folder'
import { refusal } from '../../builders/refusal'
import { cheapPolicy, newRegister, testPassphrase, type TestRegister } from '../../builders/register'

const own = { kind: 'passphrase', slotId: null, passphrase: testPassphrase } as const

async function addChild(open: OpenRegister, name: string): Promise<void> {
  await runCommand(open, { name: 'children.add', permission: 'children.write' }, async ({ write, audit }) => {
    await write.insert('child', { forename: name, dob_precision: 'unknown' })
    audit({ action: 'child.added' })
  })
}

async function names(register: TestRegister, file = register.file): Promise<unknown[]> {
  const open = await unlockRegister({ ...register.opening, file }, testPassphrase)
  try {
    expect(isWhole(open.connection)).toBe(true)
    expect(await verifyChain(readOnly(open.db), open.session.registerId)).toMatchObject({ ok: true })
    return (await open.db.selectFrom('child').select('forename').orderBy('id').execute()).map(
      (row) => row.forename,
    )
  } finally {
    await open.close()
  }
}

/** A register with one child in its copy and two more since, closed. */
async function withCopy(): Promise<TestRegister & { copy: string }> {
  const register = await newRegister()
  const open = await unlockRegister(register.opening, testPassphrase)
  await addChild(open, 'Before')
  const { file: copy } = await open.takeBackup('asked')
  register.clock.forward(3600)
  await addChild(open, 'Since')
  await addChild(open, 'Lately')
  await open.close()
  return { ...register, copy }
}

function opening({ clock }: TestRegister, file: string, secret: CopySecret = own) {
  return { file, secret, clock, policy: cheapPolicy }
}

const asideIn = (folder: string) => readdirSync(folder).filter((name) => name.includes('put aside'))

test('before a restore it is said what would be lost, and nothing is changed', async () => {
  const register = await withCopy()
  const before = readFileSync(register.file)
  const { copy, present } = await lookBeforeRestore(register.file, opening(register, register.copy))
  expect(copy).toMatchObject({ council: 'Ashcombe Council', mayRestore: true, counts: { children: 1 } })
  expect(copy.lastEntryAt).toBe('2026-11-22T09:00:00Z')
  expect(present).toMatchObject({
    state: 'readable',
    changes: 2,
    sameLine: true,
    lastEntryAt: '2026-11-22T10:00:00Z',
    counts: { children: 3 },
    peopleBack: [],
  })
  expect(readFileSync(register.file).equals(before)).toBe(true)
})

test('a restore puts the copy in the place and what was there aside; both open, and the trail says so', async () => {
  const register = await withCopy()
  const from = opening(register, register.copy)
  const aside = await carryOutRestore(register.file, from, await lookBeforeRestore(register.file, from))
  expect(aside).toBe('Ashcombe put aside 2026-11-22 100000')
  expect(await names(register)).toEqual(['Before'])
  expect(await names(register, join(register.folder, aside!, 'Ashcombe.homeward'))).toEqual([
    'Before',
    'Since',
    'Lately',
  ])
  expect(await names(register, register.copy)).toEqual(['Before'])
  const open = await register.unlock()
  const entries = await open.db
    .selectFrom('audit')
    .select('detail')
    .where('action', '=', 'register.restored')
    .execute()
  expect(entries).toHaveLength(1)
  expect(JSON.parse(entries[0]!.detail)).toMatchObject({ copy: 'Ashcombe 2026-11-22 090000.homeward', aside })
  const went = await open.db
    .selectFrom('audit')
    .select('seq')
    .where('action', '=', 'register.wentBack')
    .execute()
  expect(went).toEqual([])
  expect(readdirSync(register.folder).filter((name) => name.includes('restor'))).toEqual([])
})

test.each(restoreSteps)(
  'killed after "%s": the next start opens the old register or the restored one, whole, and nothing is lost',
  { timeout: 60_000 },
  async (step) => {
    const program = await bundled('test/register/restore/restoreProgram.ts', `restore-${step}`)
    const register = await withCopy()
    const child = startProgram(program, [register.file, register.copy, testPassphrase, step])
    await new Promise((resolve) => child.once('exit', resolve))
    expect(child.signalCode).toBe('SIGKILL')
    await killHard(child)
    const found = await names(register)
    expect(found).toEqual(step === 'staged' ? ['Before', 'Since', 'Lately'] : ['Before'])
    const [aside] = asideIn(register.folder)
    if (step === 'staged') expect(aside).toBeUndefined()
    else expect(await names(register, join(register.folder, aside!, 'Ashcombe.homeward'))).toHaveLength(3)
    expect(readdirSync(register.folder).filter((name) => name.includes('restor'))).toEqual([])
  },
)

test('a journal left by a crash goes aside with its register and is not read into the copy', async () => {
  const register = await withCopy()
  writeFileSync(`${register.file}-wal`, 'the tail of another file')
  copyFileSync(register.copy, register.file)
  rmSync(keyFileOf(register.file))
  const from = opening(register, register.copy)
  const aside = await carryOutRestore(register.file, from, await lookBeforeRestore(register.file, from))
  expect(readdirSync(join(register.folder, aside!)).toSorted()).toEqual([
    'Ashcombe.homeward',
    'Ashcombe.homeward-wal',
  ])
  expect(await names(register)).toEqual(['Before'])
})

test.each([
  ['its first page', (file: string) => overwrite(file, 100)],
  ['a page in the middle', (file: string) => overwrite(file, 4096 * 9 + 50)],
  ['its key file', (file: string) => writeFileSync(keyFileOf(file), '{"not": "keys"}')],
  ['its key file, which is gone', (file: string) => rmSync(keyFileOf(file))],
  ['everything: it is cut off', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 5000))],
])('a register damaged in %s is restored all the same, and put aside as it is', async (_where, hurt) => {
  const register = await withCopy()
  hurt(register.file)
  const hurtBytes = readFileSync(register.file)
  const from = opening(register, register.copy)
  const seen = await lookBeforeRestore(register.file, from)
  const aside = await carryOutRestore(register.file, from, seen)
  expect(await names(register)).toEqual(['Before'])
  expect(readFileSync(join(register.folder, aside!, 'Ashcombe.homeward')).equals(hurtBytes)).toBe(true)
})

function overwrite(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(file, bytes)
}

test('on a new PC the copy, its key file and the recovery sheet are enough', async () => {
  const register = await withCopy()
  const elsewhere = temporaryFolder()
  const stick = join(elsewhere, 'stick')
  mkdirSync(stick)
  const carried = join(stick, 'copy.homeward')
  copyFileSync(register.copy, carried)
  copyFileSync(keyFileOf(register.copy), keyFileOf(carried))
  const file = join(elsewhere, 'Ashcombe.homeward')
  const from = opening(register, carried, { kind: 'recovery', code: register.recoveryCode })
  const seen = await lookBeforeRestore(file, from)
  expect(seen.present).toEqual({ state: 'absent' })
  expect(await carryOutRestore(file, from, seen)).toBeNull()
  const fresh = 'seven lanterns under the pier'
  const open = await unlockByRecovery({ ...register.opening, file }, register.recoveryCode, fresh)
  expect((await open.db.selectFrom('child').select('id').execute()).length).toBe(1)
  await open.close()
})

test('a copy that is not whole, has other keys, or a wrong passphrase is refused and nothing is moved', async () => {
  const register = await withCopy()
  const before = readdirSync(register.folder).toSorted()
  const wrong = opening(register, register.copy, { ...own, passphrase: 'not this one at all' })
  await refusal('WRONG_PASSPHRASE', lookBeforeRestore(register.file, wrong))
  register.clock.forward(600)
  const good = readFileSync(register.copy)
  const from = opening(register, register.copy)
  for (let page = 0; page < good.length / 4096; page += 7) {
    writeFileSync(register.copy, good)
    overwrite(register.copy, page * 4096 + 200)
    await refusal('REGISTER_DAMAGED', lookBeforeRestore(register.file, from))
  }
  writeFileSync(register.copy, good)
  const other = await newRegister()
  copyFileSync(keyFileOf(other.file), keyFileOf(register.copy))
  await refusal('KEYS_OF_ANOTHER_REGISTER', lookBeforeRestore(register.file, from))
  rmSync(keyFileOf(register.copy))
  await refusal('KEYS_NOT_FOUND', lookBeforeRestore(register.file, from))
  expect(readdirSync(register.folder).toSorted()).toEqual(before)
  expect(await names(register)).toHaveLength(3)
})

test('a register that is open, or went on since somebody looked, is not replaced', async () => {
  const register = await withCopy()
  const from = opening(register, register.copy)
  const seen = await lookBeforeRestore(register.file, from)
  const open = await unlockRegister(register.opening, testPassphrase)
  await refusal('REGISTER_IN_USE', carryOutRestore(register.file, from, seen))
  await addChild(open, 'A moment ago')
  await open.close()
  await refusal('RESTORE_CHANGED', carryOutRestore(register.file, from, seen))
  expect(await names(register)).toHaveLength(4)
})

test('a second place that is full when the copy is brought over leaves the register as it was', async () => {
  const register = await withCopy()
  const from = opening(register, register.copy)
  const seen = await lookBeforeRestore(register.file, from)
  // A folder of that name: the copy cannot be written there.
  const blocked = join(register.folder, '.Ashcombe.homeward.restoring-keys')
  mkdirSync(blocked)
  await expect(carryOutRestore(register.file, from, seen)).rejects.toThrow()
  rmSync(blocked, { recursive: true, force: true })
  expect(existsSync(join(register.folder, '.Ashcombe.homeward.restoring'))).toBe(false)
  expect(await names(register)).toHaveLength(3)
})

test('a wrong try at a copy stands in the audit trail of its register, and delays nobody there', async () => {
  const register = await withCopy()
  const opening = { file: register.copy, clock: register.clock, policy: cheapPolicy }
  const wrong = { ...own, passphrase: 'seven lanterns under the pier' }
  for (let tries = 0; tries < 3; tries += 1)
    await refusal('WRONG_PASSPHRASE', lookBeforeRestore(register.file, { ...opening, secret: wrong }))
  await refusal('TOO_SOON', lookBeforeRestore(register.file, { ...opening, secret: wrong }))
  const open = await unlockRegister(register.opening, testPassphrase)
  const failed = await open.db
    .selectFrom('audit')
    .select('detail')
    .where('action', '=', 'unlock.failed')
    .execute()
  expect(failed.map(({ detail }) => JSON.parse(detail))).toEqual(
    Array.from({ length: 3 }, () => ({ with: 'person', whose: null })),
  )
  await open.close()
})

test('a mistyped passphrase is said to be one where the copy lies on a stick that cannot be written', async () => {
  const register = await withCopy()
  const stick = temporaryFolder()
  const copy = join(stick, 'Ashcombe.homeward')
  copyFileSync(register.copy, copy)
  copyFileSync(keyFileOf(register.copy), keyFileOf(copy))
  // Where a new key file would be put together: nothing is written here, by root either.
  mkdirSync(`${keyFileOf(copy)}.part`)
  const opening = { file: copy, clock: register.clock, policy: cheapPolicy }
  const wrong = { ...own, passphrase: 'seven lanterns under the pier' }
  await refusal('WRONG_PASSPHRASE', lookBeforeRestore(register.file, { ...opening, secret: wrong }))
  await expect(lookBeforeRestore(register.file, { ...opening, secret: own })).resolves.toBeDefined()
})
