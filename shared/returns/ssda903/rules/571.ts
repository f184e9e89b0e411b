import { missingRowsThat, type Rule } from '../rule'

/** Ends outside the year; 1 April and 31 March are inside. */
export const rule571: Rule = {
  number: '571',
  stage: 2,
  needs: ['missing'],
  message:
    'The date that the child ceased to be missing or away from placement without authorisation is before the start or after the end of the collection year.',
  plain:
    'It ends before 1 April or after 31 March. Leave out what ended before the year; leave the end blank where it ended after.',
  failures: missingRowsThat(
    '571',
    ({ endDay }, { firstDay, lastDay }) => endDay !== null && (endDay < firstDay || endDay > lastDay),
  ),
}
