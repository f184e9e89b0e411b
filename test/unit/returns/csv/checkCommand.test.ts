import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runCheck } from '../../../../electron/register/cli/check'

const fixtures = path.resolve(import.meta.dirname, '../../../fixtures/903')
const edge = path.join(fixtures, 'edge-903')
const fiveYears = path.join(fixtures, 'five-years-903')

let folder = ''
let out = ''
let err = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-'))
  out = ''
  err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest: unknown[]) => {
    out += String(text)
    for (const written of rest) if (typeof written === 'function') written()
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text)
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

describe('the command check', () => {
  it('writes the answer as JSON to a file, a summary to a person, and ends with 1', async () => {
    const json = path.join(folder, 'answer.json')
    const code = await runCheck([
      '--this',
      path.join(edge, 'this'),
      '--last',
      path.join(edge, 'last'),
      '--year',
      '2026',
      '--json',
      json,
    ])
    const answer = JSON.parse(readFileSync(json, 'utf8')) as Record<string, unknown>
    expect(code).toBe(1)
    expect(Object.keys(answer)).toEqual(['year', 'failures', 'hints', 'notRun'])
    expect(answer).toMatchObject({ year: 2026, notRun: [] })
    expect(answer['failures']).toContainEqual({ table: 'missing', row: 8, rule: '578', level: 'warning' })
    expect(out).toContain('20 of the 20 rules could run.')
    expect(out).toContain("last year's missing.csv: row 2")
    expect(out).toContain('rows 8 (warning), 16, 19, 20, 39')
    expect(err).toBe('')
  })

  it('prints JSON alone with --json -, and ends with 0 where there is no error', async () => {
    const code = await runCheck(['--this', path.join(fiveYears, '2018-19'), '--year', '2019', '--json', '-'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ year: 2019, failures: [], notRun: ['576'] })
  })

  it('ends with 0 where there are only warnings', async () => {
    writeFileSync(
      path.join(folder, 'missing.csv'),
      'CHILD,DOB,MISSING,MIS_START,MIS_END\nA,01/06/2011,M,10/06/2025,10/06/2025\n',
    )
    writeFileSync(
      path.join(folder, 'episodes.csv'),
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\nA,01/05/2024,S,C2,N1,U6,PR1,10/06/2025,E4A,,,,\n',
    )
    expect(await runCheck(['--this', folder, '--year', '2026'])).toBe(0)
    expect(out).toContain('0 errors, 1 warning')
    expect(out).toContain('Rule INT04 did not run: header.csv is not there.')
  })

  it.each([
    [[]],
    [['--this', edge]],
    [['--this', edge, '--year', '26']],
    [['--this', edge, '--year', '2014']],
    [['--this', edge, '--year', '2026', '--lats', edge]],
    [['--this', edge, '--year', '2026', 'more']],
    [['--year', '2026']],
  ])('ends with 2 and shows the usage for %j', async (argv) => {
    expect(await runCheck(argv)).toBe(2)
    expect(err).toContain('homeward check --this DIR')
    expect(out).toBe('')
  })

  it('ends with 3 and plain words for what cannot be read', async () => {
    writeFileSync(path.join(folder, 'missing.csv'), 'PK\x03\x04')
    expect(await runCheck(['--this', folder, '--year', '2026', '--json', '-'])).toBe(3)
    expect(err).toContain('"missing.csv" is a spreadsheet with another ending')
    expect(out).toBe('')
  })

  it('ends with 3 where there is nothing to check', async () => {
    mkdirSync(path.join(folder, 'empty'))
    expect(await runCheck(['--this', path.join(folder, 'empty'), '--year', '2026'])).toBe(3)
    expect(err).toContain('There is no Missing table')
    expect(await runCheck(['--this', path.join(folder, 'gone'), '--year', '2026'])).toBe(3)
  })

  it('ends with 2 where the answer cannot be written', async () => {
    const json = path.join(folder, 'gone', 'answer.json')
    expect(
      await runCheck(['--this', path.join(fiveYears, '2018-19'), '--year', '2019', '--json', json]),
    ).toBe(2)
  })

  it('names a file it left alone', async () => {
    writeFileSync(path.join(folder, 'names.csv'), 'id,forename\n')
    writeFileSync(path.join(folder, 'm.csv'), 'CHILD,DOB,MISSING,MIS_START,MIS_END\n')
    expect(await runCheck(['--this', folder, '--year', '2026'])).toBe(0)
    expect(err).toBe('"names.csv" is no 903 table and was left alone.\n')
  })
})
