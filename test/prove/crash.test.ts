import { copyFileSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { isWhole } from '../../electron/register/backup/checkCopy'
import { verifyChain } from '../../electron/register/audit/verifyChain'
import { readOnly } from '../../electron/register/database/types'
import type { OpenRegister } from '../../electron/register/openRegister'
import { keyFileOf } from '../../electron/register/unlock/keyFile'
import { unlockRegister } from '../../electron/register/unlock/unlockRegister'
import { bundled, killHard, nextMessage, startProgram } from '../builders/childProgram'
import { temporaryFolder } from '../builders/folder'
import { newRegister, testPassphrase, type TestRegister } from '../builders/register'
import type { MixedStep } from './programs/mixedSteps'
import { newerNumber, newerOpening } from './programs/newerSchema'
import { chance } from './support/chance'
import { figure } from './support/figures'
import { times } from './support/size'

const kills = times({ small: 20, full: 300 })
const migrationKills = times({ small: 8, full: 60 })

/** Starts the mixed load and kills it. @returns what was acknowledged before */
async function killedAfter(program: string, { file }: TestRegister, name: string, ms: number) {
  const steps: MixedStep[] = []
  const child = startProgram(program, [file, testPassphrase, name])
  const opened = nextMessage(child)
  child.on('message', (step: MixedStep) => void steps.push(step))
  await opened
  await new Promise((resolve) => setTimeout(resolve, ms))
  await killHard(child)
  return steps
}

/** Every import is there whole or not at all, and those acknowledged are there. */
async function expectImportsWhole(open: OpenRegister, name: string, steps: readonly MixedStep[]) {
  const rows = await open.db
    .selectFrom('child')
    .select('local_ref')
    .where('local_ref', 'like', `${name}x%r%`)
    .execute()
  const batches = Map.groupBy(rows, ({ local_ref: ref }) => ref?.split('r')[0] ?? '')
  for (const batch of batches.values()) expect(batch).toHaveLength(40)
  for (const step of steps) if (step.did === 'imported') expect(batches.has(step.label)).toBe(true)
}

async function expectSavesWhole(open: OpenRegister, name: string, steps: readonly MixedStep[]) {
  const rows = await open.db
    .selectFrom('child')
    .select('forename')
    .where('forename', 'like', `${name}x%`)
    .execute()
  const saved = new Set(rows.map(({ forename }) => forename))
  for (const step of steps) if (step.did === 'saved') expect(saved).toContain(step.label)
  // An episode without its interview would be half a command.
  const { alone } = await open.db
    .selectFrom('episode')
    .select((of) => of.fn.countAll<number>().as('alone'))
    .where('id', 'not in', (of) => of.selectFrom('interview_episode').select('episode_id'))
    .executeTakeFirstOrThrow()
  expect(alone).toBe(0)
}

async function expectWhole(open: OpenRegister): Promise<void> {
  expect(isWhole(open.connection)).toBe(true)
  expect(await verifyChain(readOnly(open.db), open.session.registerId)).toMatchObject({ ok: true })
}

/** The copy made last: one that was acknowledged, or one made since (an import takes its own) that took its place. */
function newestCopy(folder: string): string {
  const made = readdirSync(folder)
    .filter((name) => name.endsWith('.homeward'))
    .map((name) => join(folder, name))
    .toSorted((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs)
  return made.at(-1) ?? 'no copy is left'
}

/** It opens with the passphrase and is whole; looked at as a copy of its own. */
async function expectCopyOpens({ opening }: TestRegister, copy: string): Promise<void> {
  const file = join(temporaryFolder(), basename(copy))
  copyFileSync(copy, file)
  copyFileSync(keyFileOf(copy), keyFileOf(file))
  const open = await unlockRegister({ ...opening, file }, testPassphrase)
  await expectWhole(open)
  await open.close()
}

test(
  `killed ${kills} times among saves, imports, copies and changes of key: what was answered is there, nothing is half there`,
  { timeout: 1_800_000 },
  async () => {
    const program = await bundled('test/prove/programs/mixedLoadProgram.ts', 'mixedLoad')
    const { below, seed } = chance('crash')
    const acknowledged: MixedStep[] = []
    let register = await newRegister()
    for (let kill = 1; kill <= kills; kill += 1) {
      // A register grows with every kill; a new one now and then keeps the proof at the same pace.
      if (kill % 25 === 0) register = await newRegister()
      const name = `s${seed}k${kill}`
      const steps = await killedAfter(program, register, name, below(500))
      acknowledged.push(...steps)
      const open = await unlockRegister(register.opening, testPassphrase)
      await expectSavesWhole(open, name, steps)
      await expectImportsWhole(open, name, steps)
      await expectWhole(open)
      await open.close()
      const copied = steps.findLast((step) => step.did === 'copied')
      if (copied !== undefined) await expectCopyOpens(register, newestCopy(dirname(copied.file)))
    }
    for (const did of ['saved', 'imported', 'copied', 'keyChanged'] as const)
      figure(
        'crash',
        `${did} and answered before a kill`,
        acknowledged.filter((step) => step.did === did).length,
      )
    figure('crash', 'kills in mixed load, lost or half commands', `${kills}, 0 (seed ${seed})`)
  },
)

test(
  `killed ${migrationKills} times while a newer schema comes: all of its steps or none`,
  { timeout: 600_000 },
  async () => {
    const program = await bundled('test/prove/programs/openNewerProgram.ts', 'openNewer')
    const { below, seed } = chance('migration')
    let finished = 0
    for (let kill = 1; kill <= migrationKills; kill += 1) {
      const register = await newRegister()
      const child = startProgram(program, [register.file, testPassphrase])
      await nextMessage(child)
      await new Promise((resolve) => setTimeout(resolve, below(120)))
      await killHard(child)
      const open = await unlockRegister(newerOpening(register.opening), testPassphrase)
      const rows = open.connection.prepare(`select count(*) from newer_last`).pluck().get()
      expect(rows).toBe(1)
      expect(open.connection.pragma('user_version', { simple: true })).toBe(newerNumber)
      await expectWhole(open)
      const unlocks = await open.db
        .selectFrom('audit')
        .select('seq')
        .where('action', '=', 'register.unlocked')
        .execute()
      if (unlocks.length > 1) finished += 1
      await open.close()
    }
    figure(
      'crash',
      'kills while a newer schema comes (after it had come)',
      `${migrationKills} (${finished}), seed ${seed}`,
    )
  },
)
