import { describe, expect, it } from 'vitest'
import { checkReturn, whyNotRun } from '../../../shared/returns/ssda903/check'
import { collectionYears, rulesForYear } from '../../../shared/returns/ssda903/collectionYears'
import { ruleNumbers } from '../../../shared/returns/ssda903/rule'
import { missingRows, noTables } from './tables'
import { readCollectionYear } from '../../../shared/returns/ssda903/yearBounds'

const needsMissingOnly = ['564', '565', '566', '567', '570', '571', '574', '586', '1004', '1005', '1006']
const needsEpisodes = ['575', '577', '578', '580', '581', '1012']

describe('which rules run', () => {
  it('runs 11 on the Missing table alone', () => {
    const { notRun } = checkReturn({ ...noTables, missing: [] }, 2027)
    expect(ruleNumbers.filter((rule) => !notRun.includes(rule))).toEqual(needsMissingOnly)
  })

  it('needs episodes for 6, last year for 576, the header for the validator’s own two', () => {
    const empty = { missing: [], episodes: [], header: [], missingLast: [] }
    expect(checkReturn(empty, 2027).notRun).toEqual([])
    expect(checkReturn({ ...empty, episodes: null }, 2027).notRun).toEqual(needsEpisodes)
    expect(checkReturn({ ...empty, missingLast: null }, 2027).notRun).toEqual(['576'])
    expect(checkReturn({ ...empty, header: null }, 2027).notRun).toEqual(['INT04', 'INT13'])
    expect(checkReturn({ ...empty, missing: null }, 2027).notRun).toEqual([...ruleNumbers])
  })

  it('says why a rule did not run', () => {
    expect(whyNotRun('576', noTables, 2027)).toBe(
      "missing.csv is not there and last year's missing.csv is not there",
    )
    expect(whyNotRun('577', { ...noTables, missing: [], episodes: [] }, 2027)).toBe('')
  })

  it('an absent table is not an empty one', () => {
    const missing = missingRows('A,01/06/2011,M,01/07/2025,02/07/2025')
    expect(checkReturn({ ...noTables, missing }, 2026).failures).toEqual([])
    expect(checkReturn({ ...noTables, missing, episodes: [] }, 2026).failures).toEqual([
      { table: 'missing', row: 1, rule: '1012', level: 'error' },
    ])
  })
})

describe('the answer', () => {
  it('has the keys and the shape the command line prints', () => {
    const missing = missingRows('A,01/06/2011,M,02/07/2025,01/07/2025')
    expect(JSON.stringify(checkReturn({ ...noTables, missing, missingLast: [], header: [] }, 2026))).toBe(
      '{"year":2026,"failures":[{"table":"missing","row":1,"rule":"567","level":"error"},{"table":"missing","row":1,"rule":"INT04","level":"error"}],"hints":[],"notRun":["575","577","578","580","581","1012"]}',
    )
  })
})

describe('collection years', () => {
  it('every year lists its rules once, in their order, each with words; to 2026-27 all 20', () => {
    for (const { year, rules } of collectionYears) {
      const listed = rules.map(({ number }) => number)
      expect(listed).toEqual(ruleNumbers.filter((number) => year <= 2027 || listed.includes(number)))
      for (const rule of rules) {
        expect(rule.message).not.toBe('')
        expect(rule.plain).not.toBe('')
        expect(rule.needs).toContain('missing')
      }
    }
  })

  it('takes the nearest year known', () => {
    expect(rulesForYear(2027).year).toBe(2027)
    expect(rulesForYear(2026).year).toBe(2026)
    expect(rulesForYear(2031).year).toBe(collectionYears.at(-1)?.year)
    expect(rulesForYear(2018).year).toBe(2023)
  })

  it('knows which numbers can be a year', () => {
    expect(['2014', '2015', '2100', '2101', '2026.5', ' 2026', '2e3', ''].map(readCollectionYear)).toEqual([
      null,
      2015,
      2100,
      null,
      null,
      null,
      null,
      null,
    ])
  })
})
