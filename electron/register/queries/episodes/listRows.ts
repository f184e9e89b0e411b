import { sql } from 'kysely'
import { labelFor } from '../../../../shared/codes'
import type { ClockShape, EpisodeListRow } from '../../../../shared/contract/episodes'
import { ADULT_AT_START, isAdultAtStart } from '../../../../shared/domain/episodes/eighteen'
import { groupLabel, groupOf, type GroupOfEpisode } from '../../../../shared/domain/episodes/group'
import { startOf } from '../../../../shared/domain/episodes/span'
import { localDateOfMoment } from '../../../../shared/domain/time/moment'
import { isOnMissingNow, whereaboutsOf } from '../../../../shared/domain/episodes/whereabouts'
import { interviewClock } from '../../../../shared/domain/interviews/clock72'
import type { InterviewOutcome } from '../../../../shared/domain/interviews/offers'
import type { EpisodeTable } from '../../database/schema/episodes'
import type { ReadDatabase } from '../../database/types'
import { withLabels } from '../children/labels'
import { coveringInterviews, recordedOutcome, settledOutcome } from '../interviews/coverage'
import type { Viewing } from '../viewing'
import { episodeTimes, timeColumns, whereaboutsFacts, type TimeRow } from './episodeTimes'
import { gradeLabel, gradesOf, newestGrade } from './grades'
import { readStatusAtStart } from './statusAtStart'

/** Columns a list of episodes is made from. */
export const listColumns = [
  'id',
  'ref',
  'child_id',
  'before_homeward',
  'status_at_start',
  'group_override',
  'withdrawn_at',
  ...timeColumns,
] as const satisfies (keyof EpisodeTable)[]

/** The child's day of birth where it is known for certain: who was 18 when an episode began counts nowhere. */
export const childDob = sql<
  string | null
>`(select "dob" from "child" where "child"."id" = "episode"."child_id" and "dob_precision" = 'exact')`.as(
  'child_dob',
)

export type ListColumnsRow = Pick<EpisodeTable, (typeof listColumns)[number]> & {
  readonly child_dob: string | null
}

/** Whether the person was 18 or over when the episode began. */
export function adultAtStart(
  row: Omit<TimeRow, 'status' | 'still_missing_question'> & { readonly child_dob: string | null },
): boolean {
  return isAdultAtStart(row.child_dob, localDateOfMoment(startOf(episodeTimes(row)).at))
}

/** Rows of a list with child, grades, interview and clock; in the order they came. */
export async function episodeListRows(
  db: ReadDatabase,
  rows: readonly ListColumnsRow[],
  viewing: Viewing,
): Promise<EpisodeListRow[]> {
  const ids = rows.map(({ id }) => id)
  const labelled = await withLabels(db, rows, ({ child_id }) => child_id, viewing.today)
  const grades = await gradesOf(db, ids)
  const covering = await coveringInterviews(db, ids)
  return labelled.map(({ row, child }) => {
    const outcome = recordedOutcome(covering.get(row.id))
    const given = grades.get(row.id)
    return {
      ...episodeFacts(row, viewing),
      child,
      policeGrade: gradeLabel('police', newestGrade(given, 'police')),
      councilRisk: gradeLabel('council', newestGrade(given, 'council')),
      interviewOutcome: outcome === null ? null : labelFor('interviewOutcome', outcome),
      clock: clockOf(row, settledOutcome(covering.get(row.id)), viewing),
    }
  })
}

/** What a list shows of the episode alone. */
function episodeFacts(row: ListColumnsRow, viewing: Viewing) {
  const facts = whereaboutsFacts(row)
  const where = whereaboutsOf(facts)
  return {
    id: row.id,
    ref: row.ref,
    type: row.type,
    typeLabel: labelFor('episodeType', row.type),
    start: startOf(facts).at,
    located: facts.located,
    returned: facts.returned,
    stillMissing: isOnMissingNow(facts),
    stillMissingQuestion: where === 'notAsked',
    foundNotBack: where === 'foundNotBack',
    status: row.withdrawn_at === null ? row.status : ('cancelled' as const),
    group: groupLabel(groupOfRow(row, viewing).group),
    outsideFigures: adultAtStart(row) ? ADULT_AT_START : null,
  }
}

/** Which count the episode stands in, and why, by its snapshot. */
export function groupOfRow(
  row: Pick<EpisodeTable, 'status_at_start' | 'group_override'>,
  { settings }: Viewing,
): GroupOfEpisode {
  const status = readStatusAtStart(row.status_at_start)
  return groupOf({
    careStatus: status?.careStatus ?? null,
    responsibleLa: status?.responsibleLa ?? null,
    placementLa: status?.placementLa ?? null,
    ownLa: settings.laCode,
    override: row.group_override as GroupOfEpisode['group'] | null,
  })
}

/** How the 72 hours of the episode stand, given the outcome that settles it. */
export function clockOf(
  row: ListColumnsRow,
  outcome: InterviewOutcome | null,
  { now, settings, nextOpen, clockTrouble }: Viewing,
): ClockShape {
  const { level: _level, ...clock } = interviewClock(
    {
      ...episodeTimes(row),
      status: row.withdrawn_at === null ? row.status : 'cancelled',
      beforeHomeward: row.before_homeward === 1,
      adultAtStart: adultAtStart(row),
      outcome,
    },
    {
      now,
      nextOpen,
      clockWrong: clockTrouble !== null,
      approxMinutes: settings.approxMinutes,
    },
  )
  return clock
}
