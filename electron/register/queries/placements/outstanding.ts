import { isOutstanding } from '../../../../shared/domain/placements/duties'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import { plainDateWords } from '../../../../shared/domain/time/words'
import type { ReadDatabase } from '../../database/types'
import { closedToViewer } from '../../viewer/closedChildren'
import { childLabels } from '../children/labels'
import { inChunks } from '../chunks'
import type { Viewing } from '../viewing'
import { placementsHolding, statusesHolding } from './onDay'
import { placementStanding, standingColumns } from './standing'
import { unplacedRows, groupKeyOf } from './withoutAuthority'

/** One line of "to put right" about placements. */
interface Outstanding {
  readonly text: string
  readonly childId: string | null
  readonly placementId: string | null
  readonly page: 'placementAuthorities' | null
}

/**
 * Placements of today that still ask for something outside the area, those with a day that has passed first. One the
 * council's files told is left out: what was done about it before Homeward is in another system.
 *
 * @param most enough: no more are put into words
 */
export async function outstandingPlacements(
  db: ReadDatabase,
  viewing: Viewing,
  most: number,
): Promise<Outstanding[]> {
  const rows = await outsideAndUndone(db, viewing)
  const statuses = await careStatusesOf(
    db,
    rows.map(({ child_id }) => child_id),
    viewing.today,
  )
  const found = rows.flatMap((row) => {
    if (closedToViewer(row.child_id) !== undefined) return []
    const child = { careStatus: statuses.get(row.child_id) ?? null, responsibleLa: row.responsible_la }
    const { area, duties } = placementStanding(row, child, viewing)
    // The risk assessment and the strategy stand on the child's page; Today names what the law gives a day for.
    const open = duties.filter(
      (duty) => isOutstanding(duty) && ['approval', 'notice', 'carePlan'].includes(duty.duty),
    )
    return area.area === 'out_of_area' && open.length > 0 ? [{ row, open }] : []
  })
  const pressing = found.toSorted((a, b) => Number(isLate(b.open)) - Number(isLate(a.open))).slice(0, most)
  const labels = await childLabels(
    db,
    pressing.map(({ row }) => row.child_id),
    viewing.today,
  )
  return pressing.map(({ row, open }) => ({
    text: `${labels.get(row.child_id)?.label ?? 'A child'}, placed from ${plainDateWords(row.started_on)}: ${open.map(dutyWords).join(' ')}`,
    childId: row.child_id,
    placementId: row.id,
    page: null,
  }))
}

/**
 * Placements of today outside this council's own area that lack an approval, a notice or the care plan: picked in SQL,
 * one too many rather than one too few; what they ask for is worked out by the rules.
 */
async function outsideAndUndone(db: ReadDatabase, { today, settings }: Viewing) {
  // Without the council's own number nothing is known to lie outside its area.
  if (settings.laCode === null) return []
  return placementsHolding(db, today)
    .innerJoin('child', 'child.id', 'placement.child_id')
    .select(['placement.id', 'placement.child_id', 'child.responsible_la'])
    .select(standingColumns.map((column) => `placement.${column}` as const))
    .where('child.withdrawn_at', 'is', null)
    .where('placement.source', '!=', 'imported')
    .where('placement.placement_la', 'not in', ['CON', settings.laCode])
    .where((where) =>
      where.or([
        where.and([
          where('placement.approval_not_needed', 'is', null),
          where.or([
            where('placement.approved_as', 'is', null),
            where('placement.approved_as', '!=', 'director'),
          ]),
        ]),
        where.and([
          where('placement.host_notified_on', 'is', null),
          where('placement.host_notice_not_given', 'is', null),
        ]),
        where('placement.care_plan_sent_on', 'is', null),
      ]),
    )
    .orderBy('placement.started_on', 'desc')
    .execute()
}

/** How the children stand on a day; where two periods hold, the one recorded last. */
async function careStatusesOf(db: ReadDatabase, childIds: readonly string[], day: LocalDate) {
  const rows = await inChunks([...new Set(childIds)], (ids) =>
    statusesHolding(db, day).select(['child_id', 'care_status']).where('child_id', 'in', ids).execute(),
  )
  return new Map(rows.map((row) => [row.child_id, row.care_status]))
}

type Duty = ReturnType<typeof placementStanding>['duties'][number]

function isLate(duties: readonly Duty[]): boolean {
  return duties.some(({ state }) => state === 'overdue')
}

function dutyWords({ words, state, dueOn }: Duty): string {
  if (dueOn === null) return words
  return `${words.slice(0, -1)}: ${state === 'overdue' ? 'was due' : 'due'} ${plainDateWords(dueOn)}.`
}

/** One question for all placements whose authority is missing: without it no episode from there stands in a group. */
export async function authoritiesMissing(db: ReadDatabase): Promise<Outstanding[]> {
  const rows = await unplacedRows(db)
  if (rows.length === 0) return []
  const groups = new Set(rows.map((row) => Object.values(groupKeyOf(row)).join(' '))).size
  return [
    {
      text: `In which authority ${groups === 1 ? 'is this home or postcode' : `are these ${groups} homes and postcodes`}? Until it is known, nobody can say whether episodes from there are in or outside the area.`,
      childId: null,
      placementId: null,
      page: 'placementAuthorities',
    },
  ]
}
