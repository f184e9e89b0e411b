import type { Prevention } from '../../../../shared/text/preventionWords'
import type { EpisodeTable } from '../../database/schema/episodes'
import { rowMoment } from '../rowMoment'

/** Columns of the police's prevention interview. */
export const preventionColumns = [
  'prevention_interview',
  'prevention_interview_at',
  'prevention_interview_precision',
  'prevention_interview_by',
  'prevention_interview_mode',
  'prevention_summary_received',
  'prevention_not_done_reason',
] as const satisfies (keyof EpisodeTable)[]

export type PreventionRow = Pick<EpisodeTable, (typeof preventionColumns)[number]>

/** The prevention interview as its words take it. */
export function preventionOf(row: PreventionRow): Prevention {
  return {
    state: row.prevention_interview,
    at: rowMoment(row, 'prevention_interview'),
    byName: row.prevention_interview_by,
    mode: row.prevention_interview_mode,
    summaryReceived: row.prevention_summary_received,
    notDoneReason: row.prevention_not_done_reason,
  }
}
