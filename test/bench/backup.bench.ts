/**
 * A backup of a register of 300 MB, here and in a second place: how long it takes until it is checked, and how long a call
 * of the page waits meanwhile, against the same calls with nothing else going on; then once more in the real window, with
 * the longest time between two frames.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printFigures } from '../../build/bench/table.mjs'
import { contract } from '../../shared/contract'
import { copyWorkIn } from '../../electron/register/backup/copyWorker'
import { systemClock } from '../../electron/register/clock'
import { runCommand } from '../../electron/register/commands/runCommand'
import { saveSetting } from '../../electron/register/commands/settings/saveSetting'
import { buildDemo } from '../../electron/register/demo/buildDemo'
import type { OpenRegister } from '../../electron/register/openRegister'
import { router } from '../../electron/register/router'
import { inProcessClient } from '../../electron/register/rpc/inProcess'
import { keyPolicy } from '../../electron/register/unlock/keyPolicy'
import { unlockRegister } from '../../electron/register/unlock/unlockRegister'
import type { Frames } from './support/backupInWindow.mjs'
import { at, newHost, passphrase, timed } from './support/registerUnderTest'

const wantedBytes = 300_000_000
const size = { children: 3_000, episodes: 10_000, seed: 1 }
const folder = mkdtempSync(join(tmpdir(), 'homeward-bench-'))
const root = process.env['HOMEWARD_ROOT'] ?? process.cwd()
void measureAll().finally(() => rmSync(folder, { recursive: true, force: true }))

async function measureAll(): Promise<void> {
  const file = join(folder, 'bench.homeward')
  await buildDemo({ file, passphrase, clock: systemClock, policy: keyPolicy }, size)
  const host = newHost(folder)
  const opening = { ...host.opening(file, true), policy: keyPolicy, copyWork: copyWorkIn(join(root, 'out')) }
  const open = await host.unlock(() => unlockRegister(opening, passphrase))
  fill(open)
  await setSecondPlace(open, join(folder, 'second'))
  const client = inProcessClient(contract, router, host)
  const call = () => client.today.board()
  await call()
  const quiet = await waits(call, new Promise((resolve) => setTimeout(resolve, 3_000)))
  let took = 0
  const backup = timed(() => open.takeBackup('asked')).then((ms) => (took = ms))
  const busy = await waits(call, backup)
  const bytes = statSync(file).size
  const plainCopy = await timed(() => copyFileSync(file, join(folder, 'plain')))
  const entries = open.connection.prepare('select count(*) from audit').pluck().get() as number
  await host.close()
  const longest = Math.max(...busy)
  const frames = framesInWindow(file)
  printFigures(`A backup of ${(bytes / 1e6).toFixed(0)} MB, ${entries} entries of the audit trail`, [
    {
      what: 'copied, every page and entry read, counted',
      measured: `${(took / 1000).toFixed(1)} s`,
      peer: `bytes alone copied ${(plainCopy / 1000).toFixed(1)} s`,
      ratio: took / plainCopy,
      wanted: '< 10 s',
      met: took < 10_000,
    },
    {
      what: 'longest wait of a call meanwhile',
      measured: `${longest.toFixed(0)} ms of ${busy.length} calls (half of them under ${at(0.5, busy).toFixed(0)})`,
      peer: `with no backup ${Math.max(...quiet).toFixed(0)} ms (${at(0.5, quiet).toFixed(0)})`,
      ratio: longest / Math.max(...quiet),
      wanted: '< 2000 ms',
      met: longest < 2_000,
    },
    {
      what: `longest frame of the page, which says “${frames.says}”`,
      measured: `${frames.busy.toFixed(0)} ms of ${frames.frames} frames`,
      peer: `with no backup ${frames.quiet.toFixed(0)} ms`,
      ratio: frames.busy / frames.quiet,
      wanted: '≤ 100 ms',
      met: frames.busy <= 100,
    },
  ])
}

/** A backup made in the real window by a person. */
function framesInWindow(file: string): Frames {
  const program = join(root, 'test', 'bench', 'support', 'backupInWindow.mjs')
  return JSON.parse(execFileSync(process.execPath, [program, file], { encoding: 'utf8' })) as Frames
}

async function setSecondPlace(open: OpenRegister, second: string): Promise<void> {
  mkdirSync(second)
  await runCommand(open, { name: 'bench', permission: 'register.manage' }, async (door) => {
    await saveSetting(door, 'backupPlace', second)
    door.audit({ action: 'backupPlace.set' })
  })
}

/** What years of changes would leave, in the table that grows most. */
function fill(open: OpenRegister): void {
  const insert = open.connection.prepare(
    `insert into history (table_name, record_id, version, at, by_user, command, after)
     values ('child', ?, 1, '2020-01-01T00:00:00Z', 'bench', 'bench', ?)`,
  )
  const text = JSON.stringify({ note: 'x'.repeat(900) })
  const bytes = () =>
    Number(open.connection.pragma('page_count', { simple: true })) *
    Number(open.connection.pragma('page_size', { simple: true }))
  open.connection.transaction(() => {
    for (let row = 0; row % 1_000 !== 0 || bytes() < wantedBytes; row += 1) insert.run(`bench-${row}`, text)
  })()
  open.connection.pragma('wal_checkpoint(TRUNCATE)')
}

/** Asks again and again until something else is done. @returns how long each call waited, ms */
async function waits(call: () => Promise<unknown>, until: Promise<unknown>): Promise<number[]> {
  const measured: number[] = []
  const other = { done: false }
  void until.finally(() => (other.done = true))
  while (!other.done) {
    // oxlint-disable-next-line eslint/no-await-in-loop
    measured.push(await timed(call))
    // oxlint-disable-next-line eslint/no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return measured
}
