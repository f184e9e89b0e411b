/** The page of figures over 100,000 made-up episodes in an encrypted register: a year of it, and all of it at once. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printFigures } from '../../build/bench/table.mjs'
import { systemClock } from '../../electron/register/clock'
import { buildDemo } from '../../electron/register/demo/buildDemo'
import { router } from '../../electron/register/router'
import { inProcessClient } from '../../electron/register/rpc/inProcess'
import { unlockRegister } from '../../electron/register/unlock/unlockRegister'
import { contract } from '../../shared/contract'
import { figure, newHost, passphrase, policy, repeated } from './support/registerUnderTest'

const size = { children: 10_000, episodes: 100_000, seed: 1 }
const folder = mkdtempSync(join(tmpdir(), 'homeward-figures-'))
void measureAll().finally(() => rmSync(folder, { recursive: true, force: true }))

async function measureAll(): Promise<void> {
  const file = join(folder, 'figures.homeward')
  await buildDemo({ file, passphrase, clock: systemClock, policy }, size)
  const host = newHost(folder)
  await host.unlock(() => unlockRegister(host.opening(file, true), passphrase))
  const client = inProcessClient(contract, router, host)
  const year = new Date(systemClock.nowMs()).getUTCFullYear()
  const wholeYear = { from: `${year - 1}-04-01`, to: `${year}-03-31` }
  const everything = { from: '2000-01-01', to: `${year + 1}-12-31` }
  const behind = { ...wholeYear, figure: 'episodes.begun', column: 'ours' as const }
  const figures = [
    figure('35 questions about one year', await repeated(() => client.figures.answer(wholeYear), 7), 1000),
    figure('35 questions about everything', await repeated(() => client.figures.answer(everything), 5), 1000),
    figure('the rows behind one number', await repeated(() => client.figures.rows(behind), 5), 1000),
  ]
  await host.close()
  printFigures(`Figures of a register of ${size.episodes} episodes`, figures)
}
