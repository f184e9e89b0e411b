import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { verifyChain } from '../../electron/register/audit/verifyChain'
import { isWhole } from '../../electron/register/backup/checkCopy'
import { systemClock } from '../../electron/register/clock'
import { readOnly } from '../../electron/register/database/types'
import { keyPolicy } from '../../electron/register/unlock/keyPolicy'
import { unlockRegister } from '../../electron/register/unlock/unlockRegister'
import type { HeldDraft } from '../../shared/contract/processMessages'
import type { SavingTrouble } from '../../shared/contract/shell'
import { badDisk, diskFailures, type DiskFailure } from '../builders/badDisk'
import { temporaryFolder } from '../builders/folder'
import { testPassphrase } from '../builders/register'
import { refusal } from '../builders/refusal'
import { createThere, startedProcess, type StartedProcess } from '../builders/registerProcess'
import { figure } from './support/figures'
import { someOf } from './support/size'

/** The ways a disk fails of `disk.test.ts`, and the drive that is pulled out. */
type Failure = DiskFailure | 'vanished'
const failures: readonly Failure[] = [...diskFailures, 'vanished']

const disk = badDisk(afterAll)
const title = disk.missing !== null ? ` (${disk.missing})` : ''

/** The banner that stands over every screen. */
const said: Readonly<Record<Failure, SavingTrouble>> = {
  full: 'full',
  short: 'full',
  write: 'refused',
  fsync: 'refused',
  readonly: 'refused',
  vanished: 'moved',
}
const refused = { full: 'DISK_FULL', refused: 'DISK_ERROR', moved: 'REGISTER_MOVED' } as const

const words = 'She said she would rather talk on Thursday.'
const form = {
  id: '01900000-0000-7000-8000-00000000000d',
  kind: 'newChild',
  subjectId: null,
  childId: null,
  page: null,
} as const
const typed = { ...form, body: JSON.stringify({ words }) }

/** What main holds after what it heard, as `electron/main/shell.ts` keeps it. */
function heldAfter(heard: StartedProcess['heard'], before: readonly HeldDraft[] = []): readonly HeldDraft[] {
  const held = new Map(before.map((draft) => [draft.draftId, draft]))
  for (const message of heard) {
    if (message.type === 'holdDraft') held.set(message.draft.draftId, message.draft)
    if (message.type === 'letDraftGo') held.delete(message.draftId)
  }
  return [...held.values()]
}

/** The disk fails, or the drive is gone, until it is called back. */
function failing(how: Failure, folder: string, sign: string) {
  const file = join(folder, 'Ashcombe.homeward')
  const away = `${file}.away`
  return how === 'vanished'
    ? { begin: () => renameSync(file, away), end: () => renameSync(away, file) }
    : { begin: () => writeFileSync(sign, ''), end: () => rmSync(sign) }
}

async function lock(here: StartedProcess): Promise<void> {
  here.send({ type: 'stop' })
  await here.gone
}

async function open({ client }: StartedProcess): Promise<void> {
  const [last] = await client.register.recent()
  const which = { from: 'recent', recentId: last?.recentId ?? '' } as const
  await client.register.open({ which, slotId: null, passphrase: testPassphrase })
}

test.skipIf(disk.missing !== null).each(someOf(failures, 5))(
  `what is typed while the disk fails (%s) is refused in plain words, said on every screen, kept through a lock without a plain word, and in the register after the next unlock${title}`,
  { timeout: 120_000 },
  async (how) => {
    const folder = temporaryFolder()
    const sign = join(temporaryFolder(), 'the disk fails')
    const env = {
      LD_PRELOAD: disk.preload,
      HOMEWARD_DISK: how,
      HOMEWARD_DISK_WHILE: sign,
    }
    // It logs each save that fails, copies among them.
    const quiet = true
    const trouble = failing(how, folder, sign)
    const here = await startedProcess({ folder, env, quiet })
    await createThere(here)
    await here.client.drafts.keep({ ...form, body: '{"words":"She"}' })
    const events = await here.client.shell.events()
    trouble.begin()
    await refusal(refused[said[how]], here.client.drafts.keep(typed))
    const told = (await events.next()).value
    expect(told).toEqual({ kind: 'saving', trouble: said[how] })
    const held = heldAfter(here.heard)
    expect(held).toHaveLength(1)
    expect(JSON.stringify(here.heard)).not.toContain('Thursday')
    await lock(here)

    const next = await startedProcess({ folder, env, held, quiet })
    expect(await next.client.shell.environment()).toMatchObject({ draftsHeld: true })
    await expect(open(next)).rejects.toThrow()
    trouble.end()
    await open(next)
    expect(await next.client.drafts.get({ id: typed.id })).toMatchObject({ mine: true, body: typed.body })
    expect(heldAfter(next.heard, held)).toEqual([])
    await lock(next)
    await expectWhole(join(folder, 'Ashcombe.homeward'))
    figure('disk', `${how}: said, typed words kept through a lock, file and audit trail whole`, 'yes')
  },
)

async function expectWhole(file: string): Promise<void> {
  const register = await unlockRegister(
    { file, clock: systemClock, policy: keyPolicy, demo: false, committed: () => undefined },
    testPassphrase,
  )
  expect(isWhole(register.connection)).toBe(true)
  expect(await verifyChain(readOnly(register.db), register.session.registerId)).toMatchObject({ ok: true })
  await register.close()
}
