import { missingRowsThat, type Rule } from '../rule'

/** Starts on or before the row's own date of birth. */
export const rule586: Rule = {
  number: '586',
  stage: 2,
  needs: ['missing'],
  message: "Dates of missing periods are before child's date of birth.",
  plain: 'The start date is not after the date of birth in this row.',
  failures: missingRowsThat(
    '586',
    ({ startDay, dobDay }) => startDay !== null && dobDay !== null && startDay <= dobDay,
  ),
}
