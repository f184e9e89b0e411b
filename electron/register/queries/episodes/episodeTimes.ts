import type { EpisodeTimes } from '../../../../shared/domain/episodes/types'
import type { WhereaboutsFacts } from '../../../../shared/domain/episodes/whereabouts'
import type { EpisodeTable } from '../../database/schema/episodes'
import { rowMoment } from '../rowMoment'

/** Columns an episode's start, end and whereabouts are worked out from. */
export const timeColumns = [
  'type',
  'status',
  'still_missing_question',
  'left_at',
  'left_precision',
  'last_seen_at',
  'last_seen_precision',
  'start_override_at',
  'start_override_precision',
  'located_at',
  'located_precision',
  'returned_at',
  'returned_precision',
  'return_mode',
  'not_returned_reason',
] as const satisfies (keyof EpisodeTable)[]

export type TimeRow = Pick<EpisodeTable, (typeof timeColumns)[number]>

/** The times of an episode as the rules take them. */
export function episodeTimes(row: Omit<TimeRow, 'status' | 'still_missing_question'>): EpisodeTimes {
  return {
    type: row.type,
    left: rowMoment(row, 'left'),
    lastSeen: rowMoment(row, 'last_seen'),
    startOverride: rowMoment(row, 'start_override'),
    located: rowMoment(row, 'located'),
    returned: rowMoment(row, 'returned'),
    returnMode: row.return_mode,
    notReturnedReason: row.not_returned_reason,
  }
}

/** The same with what says where the child is. */
export function whereaboutsFacts(row: TimeRow): WhereaboutsFacts {
  return {
    ...episodeTimes(row),
    status: row.status,
    stillMissingQuestion: row.still_missing_question === 1,
  }
}
