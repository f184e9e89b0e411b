import { describe, expect, it } from 'vitest'
import { carePeriods } from '../../../shared/returns/ssda903/carePeriods'
import { writeDate } from '../../../shared/returns/ssda903/dates'
import { episodeRows } from './tables'

function periodsOf(...lines: string[]): string[] {
  return carePeriods(episodeRows(...lines)).map(
    ({ start, end }) => `${writeDate(start)} - ${end === null ? 'open' : writeDate(end)}`,
  )
}

describe('care periods', () => {
  it('joins placements that adjoin', () => {
    expect(periodsOf('A,01/05/2024,10/06/2025,X1', 'A,10/06/2025,,')).toEqual(['01/05/2024 - open'])
  })

  it('begins anew after a gap of a single day', () => {
    expect(periodsOf('A,01/05/2024,10/06/2025,E4A', 'A,11/06/2025,12/06/2025,E4A')).toEqual([
      '01/05/2024 - 10/06/2025',
      '11/06/2025 - 12/06/2025',
    ])
  })

  it('sorts by start whatever the order of the file', () => {
    expect(periodsOf('A,10/06/2025,,', 'A,01/05/2024,10/06/2025,X1')).toEqual(['01/05/2024 - open'])
  })

  it('never begins anew after an open placement', () => {
    expect(periodsOf('A,01/05/2024,,', 'A,01/09/2025,10/09/2025,E4A')).toEqual(['01/05/2024 - 10/09/2025'])
  })

  it('ends with the placement that started last, not with the latest end', () => {
    expect(periodsOf('A,01/05/2024,31/12/2025,X1', 'A,01/06/2025,10/06/2025,E4A')).toEqual([
      '01/05/2024 - 10/06/2025',
    ])
  })

  it('keeps the order of the file among placements of one start', () => {
    expect(periodsOf('A,01/05/2024,02/05/2024,X1', 'A,01/05/2024,,')).toEqual(['01/05/2024 - open'])
    expect(periodsOf('A,01/05/2024,,', 'A,01/05/2024,02/05/2024,X1')).toEqual(['01/05/2024 - 02/05/2024'])
  })

  it('takes an end it cannot read for blank and passes over a start it cannot read', () => {
    expect(periodsOf('A,01/05/2024,31/02/2025,X1', 'A,32/01/2025,01/02/2025,X1')).toEqual([
      '01/05/2024 - open',
    ])
  })

  it('joins no rows that have no child', () => {
    expect(periodsOf(',01/05/2024,10/06/2025,X1', ',10/06/2025,,')).toEqual([
      '01/05/2024 - 10/06/2025',
      '10/06/2025 - open',
    ])
  })
})
