import { missingRowsThat, type Rule } from '../rule'

/** Both dates of birth can be read and differ; where Header holds several for a child, one that differs is enough. */
export const ruleINT13: Rule = {
  number: 'INT13',
  stage: 'own',
  needs: ['missing', 'header'],
  message: 'Internal Check: DOB in Missing is different to DOB in Header.',
  plain: 'The date of birth is not the one in header.csv.',
  failures: missingRowsThat('INT13', ({ dobDay }, { headers }) => {
    if (dobDay === null) return false
    return headers.some((header) => header.dobDay !== null && header.dobDay !== dobDay)
  }),
}
