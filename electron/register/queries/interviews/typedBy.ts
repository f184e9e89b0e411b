import type { ReadDatabase } from '../../database/types'

/** Who typed an interview, the newest first: whoever held it may never have sat at this PC. */
export async function typedBy(
  db: ReadDatabase,
  interviewId: string,
): Promise<{ name: string; at: string }[]> {
  const rows = await db
    .selectFrom('history')
    .leftJoin('user', 'user.id', 'history.by_user')
    .select((column) => ['history.by_user', 'user.name', column.fn.max<string>('history.at').as('at')])
    .where('history.record_id', '=', interviewId)
    .where('history.command', '=', 'interviews.save')
    .groupBy('history.by_user')
    .orderBy('at', 'desc')
    .execute()
  return rows.map(({ by_user, name, at }) => ({ name: name ?? by_user, at }))
}
