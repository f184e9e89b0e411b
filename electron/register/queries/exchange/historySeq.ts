import type { ReadDatabase } from '../../database/types'

/** The newest entry of the history: another number later means that somebody wrote in between. */
export async function historySeq(db: ReadDatabase): Promise<number> {
  const row = await db
    .selectFrom('history')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirst()
  return row?.seq ?? 0
}
