import { missingRowsThat, type Rule } from '../rule'

/** Ends before it starts; the same day is right, a date that is blank or cannot be read is not compared. */
export const rule567: Rule = {
  number: '567',
  stage: 2,
  needs: ['missing'],
  message:
    'The date that the missing episode or episode that the child was away from placement without authorisation ended is before the date that it started.',
  plain: 'The end date is before the start date.',
  failures: missingRowsThat(
    '567',
    ({ startDay, endDay }) => startDay !== null && endDay !== null && startDay > endDay,
  ),
}
