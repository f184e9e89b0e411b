import { expect, test } from 'vitest'
import { checkSummary } from '../../../electron/register/cli/checkSummary'
import { checkReport } from '../../../shared/returns/ssda903/checkReport'
import { otherYearWords } from '../../../shared/returns/ssda903/otherYear'
import { missingRows } from './tables'

const of2026 = missingRows(
  'A,01/06/2011,M,20/03/2025,02/04/2025',
  'B,01/06/2011,M,10/06/2025,11/06/2025',
  'C,01/06/2011,A,30/03/2026,',
)
const of2025 = missingRows('A,01/06/2011,M,20/03/2025,', 'B,01/06/2011,M,10/06/2024,11/06/2024')
const nothingElse = { episodes: null, header: null }

test('files of their own years are not asked about, nor is one without rows or with nothing but what goes on', () => {
  expect(otherYearWords({ missing: of2026, missingLast: of2025 }, 2026)).toEqual([])
  expect(otherYearWords({ missing: [], missingLast: null }, 2026)).toEqual([])
  expect(
    otherYearWords({ missing: missingRows('A,01/06/2011,M,20/03/2020,'), missingLast: null }, 2026),
  ).toEqual([])
})

test("the wrong year typed, and this year's file in the place of last year's, are asked about", () => {
  const asked = (file: string, period: string) =>
    `Most rows of ${file} lie outside ${period}: is it the file of another year?`
  expect(otherYearWords({ missing: of2026, missingLast: of2025 }, 2024)).toEqual([
    asked('missing.csv', '1 April 2023 to 31 March 2024'),
    asked("last year's missing.csv", '1 April 2022 to 31 March 2023'),
  ])
  const swapped = { missing: of2025, missingLast: of2026 }
  const last = asked("last year's missing.csv", '1 April 2024 to 31 March 2025')
  expect(otherYearWords(swapped, 2026)).toEqual([last])
  expect(checkSummary(checkReport({ ...swapped, ...nothingElse }, 2026))).toContain(`\n${last}\n`)
})
