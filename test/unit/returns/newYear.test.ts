import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { checkSummary } from '../../../electron/register/cli/checkSummary'
import { checkReturn, whyNotRun } from '../../../shared/returns/ssda903/check'
import { checkReport } from '../../../shared/returns/ssda903/checkReport'
import { rulesForYear } from '../../../shared/returns/ssda903/collectionYears'
import { missingRows } from './tables'

/** As if a collection of 2027-28 stood in `collectionYears.ts`: one rule gone, one with another condition. */
vi.mock('../../../shared/returns/ssda903/collectionYears', async (original) => {
  const real = await original<typeof import('../../../shared/returns/ssda903/collectionYears')>()
  const rules = real
    .rulesForYear(2027)
    .rules.filter(({ number }) => number !== '567')
    .map((rule) =>
      rule.number === '570'
        ? {
            ...rule,
            plain: 'It starts on a Monday.',
            failures: () => [{ table: 'missing', row: 1, rule: '570', level: 'error' }] as const,
          }
        : rule,
    )
  const earlier = real.collectionYears.filter(({ year }) => year < 2028)
  const collectionYears = [...earlier, { year: 2028, rules, source: 'made up for this test' }]
  const rulesForYear = (year: number) =>
    collectionYears.findLast((known) => known.year <= year) ?? collectionYears[0]!
  return { ...real, collectionYears, rulesForYear }
})

const endsFirst = {
  missing: missingRows('A,01/06/2011,M,05/06/2026,04/06/2026'),
  episodes: null,
  header: null,
  missingLast: null,
}

test('a new year changes what is checked in it and in no year before', () => {
  const found = (year: number) => checkReturn(endsFirst, year).failures.map(({ rule }) => rule)
  expect(found(2027)).toEqual(['567'])
  expect(found(2028)).toEqual(['570', '571'])
})

test('the command line, the reasons and the counts follow the list of the year', () => {
  const said = checkSummary(checkReport(endsFirst, 2028))
  expect(said).toContain('Rules of 2028.')
  expect(said).toContain('of the 19 rules could run.')
  expect(said).toContain('570 It starts on a Monday.')
  expect(whyNotRun('576', endsFirst, 2028)).toBe("last year's missing.csv is not there")
  // A later year goes by the newest rules there are.
  expect(rulesForYear(2030).year).toBe(2028)
})

test('no other file of the return knows a collection year', () => {
  const root = join(import.meta.dirname, '../../..')
  const folders = [
    'shared/returns/ssda903',
    'electron/register/queries/returns',
    'electron/register/commands/returns',
    'electron/register/documents/statutoryReturn',
    'renderer/features/returns',
  ]
  const naming = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .filter((name) => /\b20(?:1[6-9]|2\d|3\d)\b/.test(withoutComments(join(root, folder, name)))),
  )
  expect(naming).toEqual(['collectionYears.ts'])
})

function withoutComments(file: string): string {
  return readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}
