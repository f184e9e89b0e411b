import { expect, it } from 'vitest'
import { addWorkingDays, isWorkingDay } from '../../../../shared/domain/calendar/workingDays'

it('weekends and bank holidays are no working days', () => {
  const days = ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-28', '2026-12-29']
  expect(days.map(isWorkingDay)).toEqual([true, false, false, false, true])
  expect(addWorkingDays('2026-12-24', 1)).toBe('2026-12-29')
  expect(addWorkingDays('2026-12-24', 0)).toBe('2026-12-24')
})
