import { missingRowsThat, type Rule } from '../rule'

/** The child has no row in Header. */
export const ruleINT04: Rule = {
  number: 'INT04',
  stage: 'own',
  needs: ['missing', 'header'],
  message: 'Internal Check: Child in Missing does not exist in Header.',
  plain: 'This child is not in header.csv.',
  failures: missingRowsThat('INT04', (_row, { headers }) => headers.length === 0),
}
