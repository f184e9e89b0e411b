import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCouncilFolder } from '../../../electron/register/exchange/csv/readCouncilFolder'
import { checkReturn } from '../../../shared/returns/ssda903/check'
import type { Failure } from '../../../shared/returns/ssda903/rule'

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/903')
const fiveYears = ['2017-18', '2018-19', '2019-20', '2020-21', '2021-22']

type Expected = Omit<Failure, 'level'>

interface Difference extends Expected {
  readonly homeward: 'none' | 'warning' | 'fail'
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(fixtures, file), 'utf8'))
}

function expectedErrors(folder: string): Failure[] {
  const { failures } = readJson(`${folder}/expected.json`) as { failures: Expected[] }
  return failures.map((failure) => ({ ...failure, level: 'error' }))
}

async function answer(thisYear: string, lastYear: string | null, year: number) {
  const { tables } = await readCouncilFolder(path.join(fixtures, thisYear))
  const last = lastYear === null ? null : (await readCouncilFolder(path.join(fixtures, lastYear))).tables
  return checkReturn({ ...tables, missingLast: last?.missing ?? null }, year)
}

describe("the sector's sample of 2017-18", () => {
  it("gives exactly the sector validator's verdicts", async () => {
    const found = await answer('sector-fake-903', null, 2018)
    expect(found.failures).toEqual(expectedErrors('sector-fake-903'))
    expect(found.failures).toHaveLength(22)
    expect(found.notRun).toEqual(['576'])
  })
})

describe('five linked years', () => {
  it.each(fiveYears)("%s gives exactly the sector validator's verdicts", async (folder) => {
    const at = fiveYears.indexOf(folder)
    const before = fiveYears[at - 1]
    const found = await answer(
      `five-years-903/${folder}`,
      before === undefined ? null : `five-years-903/${before}`,
      2018 + at,
    )
    expect(found.failures).toEqual(expectedErrors(`five-years-903/${folder}`))
    expect(found.notRun).toEqual(before === undefined ? ['576'] : [])
  })
})

describe('edge cases', () => {
  it("gives the validator's verdicts with the four deliberate differences", async () => {
    const { differences } = readJson('edge-903/differences.json') as { differences: Difference[] }
    const same =
      ({ table, row, rule }: Expected) =>
      (other: Expected) =>
        table === other.table && row === other.row && rule === other.rule
    const kept = expectedErrors('edge-903').filter((failure) => !differences.some(same(failure)))
    const own = differences.flatMap(({ table, row, rule, homeward }): Failure[] =>
      homeward === 'none' ? [] : [{ table, row, rule, level: homeward === 'fail' ? 'error' : 'warning' }],
    )
    const found = await answer('edge-903/this', 'edge-903/last', 2026)
    expect(differences).toHaveLength(4)
    expect(new Set(found.failures)).toEqual(new Set([...kept, ...own]))
    expect(found.failures).toHaveLength(kept.length + own.length)
    expect(found.notRun).toEqual([])
  })

  it('hints at short breaks and twins apart from the rules', async () => {
    const { hints } = await answer('edge-903/this', 'edge-903/last', 2026)
    expect(hints).toContainEqual({ table: 'missing', row: 9, code: 'V3V4' })
    expect(hints).toContainEqual({ table: 'missing', row: 17, code: 'V3V4' })
    expect(hints).toContainEqual({ table: 'missing', row: 2, code: 'DUPLICATE' })
  })
})
