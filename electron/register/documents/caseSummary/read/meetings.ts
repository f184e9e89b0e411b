import { labelFor } from '../../../../../shared/codes'
import { compareMoments, isKnown } from '../../../../../shared/domain/time/moment'
import type { ReadDatabase } from '../../../database/types'
import { rowMoment } from '../../../queries/rowMoment'
import type { SummaryMeeting } from '../data'

/** Meetings about the child, newest first; those that were not held, in the order they were written down, last. */
export async function readMeetings(db: ReadDatabase, childId: string): Promise<readonly SummaryMeeting[]> {
  const rows = await db
    .selectFrom('meeting')
    .select(['type', 'at as at_at', 'at_precision', 'decisions', 'not_held_reason'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id', 'desc')
    .execute()
  return rows
    .map((row) => ({
      type: labelFor('meetingType', row.type),
      at: rowMoment(row, 'at'),
      what: row.not_held_reason ?? row.decisions ?? 'nothing recorded',
    }))
    .toSorted((a, b) => Number(isKnown(b.at)) - Number(isKnown(a.at)) || compareMoments(b.at, a.at))
}
