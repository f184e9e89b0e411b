import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { ProfileMarks } from '../../electron/register/audit/profileMarks'
import { verifyChain } from '../../electron/register/audit/verifyChain'
import { isWhole } from '../../electron/register/backup/checkCopy'
import { readOnly } from '../../electron/register/database/types'
import type { OpenRegister } from '../../electron/register/openRegister'
import { keyFileOf } from '../../electron/register/unlock/keyFile'
import { unlockRegister } from '../../electron/register/unlock/unlockRegister'
import { addChild } from '../../electron/register/commands/children/add'
import { callerOf } from '../builders/calls'
import { bundled, killHard, startProgram } from '../builders/childProgram'
import { temporaryFolder } from '../builders/folder'
import { newRegister, testPassphrase, type TestRegister } from '../builders/register'
import { chance, type Chance } from './support/chance'
import { figure } from './support/figures'
import { expectForeseen } from './support/foreseen'
import { times } from './support/size'

const rounds = times({ small: 1, full: 10 })
const cuts = times({ small: 12, full: 60 })
/** Saves before the kill: so many, and up to as many again. */
const saves = 30

/** A file of the register, and what this PC knows of it. */
interface Left {
  readonly register: TestRegister
  /** Children in the order they were saved. */
  readonly children: readonly string[]
  readonly mark: { readonly registerId: string; readonly seq: number; readonly hash: string }
}

/** Everything that lies beside the register, in a folder of its own. @returns the register's new place */
function copied(file: string): string {
  const folder = temporaryFolder()
  for (const name of readdirSync(dirname(file)).filter((each) =>
    each.startsWith(basename(file, '.homeward')),
  ))
    if (statSync(join(dirname(file), name)).isFile())
      copyFileSync(join(dirname(file), name), join(folder, name))
  return join(folder, basename(file))
}

const childrenOf = async ({ db }: OpenRegister): Promise<string[]> => {
  const rows = await db
    .selectFrom('audit')
    .select('subject_id')
    .where('action', '=', 'child.added')
    .orderBy('seq')
    .execute()
  return rows.map(({ subject_id: id }) => id ?? '')
}

/** A register killed while it saved: nobody emptied its WAL. */
async function killedWhileSaving(program: string, register: TestRegister, by: Chance): Promise<Left> {
  const child = startProgram(program, [register.file, testPassphrase])
  const answered: string[] = []
  const most = saves + by.below(saves)
  await new Promise<void>((resolve) =>
    child.on('message', (told: { did: string; id?: string }) => {
      if (told.did === 'saved') answered.push(told.id ?? '')
      if (answered.length >= most) resolve()
    }),
  )
  await killHard(child)
  // Read in a copy: opening empties the WAL.
  const open = await unlockRegister({ ...register.opening, file: copied(register.file) }, testPassphrase)
  const children = await childrenOf(open)
  expect(children.filter((id) => answered.includes(id))).toEqual(answered)
  const last = await open.db
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .where('action', '=', 'child.added')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const mark = { registerId: open.session.registerId, ...last }
  await open.close()
  return { register, children, mark }
}

/** Opens what is left, on the PC that knew the newest or on another. */
async function lookAt(file: string, { register, children, mark }: Left, knows: boolean) {
  const marks = new ProfileMarks(join(dirname(file), 'profile'))
  if (knows) marks.keep(mark.registerId, mark)
  let open: OpenRegister
  try {
    open = await unlockRegister({ ...register.opening, file, marks }, testPassphrase)
  } catch (error) {
    expectForeseen(error)
    return 'refused'
  }
  const there = await childrenOf(open)
  const rows = await open.db.selectFrom('child').select('id').execute()
  const noticed = await open.db
    .selectFrom('audit')
    .select('seq')
    .where('action', '=', 'register.wentBack')
    .execute()
  expect(isWhole(open.connection)).toBe(true)
  expect(await verifyChain(readOnly(open.db), mark.registerId)).toMatchObject({ ok: true })
  await open.close()
  // An earlier moment, whole: the first so many children and no other, in trail and table.
  expect(there).toEqual(children.slice(0, there.length))
  expect(rows.map(({ id }) => id).toSorted()).toEqual(there.toSorted())
  if (there.length === children.length) {
    expect(noticed).toEqual([])
    return 'nothing lost'
  }
  expect(noticed).toHaveLength(knows ? 1 : 0)
  return knows ? 'older, noticed' : 'older, no mark'
}

const told = (found: readonly string[]): string =>
  [...Map.groupBy(found, (each) => each)].map(([what, all]) => `${what}: ${all.length}`).join(', ')

test.each(['cut short', 'hurt in one byte'] as const)(
  'a WAL that was %s opens at an earlier whole moment, which is noticed where this PC knew a later one',
  { timeout: 1_200_000 },
  async (how) => {
    const program = await bundled('test/prove/programs/savesProgram.ts', 'savesUntilKilled')
    const by = chance(`WAL ${how}`)
    const found: string[] = []
    for (let round = 0; round < rounds; round += 1) {
      const left = await killedWhileSaving(program, await newRegister(), by)
      const wal = readFileSync(`${left.register.file}-wal`)
      expect(wal.length).toBeGreaterThan(0)
      for (let cut = 0; cut < cuts; cut += 1) {
        const file = copied(left.register.file)
        writeFileSync(
          `${file}-wal`,
          how === 'cut short' ? wal.subarray(0, by.below(wal.length)) : flipped(wal, by),
        )
        found.push(await lookAt(file, left, cut % 4 !== 0))
      }
    }
    expect(found).toContain('older, noticed')
    figure('corruption', `a WAL ${how}, ${found.length} times`, `${told(found)} (seed ${by.seed})`)
  },
)

function flipped(bytes: Buffer, { below }: Chance): Buffer {
  const hurt = Buffer.from(bytes)
  const at = below(hurt.length)
  hurt[at] = (hurt[at] ?? 0) ^ (1 + below(255))
  return hurt
}

test(
  'an older file put back is noticed where this PC knew the newer one; beside the WAL of the newer it was refused, or a whole moment, in each of these rounds (nothing in SQLite binds the two)',
  { timeout: 600_000 },
  async () => {
    const program = await bundled('test/prove/programs/savesProgram.ts', 'savesUntilKilled')
    const by = chance('older file')
    const found: string[] = []
    for (let round = 0; round < rounds * 3; round += 1) {
      const register = await newRegister()
      const older = copied(register.file)
      const open = await register.unlock()
      // From next to nothing, where the WAL may hold every page that changed, to many pages it does not hold.
      const between = 1 + by.below(60)
      for (let count = 0; count < between; count += 1)
        await callerOf(open)(addChild, { forename: 'Mika', describedAs: 'x'.repeat(by.below(200)) })
      await open.close()
      const left = await killedWhileSaving(program, register, by)
      for (const beside of ['nothing', 'the newer WAL'] as const) {
        const file = copied(left.register.file)
        copyFileSync(older, file)
        copyFileSync(keyFileOf(older), keyFileOf(file))
        if (beside === 'nothing') writeFileSync(`${file}-wal`, '')
        const verdict = await lookAt(file, left, true)
        if (beside === 'nothing') expect(verdict).toBe('older, noticed')
        found.push(`${beside}: ${verdict}`)
      }
    }
    figure('corruption', 'an older file put back, beside', `${told(found)} (seed ${by.seed})`)
  },
)
