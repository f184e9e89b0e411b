/**
 * The 20 rules in process: 100,000 missing rows with their header, episodes and last year's file, indexed and checked;
 * and how the cost grows from a tenth of the rows to all of them.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from '../../build/bench/median.mjs'
import { printFigures } from '../../build/bench/table.mjs'
import { readCouncilFolder } from '../../electron/register/exchange/csv/readCouncilFolder'
import { checkReturn } from '../../shared/returns/ssda903/check'
import type { ReturnTables } from '../../shared/returns/ssda903/types'
import { timed } from './support/registerUnderTest'
import { writeReturnFiles, year } from './returnFiles.mjs'

const size = { children: 15_000, episodes: 27_000, missing: 100_000 }
const limits = { seconds: 0.5, growth: 11 }
const rounds = 15

const folder = mkdtempSync(join(tmpdir(), 'homeward-rules-'))
void measureAll().finally(() => rmSync(folder, { recursive: true, force: true }))

type Order = 'together' | 'scattered'

async function tablesOf(order: Order, part: number): Promise<ReturnTables> {
  const rows = {
    children: size.children / part,
    episodes: size.episodes / part,
    missing: size.missing / part,
    scattered: order === 'scattered',
  }
  const [thisYear, lastYear] = [join(folder, `${order}-${part}-this`), join(folder, `${order}-${part}-last`)]
  writeReturnFiles(thisYear, rows)
  writeReturnFiles(lastYear, { ...rows, missing: rows.missing / 100, seed: 902 })
  const { tables } = await readCouncilFolder(thisYear)
  const last = await readCouncilFolder(lastYear, ['missing'])
  return { ...tables, missingLast: last.tables.missing }
}

/** The growth that is wanted is of returns, which keep a child's rows together; in the worst order it is measured only. */
async function measureAll(): Promise<void> {
  await measureIn('together', "a child's rows together, as returns keep them", limits.growth)
  await measureIn('scattered', 'no two rows of one child together, as no return comes', null)
}

async function measureIn(order: Order, words: string, mostGrowth: number | null): Promise<void> {
  const all = await tablesOf(order, 1)
  const tenth = await tablesOf(order, 10)
  const times = { all: [] as number[], tenth: [] as number[] }
  let found = 0
  // Turn by turn, so that what the machine does besides falls on both; the first rounds compile.
  for (let round = -2; round < rounds; round += 1) {
    // oxlint-disable-next-line eslint/no-await-in-loop
    const [small, large] = [
      await timed(() => checkReturn(tenth, year)),
      await timed(() => {
        found = checkReturn(all, year).failures.length
      }),
    ]
    if (round < 0) continue
    times.tenth.push(small)
    times.all.push(large)
  }
  const [large, small] = [median(times.all) ?? 0, median(times.tenth) ?? 0]
  const seconds = large / 1000
  const growth = large / small
  printFigures(
    `the rules in process, 100,000 rows, ${words}, ${found.toLocaleString('en-GB')} failures, median of ${rounds}`,
    [
      {
        what: 'all rules',
        measured: `${seconds.toFixed(2)} s`,
        wanted: `< ${limits.seconds} s`,
        met: seconds < limits.seconds,
      },
      {
        what: 'ten times the rows',
        measured: `${growth.toFixed(1)}×`,
        peer: `10,000 rows ${small.toFixed(1)} ms`,
        ...(mostGrowth === null ? {} : { wanted: `≤ ${mostGrowth}×`, met: growth <= mostGrowth }),
      },
    ],
  )
}
