import { sql } from 'kysely'
import { labelFor } from '../../../../shared/codes'
import type { FoundEpisode } from '../../../../shared/contract/finding'
import { plainRef } from '../../../../shared/domain/children/nameIndex'
import { startOf } from '../../../../shared/domain/episodes/span'
import { isOnMissingNow } from '../../../../shared/domain/episodes/whereabouts'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'
import { childLabels } from '../children/labels'
import { timeColumns, whereaboutsFacts } from '../episodes/episodeTimes'

/** Less than this of a reference would find half the register. */
const leastTyped = 3

/** A reference as `plainRef` compares it; the words are those of the indexes of migration 0056. */
const plain = (column: 'ref' | 'police_ref') =>
  sql<string>`lower(replace(replace(replace(${sql.ref(column)}, '-', ''), '/', ''), ' ', ''))`

/** Episodes whose own or police reference holds what was typed, newest first. */
export async function episodesByReference(
  db: ReadDatabase,
  text: string,
  limit: number,
): Promise<readonly string[]> {
  const typed = plainRef(text)
  if (typed.length < leastTyped || !/\d/.test(typed)) return []
  const holding = (column: 'ref' | 'police_ref') =>
    db
      .selectFrom('episode')
      .select('id')
      .where(plain(column), 'like', `%${typed}%`)
      .orderBy(plain(column), 'desc')
      .limit(limit)
      .execute()
  const rows = [...(await holding('ref')), ...(await holding('police_ref'))]
  return [...new Set(rows.map(({ id }) => id))].slice(0, limit)
}

/** Episodes as a search shows them, in the order of the ids. */
export async function foundEpisodes(
  db: ReadDatabase,
  ids: readonly string[],
  today: LocalDate,
): Promise<FoundEpisode[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('episode')
    .select(['id', 'ref', 'child_id', 'police_ref', 'withdrawn_at', ...timeColumns])
    .where('id', 'in', ids)
    .execute()
  const labels = await childLabels(
    db,
    rows.map(({ child_id }) => child_id),
    today,
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    const child = row === undefined ? undefined : labels.get(row.child_id)
    if (row === undefined || child === undefined) return []
    const facts = whereaboutsFacts(row)
    const cancelled = row.withdrawn_at !== null || row.status === 'cancelled'
    return [
      {
        id,
        ref: row.ref,
        child,
        typeLabel: labelFor('episodeType', row.type),
        start: startOf(facts).at,
        stillMissing: !cancelled && isOnMissingNow(facts),
        cancelled,
        policeRef: row.police_ref,
      },
    ]
  })
}
