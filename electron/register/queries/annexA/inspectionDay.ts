import { Refusal } from '../../../../shared/contract/errors'
import { isLocalDate, type LocalDate } from '../../../../shared/domain/time/localDate'

/** Before the first Annex A and long after anybody's diary: a slip of the keyboard. */
const FIRST = '1990-01-01'
const LAST = '2200-12-31'

/** @throws Refusal INVALID where it is no day an inspection can be on */
export function checkInspectionDay(on: LocalDate): void {
  if (isLocalDate(on) && on >= FIRST && on <= LAST) return
  const message = 'Type the day of the inspection, such as 22/11/2026.'
  throw new Refusal('INVALID', { problems: [{ field: 'on', message }] })
}
