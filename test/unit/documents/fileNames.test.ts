import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  caseSummaryFileName,
  childReference,
  interviewRecordFileName,
  returnFileName,
} from '../../../electron/register/documents/fileNames'

const id = '0199c0de-0000-7000-8000-00000000c01e'

test('a return is named by its year and the day', () => {
  expect(returnFileName(2027, '2026-11-22')).toBe('missing-return-2027-2026-11-22.pdf')
})

describe('a case summary', () => {
  test("is named by the council's identifier and the day", () => {
    expect(caseSummaryFileName({ id, localRef: '566910' }, '2026-11-22')).toBe(
      'case-summary-566910-2026-11-22.pdf',
    )
  })

  test('of a child without one is named by the record', () => {
    expect(caseSummaryFileName({ id, localRef: null }, '2026-11-22')).toBe(
      'case-summary-record-0000c01e-2026-11-22.pdf',
    )
  })

  test('is a plain file name, whatever an identifier holds', () => {
    const nasty = constantFrom('../../etc/passwd', 'CON', 'a/b\\c:d*?"<>|', ' ', '\u0000', 'é')
    assert(
      property(string({ unit: 'binary' }), nasty, (typed, worse) => {
        for (const localRef of [typed, worse, typed + worse])
          expect(caseSummaryFileName({ id, localRef }, '2026-11-22')).toMatch(
            /^case-summary-[A-Za-z0-9-]{1,20}-2026-11-22\.pdf$/,
          )
      }),
    )
  })

  test('never takes more than twenty letters of an identifier', () => {
    expect(childReference({ id, localRef: 'A'.repeat(60) })).toBe('A'.repeat(20))
  })
})

test('an interview\'s record says "record" once, also of a child without identifier', () => {
  const nameOf = (localRef: string | null) =>
    interviewRecordFileName(childReference({ id, localRef }), false, '2026-11-22')
  expect(nameOf(null)).toBe('interview-record-0000c01e-2026-11-22.pdf')
  expect(nameOf('566910')).toBe('interview-record-566910-2026-11-22.pdf')
})
