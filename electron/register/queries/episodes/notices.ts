import type { NoticeFacts } from '../../../../shared/contract/episodes'
import type { ReadDatabase } from '../../database/types'
import { rowMoment } from '../rowMoment'

/** A further notice of an absence, as its episode's page shows it. */
export interface ShownNotice extends NoticeFacts {
  readonly id: string
  readonly version: number
  readonly recordedAt: string
  readonly withdrawnReason: string | null
}

/** Further notices of an episode in the order they were recorded, withdrawn ones too. */
export async function noticesOf(db: ReadDatabase, episodeId: string): Promise<ShownNotice[]> {
  const rows = await db
    .selectFrom('notice')
    .selectAll()
    .where('episode_id', '=', episodeId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    received: rowMoment(row, 'received'),
    source: row.source_code,
    toldBy: row.told_by,
    reference: row.reference,
    said: row.said,
    recordedAt: row.created_at,
    withdrawnReason: row.withdrawn_at === null ? null : (row.withdrawn_reason ?? ''),
  }))
}
