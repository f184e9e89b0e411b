import { missingRowsThat, type Rule } from '../rule'

/**
 * No placement of the child covers the start; a start that is blank or cannot be read is covered by none. A child
 * without episodes is 1012's, not this rule's.
 */
export const rule581: Rule = {
  number: '581',
  stage: 2,
  needs: ['missing', 'episodes'],
  message: 'Child is missing but has not yet started to be looked after.',
  plain: 'On the start date the child was in none of the placements in episodes.csv.',
  failures: missingRowsThat('581', ({ startDay }, { episodes }) => {
    if (episodes.length === 0) return false
    return !episodes.some(
      ({ decomDay, decDay }) =>
        startDay !== null &&
        decomDay !== null &&
        decomDay <= startDay &&
        (decDay === null || startDay <= decDay),
    )
  }),
}
