import type { OfferShape } from '../../../../shared/contract/interviews'
import { isOffer } from '../../../../shared/domain/interviews/offers'
import type { OfferTable } from '../../database/schema/interviews'
import type { ReadDatabase } from '../../database/types'
import { groupBy, inChunks } from '../chunks'
import { rowMoment } from '../rowMoment'

/** Attempts of the interviews, by interview, in the order they were logged; withdrawn ones left out. */
export async function offersOf(
  db: ReadDatabase,
  interviewIds: readonly string[],
): Promise<ReadonlyMap<string, readonly (OfferShape & { interviewId: string })[]>> {
  const rows = await inChunks(interviewIds, (ids) =>
    db
      .selectFrom('offer')
      .selectAll()
      .where('interview_id', 'in', ids)
      .where('withdrawn_at', 'is', null)
      .orderBy('id')
      .execute(),
  )
  return groupBy(
    rows.map((row) => ({ ...offerOf(row), interviewId: row.interview_id })),
    ({ interviewId }) => interviewId,
  )
}

/** An attempt as the form shows it. */
export function offerOf(row: OfferTable): OfferShape {
  const attempt = {
    // The column holds a text even where nobody knows the time.
    at: rowMoment({ at_at: row.at === '' ? null : row.at, at_precision: row.at_precision }, 'at'),
    toWhom: row.to_whom,
    result: row.result,
  }
  return {
    ...attempt,
    id: row.id,
    version: row.version,
    byName: row.by_name,
    method: row.method,
    note: row.note,
    isOffer: isOffer(attempt),
  }
}
