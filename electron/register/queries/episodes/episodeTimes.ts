import type { EpisodeTimes } from '../../../../shared/domain/episodes/types'
import type { WhereaboutsFacts } from '../../../../shared/domain/episodes/whereabouts'
import type { EpisodeTable } from '../../database/schema/episodes'
import { momentOf } from '../../../../shared/domain/time/moment'

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
    left: momentOf(row.left_at, row.left_precision),
    lastSeen: momentOf(row.last_seen_at, row.last_seen_precision),
    startOverride: momentOf(row.start_override_at, row.start_override_precision),
    located: momentOf(row.located_at, row.located_precision),
    returned: momentOf(row.returned_at, row.returned_precision),
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
