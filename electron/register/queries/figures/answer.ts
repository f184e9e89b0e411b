import { contract } from '../../../../shared/contract'
import { periodWords } from '../../../../shared/returns/figures/period'
import { query } from '../../rpc/handlers'
import type { ReadDatabase } from '../../database/types'
import { countingRules, shownAnswer } from './shownAnswer'

/** Every figure of the catalogue for a period, all of one moment. */
export const answer = query(contract.figures.answer, async ({ input, db, now }) => {
  const { settings: _settings, ...shown } = await shownAnswer(db, input, now)
  return {
    ...shown,
    rules: countingRules(shown, input.types),
    overlaps: await overlaps(db, input.from, input.to),
    countedAt: now,
  }
})

/** Answers that left the register and are about some of the same days, newest first. The very same days are no risk. */
async function overlaps(db: ReadDatabase, from: string, to: string) {
  const rows = await db
    .selectFrom('return_run')
    .leftJoin('user', 'user.id', 'return_run.created_by')
    .select(['period_from', 'period_to', 'return_run.created_at', 'user.name', 'file_name'])
    .where('return_run.kind', '=', 'figures')
    .where('return_run.withdrawn_at', 'is', null)
    .where('period_from', '<=', to)
    .where('period_to', '>=', from)
    .where((where) => where.or([where('period_from', '!=', from), where('period_to', '!=', to)]))
    .orderBy('return_run.created_at', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({
    period: periodWords({ from: row.period_from ?? from, to: row.period_to ?? to }),
    at: row.created_at,
    by: row.name ?? '',
    fileName: row.file_name,
  }))
}
