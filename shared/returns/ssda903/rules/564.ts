import { missingRowsThat, type Rule } from '../rule'

const types = new Set(['M', 'A', 'm', 'a'])

/**
 * Type given, no start. Looks at the raw text: an unreadable start is not a blank one. Here as in other rules the day
 * comes first: it stands in the row, while a text lies elsewhere in memory and takes longer to fetch than to compare.
 */
export const rule564: Rule = {
  number: '564',
  stage: 2,
  needs: ['missing'],
  message: 'Child was missing or away from placement without authorisation and the date started is blank.',
  plain: 'The row says M or A but has no start date.',
  failures: missingRowsThat(
    '564',
    (row) => row.startDay === null && row.misStart === '' && types.has(row.missing),
  ),
}
