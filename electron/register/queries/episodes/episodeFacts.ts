import type { MissingFacts, ReturnFacts } from '../../../../shared/contract/episodes'
import { isBack } from '../../../../shared/domain/episodes/span'
import { isKnown, UNKNOWN } from '../../../../shared/domain/time/moment'
import type { EpisodeTable } from '../../database/schema/episodes'
import { momentColumns, rowMoment } from '../rowMoment'
import { episodeTimes } from './episodeTimes'

/** Columns of an episode that a form fills. */
export type EpisodeColumns = Partial<Omit<EpisodeTable, 'id' | 'ref' | 'child_id'>>

/** Grades stand in rows of their own. */
type MissingColumnsFact = Exclude<
  keyof MissingFacts,
  'policeGrade' | 'councilRisk' | 'councilRiskRationale' | MomentFact
>
type MomentFact = 'lastSeen' | 'left' | 'noticed' | 'noticeReceived' | 'policeToldAt'

const missingColumn = {
  type: 'type',
  lastSeenBy: 'last_seen_by',
  noticeSource: 'notice_source',
  policeTold: 'police_told',
  policeNotToldReason: 'police_not_told_reason',
  policeRef: 'police_ref',
  policeForce: 'police_force',
  began: 'began',
  circumstances: 'circumstances',
  clothing: 'clothing',
  saidWhere: 'said_where',
  thoughtWith: 'thought_with',
  hasPhone: 'has_phone',
  hasMoney: 'has_money',
  hasMedication: 'has_medication',
} as const satisfies Record<MissingColumnsFact, keyof EpisodeTable>

const returnColumn = {
  locatedPlace: 'located_place',
  locatedBy: 'located_by',
  returnMode: 'return_mode',
  returnPlace: 'return_place',
  notReturnedReason: 'not_returned_reason',
  harmReported: 'harm_reported',
  preventionInterview: 'prevention_interview',
  preventionInterviewBy: 'prevention_interview_by',
  preventionInterviewMode: 'prevention_interview_mode',
  preventionSummaryReceived: 'prevention_summary_received',
  preventionNotDoneReason: 'prevention_not_done_reason',
} as const satisfies Partial<Record<keyof ReturnFacts, keyof EpisodeTable>>

/** The columns of the facts given when a child is recorded as missing. */
export function missingColumns(facts: Partial<MissingFacts>): EpisodeColumns {
  return {
    ...picked(missingColumn, facts),
    ...momentColumns('last_seen', facts.lastSeen),
    ...momentColumns('left', facts.left),
    ...momentColumns('noticed', facts.noticed),
    ...momentColumns('notice_received', facts.noticeReceived),
    ...momentColumns('police_told', facts.policeToldAt),
  }
}

/**
 * The columns of a return. Back at a time nobody knows is kept as a way of coming back that is not known either: that
 * is what says that the child is back. Taking "back" back takes that away again.
 */
export function returnColumns(back: Partial<ReturnFacts>): EpisodeColumns {
  return {
    ...picked(returnColumn, back),
    ...backWithoutTime(back),
    ...momentColumns('located', back.located),
    ...momentColumns('returned', back.returned),
    ...momentColumns('prevention_interview', back.preventionInterviewAt),
  }
}

function backWithoutTime({ cameBack, returned, returnMode }: Partial<ReturnFacts>): EpisodeColumns {
  if (cameBack === undefined || isKnown(returned ?? UNKNOWN)) return {}
  if (cameBack === 'no') return { return_mode: null }
  return cameBack === 'yes' && isBlank(returnMode) ? { return_mode: 'not_known' } : {}
}

function isBlank(value: string | null | undefined): boolean {
  return value === null || value === undefined || value === ''
}

function picked(
  columnOf: Readonly<Record<string, string>>,
  given: Readonly<Record<string, unknown>>,
): EpisodeColumns {
  const entries = Object.entries(columnOf)
    .filter(([fact]) => given[fact] !== undefined)
    .map(([fact, column]) => [column, given[fact] === '' ? null : given[fact]])
  return Object.fromEntries(entries) as EpisodeColumns
}

function read(columnOf: Readonly<Record<string, string>>, row: EpisodeTable): Record<string, unknown> {
  const columns = row as unknown as Readonly<Record<string, unknown>>
  return Object.fromEntries(Object.entries(columnOf).map(([fact, column]) => [fact, columns[column]]))
}

/** What was recorded when the child went missing; the grades are the newest ones. */
export function missingFactsOf(
  row: EpisodeTable,
  grades: Pick<MissingFacts, 'policeGrade' | 'councilRisk' | 'councilRiskRationale'>,
): MissingFacts {
  return {
    ...(read(missingColumn, row) as Omit<MissingFacts, MomentFact | keyof typeof grades>),
    ...grades,
    lastSeen: rowMoment(row, 'last_seen'),
    left: rowMoment(row, 'left'),
    noticed: rowMoment(row, 'noticed'),
    noticeReceived: rowMoment(row, 'notice_received'),
    policeToldAt: rowMoment(row, 'police_told'),
  }
}

/** What is recorded of the return so far. */
export function returnFactsOf(row: EpisodeTable): ReturnFacts {
  return {
    ...(read(returnColumn, row) as Pick<ReturnFacts, keyof typeof returnColumn>),
    returned: rowMoment(row, 'returned'),
    cameBack: isBack(episodeTimes(row)) ? 'yes' : 'not_known',
    located: rowMoment(row, 'located'),
    preventionInterviewAt: rowMoment(row, 'prevention_interview'),
  }
}
