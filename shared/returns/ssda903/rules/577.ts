import { missingRowsThat, type Rule } from '../rule'

/**
 * Care ended while the incident is open, or the incident ends outside every care period. Wider than DfE's message; the
 * start of a closed row is never looked at. A child without episodes is 1012's, not this rule's.
 */
export const rule577: Rule = {
  number: '577',
  stage: 2,
  needs: ['missing', 'episodes'],
  message:
    'Child ceased to be looked after but there is a missing/away from placement without authorisation period without an end date.',
  plain: 'The child was no longer looked after when this ended, or care has ended and this is still open.',
  failures: missingRowsThat('577', ({ startDay, endDay }, { periods }) => {
    if (startDay === null || periods.length === 0) return false
    return periods.every(({ start, end }) =>
      endDay === null ? end !== null || startDay < start : endDay < start || (end !== null && endDay > end),
    )
  }),
}
