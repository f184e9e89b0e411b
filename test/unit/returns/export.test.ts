import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../electron/register/exchange/csv/readTable'
import { checkReturn } from '../../../shared/returns/ssda903/check'
import { compareReturns } from '../../../shared/returns/ssda903/compareReturns'
import { dayNumber, writeDate } from '../../../shared/returns/ssda903/dates'
import type { ExportRow } from '../../../shared/returns/ssda903/exportRow'
import { exportGate } from '../../../shared/returns/ssda903/gate'
import { missingCsv } from '../../../shared/returns/ssda903/missingCsv'
import type { RegisterEpisode } from '../../../shared/returns/ssda903/registerEpisode'
import { sameDayPairs } from '../../../shared/returns/ssda903/sameDayPairs'
import { selectRows } from '../../../shared/returns/ssda903/selection'
import type { MissingRow } from '../../../shared/returns/ssda903/types'
import { missingRows, noTables } from './tables'

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/903')

function importedRows(file: string): MissingRow[] {
  const table = readTable(readFileSync(path.join(fixtures, file)), 'missing.csv')
  if (table.kind !== 'missing') throw new Error(`${file} is no Missing table`)
  return table.rows
}

function row(line: string): ExportRow {
  const [child = '', dob = '', missing = '', misStart = '', misEnd = ''] = line.split(',')
  return { child, dob, missing, misStart, misEnd }
}

describe('missing.csv', () => {
  it('is written byte for byte as specified', () => {
    const rows = [
      row('B1,01/06/2011,M,02/05/2025,'),
      row('A2,31/03/2008,M,30/03/2026,'),
      row('A2,31/03/2008,A,30/03/2026,31/03/2026'),
      row('A2,31/03/2008,M,09/02/2026,10/02/2026'),
      row('A10,,M,01/06/2025,01/06/2025'),
    ]
    expect(missingCsv(rows)).toBe(
      'CHILD,DOB,MISSING,MIS_START,MIS_END\r\n' +
        'A10,,M,01/06/2025,01/06/2025\r\n' +
        'A2,31/03/2008,M,09/02/2026,10/02/2026\r\n' +
        'A2,31/03/2008,A,30/03/2026,31/03/2026\r\n' +
        'A2,31/03/2008,M,30/03/2026,\r\n' +
        'B1,01/06/2011,M,02/05/2025,\r\n',
    )
    expect(missingCsv([])).toBe('CHILD,DOB,MISSING,MIS_START,MIS_END\r\n')
  })

  it('reads back as the same rows, whatever the identifiers hold', () => {
    const day = fc.integer({ min: dayNumber(2020, 1, 1), max: dayNumber(2026, 3, 31) }).map(writeDate)
    const anyRow: fc.Arbitrary<ExportRow> = fc.record({
      child: fc.string({ unit: 'binary', minLength: 1 }).map((text) => text.replaceAll('\0', '')),
      dob: day,
      missing: fc.constantFrom('M', 'A'),
      misStart: day,
      misEnd: fc.oneof(day, fc.constant('')),
    })
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const table = readTable(Buffer.from(missingCsv(rows), 'utf8'), 'missing.csv')
        const read = table.kind === 'missing' ? table.rows : []
        expect(compareReturns<ExportRow>(rows, read)).toEqual({ added: [], removed: [] })
        expect(missingCsv(read)).toBe(missingCsv(rows))
      }),
    )
  })
})

describe('the gate', () => {
  const gateOf = (...lines: string[]) =>
    exportGate(checkReturn({ ...noTables, missing: missingRows(...lines), episodes: [] }, 2026).failures)

  it.each([
    ['1004', 'A,01/06/2011,M,31/02/2026,'],
    ['1005', 'A,01/06/2011,M,01/06/2025,soon'],
    ['1006', 'A,01/06/2011,m,01/06/2025,'],
    ['565', 'A,01/06/2011,,01/06/2025,'],
    ['567', 'A,01/06/2011,M,02/06/2025,01/06/2025'],
    ['570', 'A,01/06/2011,M,01/04/2026,'],
    ['571', 'A,01/06/2011,M,30/03/2025,31/03/2025'],
  ])('is shut while %s fails', (rule, line) => {
    expect(gateOf(line, 'B,01/06/2011,M,01/06/2025,')).toEqual({ open: false, rules: [rule], rows: 1 })
  })

  it('stays open for everything else', () => {
    const gate = gateOf('A,01/06/2011,M,01/06/2025,05/06/2025', 'A,01/06/2011,M,02/06/2025,03/06/2025')
    expect(gate).toEqual({ open: true, rules: [], rows: 0 })
  })
})

describe('same-day pairs', () => {
  it('names the child and the day once', () => {
    const rows = ['A,,M,01/06/2025,', 'A,,M,01/06/2025,', 'A,,A,01/06/2025,', 'B,,M,01/06/2025,'].map(row)
    expect(sameDayPairs(rows)).toEqual([{ child: 'A', date: '01/06/2025', rows: 3 }])
  })
})

describe('what changed between two files', () => {
  it('counts twins', () => {
    const twin = row('A,01/06/2011,M,01/06/2025,01/06/2025')
    expect(compareReturns([twin, twin], [twin])).toEqual({ added: [], removed: [twin] })
    expect(compareReturns([twin], [twin, twin])).toEqual({ added: [twin], removed: [] })
  })
})

describe("the council's own file", () => {
  const asImported = ({
    row: number,
    child,
    dobDay,
    missing,
    startDay,
    endDay,
  }: MissingRow): RegisterEpisode => ({
    id: `episode ${number}`,
    child,
    dateOfBirth: dobDay,
    adultAtStart: false,
    status: endDay === null ? 'open' : 'closed',
    types: [{ type: missing === 'A' ? 'A' : 'M', from: startDay }],
    left: startDay,
    lastSeen: null,
    located: missing === 'M' ? endDay : null,
    returned: missing === 'A' ? endDay : null,
    isOver: endDay !== null,
    saidGroup: null,
    fromOwnFile: true,
    care: [],
  })

  it.each([
    ['sector-fake-903/missing.csv', 2018, 43],
    ['five-years-903/2017-18/missing.csv', 2018, 3],
  ])('%s goes out again exactly, as a multiset', (file, year, count) => {
    const rows = importedRows(file)
    const { rows: selected, leftOut } = selectRows(rows.map(asImported), year)
    expect(selected).toHaveLength(count)
    expect(leftOut).toEqual([])
    expect(compareReturns<ExportRow>(rows, selected)).toEqual({ added: [], removed: [] })
    expect(selected.every(({ warnings }) => warnings.includes('outsideCare'))).toBe(true)
  })
})
