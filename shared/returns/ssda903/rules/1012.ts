import { missingRowsThat, type Rule } from '../rule'

/** The child has no row in Episodes. The message speaks of care leavers; no care leavers' row is needed to fail. */
export const rule1012: Rule = {
  number: '1012',
  stage: 2,
  needs: ['missing', 'episodes'],
  message: 'No other data should be returned for OC3 children who had no episodes in the current year',
  plain: 'This child is not in episodes.csv, so was not looked after in the year.',
  failures: missingRowsThat('1012', (_row, { episodes }) => episodes.length === 0),
}
