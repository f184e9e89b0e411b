import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isWhole } from '../../electron/register/backup/checkCopy'
import type { SqliteConnection } from '../../electron/register/database/sqlite'
import type { OpenRegister } from '../../electron/register/openRegister'
import { keyFileOf } from '../../electron/register/unlock/keyFile'
import { unlockRegister } from '../../electron/register/unlock/unlockRegister'
import { callerOf } from '../builders/calls'
import { temporaryFolder } from '../builders/folder'
import { goneMissing, lookedAfterChild } from '../builders/people'
import { newRegister, testPassphrase, type TestRegister } from '../builders/register'
import { chance } from './support/chance'
import { figure } from './support/figures'
import { expectForeseen } from './support/foreseen'
import { someOf, times } from './support/size'

const pageSize = 4096

/** What opening itself writes is not what the register holds. */
const writtenByOpening = new Set(['audit', 'sqlite_sequence'])

/** Every row of every table, as text. */
function everything(connection: SqliteConnection): string {
  const tables = connection
    .prepare(`select name from sqlite_schema where type = 'table' order by name`)
    .pluck()
    .all() as string[]
  const kept = tables.filter((name) => !writtenByOpening.has(name))
  return JSON.stringify(kept.map((name) => [name, connection.prepare(`select * from "${name}"`).all()]))
}

/** A small register with children and episodes, closed, all it holds, and how many of its pages hold nothing. */
async function smallRegister() {
  const register = await newRegister()
  const open = await register.unlock()
  const call = callerOf(open)
  for (const forename of ['Mika', 'Wilma', 'Otto', 'Edda'])
    await goneMissing(call, await lookedAfterChild(call, forename))
  await open.close()
  const again = await register.unlock()
  const holds = everything(again.connection)
  const unused = Number(again.connection.pragma('freelist_count', { simple: true }))
  await again.close()
  return { register, holds, unused, bytes: readFileSync(register.file) }
}

type Verdict = 'refused when opened' | 'refused when read' | 'same data, the byte is in no used page'

/** Opens a hurt copy and reads all of it. @throws where it gives other data, or an error nobody foresaw */
async function verdictOf(hurt: Buffer, register: TestRegister, holds: string): Promise<Verdict> {
  const file = join(temporaryFolder(), 'Hurt.homeward')
  writeFileSync(file, hurt)
  copyFileSync(keyFileOf(register.file), keyFileOf(file))
  let open: OpenRegister
  try {
    open = await unlockRegister({ ...register.opening, file }, testPassphrase)
  } catch (error) {
    expectForeseen(error)
    return 'refused when opened'
  }
  try {
    const found = everything(open.connection)
    if (found !== holds) throw new Error('It gave other data')
    return isWhole(open.connection) ? 'same data, the byte is in no used page' : 'refused when read'
  } catch (error) {
    expectForeseen(error)
    return 'refused when read'
  } finally {
    await open.close().catch(expectForeseen)
  }
}

function tally(verdicts: readonly Verdict[]): string {
  return [...Map.groupBy(verdicts, (verdict) => verdict)]
    .map(([verdict, all]) => `${verdict}: ${all.length}`)
    .join(', ')
}

test(
  'a flipped byte in any page is refused, when the register is opened or when the page is read: never other data',
  { timeout: 1_200_000 },
  async () => {
    const { register, holds, unused, bytes } = await smallRegister()
    const { below, seed } = chance('flipped')
    const pages = Array.from({ length: bytes.length / pageSize }, (_, page) => page)
    const chosen = someOf(pages, 12)
    const verdicts: Verdict[] = []
    for (const page of chosen) {
      const hurt = Buffer.from(bytes)
      const at = page * pageSize + below(pageSize)
      hurt[at] = (hurt[at] ?? 0) ^ (1 + below(255))
      verdicts.push(await verdictOf(hurt, register, holds))
    }
    const taken = verdicts.filter((verdict) => !verdict.startsWith('refused'))
    expect(taken.length).toBeLessThanOrEqual(unused)
    figure(
      'corruption',
      `a byte flipped in ${chosen.length} of ${pages.length} pages (${unused} in no use)`,
      `${tally(verdicts)} (seed ${seed})`,
    )
  },
)

test('a register cut short is refused, wherever it is cut', { timeout: 600_000 }, async () => {
  const { register, holds, bytes } = await smallRegister()
  const { below, seed } = chance('cut')
  const chances = Array.from({ length: times({ small: 8, full: 150 }) }, () => below(bytes.length))
  const lengths = [0, 1, 100, pageSize - 1, pageSize, bytes.length - pageSize, bytes.length - 1, ...chances]
  const verdicts: Verdict[] = []
  for (const length of lengths) verdicts.push(await verdictOf(bytes.subarray(0, length), register, holds))
  expect(verdicts.filter((verdict) => !verdict.startsWith('refused'))).toEqual([])
  figure(
    'corruption',
    `a register cut short at ${lengths.length} lengths`,
    `${tally(verdicts)} (seed ${seed})`,
  )
})
