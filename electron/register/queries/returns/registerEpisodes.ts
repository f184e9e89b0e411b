import type { Selectable } from 'kysely'
import { isAdultAtStart, knownDob } from '../../../../shared/domain/episodes/eighteen'
import { isBack, startOf } from '../../../../shared/domain/episodes/span'
import { localDateOfMoment, momentOf } from '../../../../shared/domain/time/moment'
import { readIsoDate } from '../../../../shared/returns/ssda903/dates'
import type { CareStatus, RegisterEpisode } from '../../../../shared/returns/ssda903/registerEpisode'
import type { EpisodeTable, EpisodeTypeHistoryTable } from '../../database/schema/episodes'
import type { Precision } from '../../database/schema/common'
import type { ReadDatabase } from '../../database/types'
import { episodeTimes } from '../episodes/episodeTimes'
import { readStatusAtStart } from '../episodes/statusAtStart'

/** An episode as the return needs it, with what the screens beside it show. */
export interface ReturnEpisode extends RegisterEpisode {
  readonly childId: string
  readonly ref: string
  readonly version: number
  /** Brought in from a file of an earlier time. */
  readonly beforeHomeward: boolean
  /** Its start was set by hand. */
  readonly startByHand: boolean
  /** When it was last changed (UTC), and by which user. */
  readonly changedAt: string
  readonly changedBy: string
}

type EpisodeRow = Pick<
  Selectable<EpisodeTable>,
  | 'id'
  | 'version'
  | 'ref'
  | 'child_id'
  | 'status'
  | 'type'
  | 'source'
  | 'before_homeward'
  | 'duplicate_of'
  | 'left_at'
  | 'left_precision'
  | 'last_seen_at'
  | 'last_seen_precision'
  | 'start_override_at'
  | 'start_override_precision'
  | 'located_at'
  | 'located_precision'
  | 'returned_at'
  | 'returned_precision'
  | 'return_mode'
  | 'not_returned_reason'
  | 'group_override'
  | 'status_at_start'
  | 'updated_at'
  | 'updated_by'
> & { local_ref: string | null; dob: string | null; dob_precision: 'exact' | 'approx' | 'unknown' }

type TypeStep = Pick<
  Selectable<EpisodeTypeHistoryTable>,
  'episode_id' | 'type' | 'from_at' | 'from_precision'
>

/**
 * Every episode, in the shape `shared/returns/ssda903` counts: cancelled ones as well, which the return says it leaves
 * out, but none whose import was undone.
 *
 * @param ownLa this council's DfE number; null until it is set
 */
export async function registerEpisodes(
  db: ReadDatabase,
  ownLa: string | null = null,
): Promise<ReturnEpisode[]> {
  const rows = await episodeRows(db)
  const steps = grouped(await typeSteps(db), (step) => step.episode_id)
  const care = await careByChild(db)
  return rows.map((row) => ({
    ...returnEpisode(row, steps.get(row.id) ?? [], care.get(row.child_id) ?? []),
    saidGroup: saidGroup(row, ownLa),
  }))
}

/** A group set by hand goes before all; else whether the child is known to be another authority's. */
function saidGroup(
  { group_override, status_at_start }: EpisodeRow,
  ownLa: string | null,
): RegisterEpisode['saidGroup'] {
  if (group_override === 'home') return 'notLookedAfter'
  if (group_override === 'care_other_la') return 'otherAuthority'
  if (group_override !== null) return 'own'
  const responsible = readStatusAtStart(status_at_start)?.responsibleLa ?? null
  return responsible !== null && ownLa !== null && responsible !== ownLa ? 'otherAuthority' : null
}

async function episodeRows(db: ReadDatabase): Promise<EpisodeRow[]> {
  return db
    .selectFrom('episode')
    .innerJoin('child', 'child.id', 'episode.child_id')
    .select([
      'episode.id',
      'episode.version',
      'episode.ref',
      'episode.child_id',
      'episode.status',
      'episode.type',
      'episode.source',
      'episode.before_homeward',
      'episode.duplicate_of',
      'episode.left_at',
      'episode.left_precision',
      'episode.last_seen_at',
      'episode.last_seen_precision',
      'episode.start_override_at',
      'episode.start_override_precision',
      'episode.located_at',
      'episode.located_precision',
      'episode.returned_at',
      'episode.returned_precision',
      'episode.return_mode',
      'episode.not_returned_reason',
      'episode.group_override',
      'episode.status_at_start',
      'episode.updated_at',
      'episode.updated_by',
      'child.local_ref',
      'child.dob',
      'child.dob_precision',
    ])
    .where((where) =>
      where.or([where('episode.withdrawn_at', 'is', null), where('episode.status', '=', 'cancelled')]),
    )
    .where('child.withdrawn_at', 'is', null)
    .orderBy('episode.ref')
    .execute()
}

async function typeSteps(db: ReadDatabase): Promise<TypeStep[]> {
  return (
    db
      .selectFrom('episode_type_history')
      .select(['episode_id', 'type', 'from_at', 'from_precision'])
      .where('withdrawn_at', 'is', null)
      // As they were recorded: of a turn on a day without a time the text would sort before the very start.
      .orderBy('id')
      .execute()
  )
}

/** Looked-after periods of every child: status periods, which imports make from episodes.csv and people type in. */
async function careByChild(db: ReadDatabase): Promise<Map<string, CareStatus[]>> {
  const rows = await db
    .selectFrom('status_period')
    .select(['child_id', 'started_on', 'ended_on', 'care_status', 'legal_status'])
    .where('withdrawn_at', 'is', null)
    .where('care_status', 'in', ['looked_after', 'other_LA_looked_after'])
    .execute()
  const periods = rows.map(({ child_id, started_on, ended_on, care_status, legal_status }) => ({
    childId: child_id,
    care: {
      from: readIsoDate(started_on) ?? 0,
      to: ended_on === null ? null : readIsoDate(ended_on),
      own: care_status === 'looked_after',
      legalStatus: legal_status,
    },
  }))
  const byChild = grouped(periods, ({ childId }) => childId)
  return new Map([...byChild].map(([childId, list]) => [childId, list.map(({ care }) => care)]))
}

function returnEpisode(
  row: EpisodeRow,
  steps: readonly TypeStep[],
  care: readonly CareStatus[],
): Omit<ReturnEpisode, 'saidGroup'> {
  const overridden = row.start_override_at !== null
  return {
    id: row.id,
    version: row.version,
    ref: row.ref,
    childId: row.child_id,
    beforeHomeward: row.before_homeward === 1,
    startByHand: overridden,
    changedAt: row.updated_at,
    changedBy: row.updated_by,
    child: row.local_ref,
    dateOfBirth: row.dob === null ? null : readIsoDate(row.dob),
    status: row.duplicate_of === null ? row.status : 'duplicate',
    adultAtStart: isAdultAtStart(
      knownDob({ dob: row.dob, dobPrecision: row.dob_precision }),
      localDateOfMoment(startOf(episodeTimes(row)).at),
    ),
    types: typesOf(row.type, steps),
    left: overridden
      ? day(row.start_override_at, row.start_override_precision)
      : day(row.left_at, row.left_precision),
    lastSeen: overridden ? null : day(row.last_seen_at, row.last_seen_precision),
    located: day(row.located_at, row.located_precision),
    returned: day(row.returned_at, row.returned_precision),
    isOver:
      row.status === 'closed' ||
      isBack({
        returned: momentOf(row.returned_at, row.returned_precision),
        returnMode: row.return_mode,
        notReturnedReason: row.not_returned_reason,
      }),
    fromOwnFile: row.source === 'imported',
    care,
  }
}

/** The history of the type where there is one, else the type it has had all along. */
function typesOf(type: EpisodeRow['type'], steps: readonly TypeStep[]): RegisterEpisode['types'] {
  if (steps.length === 0) return [{ type: reported(type), from: null }]
  return steps.map((step) => ({ type: reported(step.type), from: day(step.from_at, step.from_precision) }))
}

function reported(type: EpisodeRow['type']): 'M' | 'A' | 'other' {
  return type === 'O' ? 'other' : type
}

/** The calendar date in England as a day number; null when the time is not known. */
function day(at: string | null, precision: Precision): number | null {
  const local = localDateOfMoment(momentOf(at, precision))
  return local === null ? null : readIsoDate(local)
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const list = groups.get(keyOf(row))
    if (list) list.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
