import { missingRowsThat, type Rule } from '../rule'

/** End given and no real dd/mm/yyyy date; blank is an incident still open. */
export const rule1005: Rule = {
  number: '1005',
  stage: 1,
  needs: ['missing'],
  message:
    'The end date of the missing episode or episode that the child was away from placement without authorisation is not a valid date.',
  plain: 'The end date is not a real date written dd/mm/yyyy. Leave it blank if the child is still missing.',
  failures: missingRowsThat('1005', ({ misEnd, endDay }) => endDay === null && misEnd !== ''),
}
