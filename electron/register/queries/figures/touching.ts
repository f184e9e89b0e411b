import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { addDays } from '../../../../shared/domain/time/localDate'
import type { Period } from '../../../../shared/returns/figures/period'
import { startSql } from '../episodes/startSql'

/**
 * The episodes a question about a period can be about: begun, ended or still going on in it, by UTC and so a day generous
 * either way; those of which nobody knows when they began or ended as well. Which of them count is decided where figures
 * are counted.
 */
export function touches({ from, to }: Period): RawBuilder<SqlBool> {
  const [first, last] = [addDays(from, -1), addDays(to, 2)]
  return sql<SqlBool>`(
    ${startSql} is null
    or (${startSql} < ${last} and (
      ${startSql} >= ${first}
      or "returned_at" >= ${first}
      or "located_at" >= ${first}
      or ("returned_at" is null and ("located_at" is null or "type" = 'A'))
    ))
  )`
}
