import { missingRowsThat, type Rule } from '../rule'

/** Starts after 31 March. A start before 1 April is right: the incident was carried over. */
export const rule570: Rule = {
  number: '570',
  stage: 2,
  needs: ['missing'],
  message:
    'The date that the child started to be missing or away from placement without authorisation is after the end of the collection year.',
  plain: 'It starts after 31 March, so it belongs in the next return.',
  failures: missingRowsThat('570', ({ startDay }, { lastDay }) => startDay !== null && startDay > lastDay),
}
