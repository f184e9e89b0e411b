import { missingRowsThat, type Rule } from '../rule'

/** The placement it started from has ended and the incident is open; both ends of the placement are inside. */
export const rule575: Rule = {
  number: '575',
  stage: 2,
  needs: ['missing', 'episodes'],
  message:
    'If the placement from which the child goes missing/away from placement without authorisation ends, the missing/away from placement without authorisation period in the missing module must also have an end date.',
  plain: 'The placement the child went missing from has ended, so the incident needs an end date.',
  failures: missingRowsThat('575', ({ misEnd, startDay, endDay }, { episodes }) => {
    if (endDay !== null || startDay === null || misEnd !== '') return false
    return episodes.some(
      ({ decomDay, decDay }) =>
        decomDay !== null && decDay !== null && decomDay <= startDay && startDay <= decDay,
    )
  }),
}
