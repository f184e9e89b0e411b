import type { RequestShape } from '../../../../shared/contract/offering'
import type { InterviewRequestTable } from '../../database/schema/offering'
import type { ReadDatabase } from '../../database/types'
import { groupBy, inChunks } from '../chunks'
import { rowMoment } from '../rowMoment'

/** Requests to others to hold the interviews, by interview, in the order they were made; withdrawn ones left out. */
export async function requestsOf(
  db: ReadDatabase,
  interviewIds: readonly string[],
): Promise<ReadonlyMap<string, readonly (RequestShape & { interviewId: string })[]>> {
  const rows = await inChunks(interviewIds, (ids) =>
    db
      .selectFrom('interview_request')
      .selectAll()
      .where('interview_id', 'in', ids)
      .where('withdrawn_at', 'is', null)
      .orderBy('id')
      .execute(),
  )
  return groupBy(
    rows.map((row) => ({ ...requestOf(row), interviewId: row.interview_id })),
    ({ interviewId }) => interviewId,
  )
}

/** Requests withdrawn from one interview, with the reason. */
export async function withdrawnRequestsOf(db: ReadDatabase, interviewId: string) {
  const rows = await db
    .selectFrom('interview_request')
    .selectAll()
    .where('interview_id', '=', interviewId)
    .where('withdrawn_at', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...requestOf(row), reason: row.withdrawn_reason ?? '' }))
}

function requestOf(row: InterviewRequestTable): RequestShape {
  return {
    id: row.id,
    version: row.version,
    askedOf: row.asked_of,
    askedName: row.asked_name,
    asked: rowMoment(row, 'asked'),
    answered: rowMoment(row, 'answered'),
    answer: row.answer,
    answeredBy: row.answered_by,
    note: row.note,
  }
}
