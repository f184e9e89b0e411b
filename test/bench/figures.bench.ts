/**
 * The page of figures over 100,000 made-up episodes in an encrypted register, small numbers hidden: a year of it, and all
 * of it at once. At the first look everything is read; after something was recorded only what is about that child.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printFigures } from '../../build/bench/table.mjs'
import { systemClock } from '../../electron/register/clock'
import { buildDemo } from '../../electron/register/demo/buildDemo'
import { figuresMemory } from '../../electron/register/queries/figures/keptRegister'
import { router } from '../../electron/register/router'
import { inProcessClient } from '../../electron/register/rpc/inProcess'
import { unlockRegister } from '../../electron/register/unlock/unlockRegister'
import { contract } from '../../shared/contract'
import { figure, newHost, passphrase, policy, repeated, timed } from './support/registerUnderTest'

const size = { children: 10_000, episodes: 100_000, seed: 1 }
const folder = mkdtempSync(join(tmpdir(), 'homeward-figures-'))
void measureAll().finally(() => rmSync(folder, { recursive: true, force: true }))

async function measureAll(): Promise<void> {
  const file = join(folder, 'figures.homeward')
  await buildDemo({ file, passphrase, clock: systemClock, policy }, size)
  const host = newHost(folder)
  const open = await host.unlock(() => unlockRegister(host.opening(file, true), passphrase))
  const client = inProcessClient(contract, router, host)
  const year = new Date(systemClock.nowMs()).getUTCFullYear()
  const wholeYear = { from: `${year - 1}-04-01`, to: `${year}-03-31` }
  const everything = { from: '2000-01-01', to: `${year + 1}-12-31` }
  const behind = { ...wholeYear, figure: 'episodes.begun', column: 'ours' as const }
  const [child] = (await client.children.list({})).rows
  if (child === undefined) throw new Error('no children were made')
  let left = Date.UTC(2001, 0, 1)
  /** A change in the register: what was kept of that child is read again. */
  const change = async () => {
    left += 3 * 86_400_000
    await recordAbsence(client, child.id, left)
  }
  const first = async (ask: () => Promise<unknown>, times: number) => {
    const measured: number[] = []
    for (let round = 0; round < times; round += 1) {
      // One register: each question after its change.
      // oxlint-disable-next-line eslint/no-await-in-loop
      await change()
      // oxlint-disable-next-line eslint/no-await-in-loop
      measured.push(await timed(ask))
    }
    return measured
  }
  const ofYear = () => client.figures.answer(wholeYear)
  const ofAll = () => client.figures.answer(everything)
  const rowsBehind = () => client.figures.rows(behind)
  const atFirst = async (ask: () => Promise<unknown>, times: number) =>
    repeated(async () => {
      open.scratch.get(figuresMemory).read = null
      await ask()
    }, times)
  const figures = [
    figure('35 questions about one year, the first look', await atFirst(ofYear, 5), 1000),
    figure('35 questions about one year, after a change', await first(ofYear, 7), 1000),
    figure('the same again', await repeated(ofYear, 7), 1000),
    figure('35 questions about everything, the first look', await atFirst(ofAll, 3), undefined),
    figure('35 questions about everything, after a change', await first(ofAll, 5), 1000),
    figure('the same again', await repeated(ofAll, 5), 1000),
    figure('the rows behind one number, after a change', await first(rowsBehind, 5), 1000),
    figure('the same again', await repeated(rowsBehind, 5), 1000),
  ]
  await host.close()
  const mostMemory = `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`
  printFigures(`Figures of a register of ${size.episodes} episodes`, [
    ...figures,
    { what: 'the most memory the process held, the making of the register with it', measured: mostMemory },
  ])
}

type Client = ReturnType<typeof inProcessClient<typeof contract>>

async function recordAbsence(client: Client, childId: string, leftMs: number): Promise<void> {
  const at = (ms: number) => ({
    precision: 'exact' as const,
    at: new Date(ms).toISOString().replace('.000', ''),
  })
  await client.episodes.recordMissing({
    childId,
    facts: { type: 'M', left: at(leftMs) },
    timeNotKnownYet: false,
    back: { returned: at(leftMs + 6 * 3_600_000), cameBack: 'yes' },
    draftId: null,
  })
}
