import { describe, expect, it } from 'vitest'
import { checkReturn } from '../../../shared/returns/ssda903/check'
import { childrenOf } from '../../../shared/returns/ssda903/childTables'
import { findHints } from '../../../shared/returns/ssda903/hints'
import type { ReturnTables } from '../../../shared/returns/ssda903/types'
import { episodeRows, missingRows, noTables } from './tables'

const dob = '01/06/2011'

function hintsOf(tables: Partial<ReturnTables>): string[] {
  return checkReturn({ ...noTables, ...tables }, 2026).hints.map(({ row, code }) => `${row} ${code}`)
}

describe('hints', () => {
  it('short breaks only on a day of such a placement', () => {
    const missing = missingRows(
      `A,${dob},M,04/05/2025,05/05/2025`,
      `A,${dob},M,05/05/2025,06/05/2025`,
      `B,${dob},M,01/09/2025,02/09/2025`,
    )
    const episodes = episodeRows('A,01/05/2025,04/05/2025,E4A,V3', 'A,05/05/2025,,,C2', 'B,01/05/2025,,,v4')
    expect(hintsOf({ missing, episodes })).toEqual(['1 V3V4', '3 V3V4'])
  })

  it('child and date of birth', () => {
    const missing = missingRows(
      `,${dob},M,04/05/2025,05/05/2025`,
      `A1234567890,${dob},M,04/05/2025,05/05/2025`,
      `A 1,${dob},M,04/05/2025,05/05/2025`,
      `A1,,M,04/05/2025,05/05/2025`,
      `A2,30/02/2011,M,04/05/2025,05/05/2025`,
    )
    expect(hintsOf({ missing })).toEqual([
      '1 CHILD_BLANK',
      '2 CHILD_LONG',
      '3 CHILD_CHARACTERS',
      '4 DOB_UNREADABLE',
      '5 DOB_UNREADABLE',
    ])
  })

  it('twins: the later row of the file is named, however the dates are written', () => {
    const missing = missingRows(
      `A,${dob},M,04/05/2025,05/05/2025`,
      `A,${dob},M,06/05/2025,06/05/2025`,
      `A,${dob},A,04/05/2025,05/05/2025`,
      `a,${dob},M,4/5/2025,5/5/2025`,
      `B,${dob},M,04/05/2025,05/05/2025`,
    )
    expect(hintsOf({ missing })).toEqual(['3 TYPES_DIFFER', '4 DUPLICATE'])
  })

  it('open rows are twins of open rows only', () => {
    const missing = missingRows(
      `A,${dob},M,04/05/2025,`,
      `A,${dob},M,04/05/2025,soon`,
      `A,${dob},M,04/05/2025,`,
    )
    expect(hintsOf({ missing })).toEqual(['3 DUPLICATE'])
  })

  it('a file without identifiers is one child of all its rows, and each row is looked at a few times', () => {
    const lines = Array.from({ length: 500 }, (_, at) => `,${dob},${at},04/05/2025,05/05/2025`)
    let looks = 0
    const missing = missingRows(...lines).map((row) =>
      Object.defineProperty({ ...row }, 'missing', {
        get: () => {
          looks += 1
          return row.missing
        },
      }),
    )
    const hints = [...childrenOf({ ...noTables, missing }, 2026)].flatMap(findHints)
    expect(hints.filter(({ code }) => code === 'TYPES_DIFFER')).toHaveLength(499)
    expect(looks).toBeLessThan(lines.length * 10)
  })

  it('long incidents from the 31st day after the start', () => {
    const missing = missingRows(`A,${dob},M,01/05/2025,31/05/2025`, `A,${dob},M,01/07/2025,01/08/2025`)
    expect(hintsOf({ missing })).toEqual(['2 LONG'])
  })
})
