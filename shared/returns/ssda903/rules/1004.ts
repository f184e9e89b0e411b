import { missingRowsThat, type Rule } from '../rule'

/** Start blank or no real dd/mm/yyyy date. */
export const rule1004: Rule = {
  number: '1004',
  stage: 1,
  needs: ['missing'],
  message:
    'The start date of the missing episode or episode that the child was away from placement without authorisation is not a valid date.',
  plain: 'The start date is blank or is not a real date written dd/mm/yyyy.',
  failures: missingRowsThat('1004', ({ startDay }) => startDay === null),
}
