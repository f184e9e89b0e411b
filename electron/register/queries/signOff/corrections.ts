import type { ReadDatabase } from '../../database/types'
import type { Instant } from '../../../../shared/domain/time/instant'
import { historyInWords } from '../history/ofRecord'

/** Facts put right after sign-off, oldest first: both values, why, and who has seen it since. */
export async function correctionsOf(db: ReadDatabase, interviewId: string, now: Instant) {
  const rows = await db
    .selectFrom('correction')
    .innerJoin('user', 'user.id', 'correction.created_by')
    .leftJoin('user as looker', 'looker.id', 'correction.looked_by')
    .innerJoin('history', (join) =>
      join.onRef('history.record_id', '=', 'correction.id').on('history.version', '=', 1),
    )
    .select([
      'correction.id',
      'correction.version',
      'correction.created_at as at',
      'user.name as by',
      'correction.reason',
      'correction.looked_at',
      'looker.name as looked_by',
      'history.command_id',
    ])
    .where('correction.interview_id', '=', interviewId)
    .where('correction.withdrawn_at', 'is', null)
    .orderBy('correction.id')
    .execute()
  if (rows.length === 0) return []
  const history = await historyInWords(db, interviewId, now)
  return rows.map((row) => ({
    ...row,
    changes: history
      .filter(({ commandId }) => commandId === row.command_id)
      .flatMap(({ changes }) => changes.map(({ column, before, after }) => ({ column, before, after }))),
  }))
}
