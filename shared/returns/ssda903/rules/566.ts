import { missingRowsThat, type Rule } from '../rule'

/** End given, no type. */
export const rule566: Rule = {
  number: '566',
  stage: 2,
  needs: ['missing'],
  message:
    "The date that the child's episode of being missing or away from placement without authorisation ended has been completed but whether the child was missing or away without authorisation has not been completed.",
  plain: 'The row has an end date but does not say M (missing) or A (away without authorisation).',
  failures: missingRowsThat('566', (row) => row.missing === '' && row.misEnd !== ''),
}
