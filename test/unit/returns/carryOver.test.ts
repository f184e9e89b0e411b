import { describe, expect, it } from 'vitest'
import { carryOverBreaks } from '../../../shared/returns/ssda903/carryOver'
import { missingRows } from './tables'

const dob = '01/06/2011'

function breaks(missing: readonly string[], last: readonly string[]): string[] {
  return carryOverBreaks(missingRows(...missing), missingRows(...last), 2026).map((found) => {
    if (found.kind === 'notOpenLastYear') return `${found.kind} row ${found.row.row}`
    if (found.kind === 'noRowThisYear') return `${found.kind} last ${found.last.row}`
    return `${found.kind} last ${found.last.row} row ${found.first.row}`
  })
}

describe('carry-over', () => {
  it('says nothing of an open row repeated with its start', () => {
    expect(breaks([`a,${dob},M,20/03/2025,02/04/2025`], [`A,${dob},M,20/3/2025,`])).toEqual([])
  })

  it('finds an open row with no row this year', () => {
    expect(breaks([`B,${dob},M,01/05/2025,`], [`A,${dob},M,20/03/2025,`])).toEqual(['noRowThisYear last 1'])
  })

  it('finds an open row whose child begins this year otherwise', () => {
    const missing = [`A,${dob},M,20/03/2025,02/04/2025`, `A,${dob},M,01/01/2025,10/01/2025`]
    expect(breaks(missing, [`A,${dob},M,20/03/2025,`])).toEqual([
      'otherFirstRow last 1 row 2',
      'notOpenLastYear row 2',
    ])
  })

  it('finds a row from before 1 April that was not open last year', () => {
    const last = [`A,${dob},M,20/03/2025,25/03/2025`]
    expect(breaks([`A,${dob},M,20/03/2025,02/04/2025`], last)).toEqual(['notOpenLastYear row 1'])
    expect(breaks([`A,${dob},M,31/03/2025,`], [])).toEqual(['notOpenLastYear row 1'])
    expect(breaks([`A,${dob},M,01/04/2025,`], [])).toEqual([])
  })
})
