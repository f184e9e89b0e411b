import { missingRowsThat, type Rule } from '../rule'

/** Start given, no type. */
export const rule565: Rule = {
  number: '565',
  stage: 2,
  needs: ['missing'],
  message:
    'The date that the child started to be missing or away from placement without authorisation has been completed but whether the child was missing or away from placement without authorisation has not been completed.',
  plain: 'The row has a start date but does not say M (missing) or A (away without authorisation).',
  failures: missingRowsThat('565', (row) => row.missing === '' && row.misStart !== ''),
}
