import { isOutstanding } from '../../../../shared/domain/placements/duties'
import { plainDateWords } from '../../../../shared/domain/time/words'
import type { ReadDatabase } from '../../database/types'
import { closedToViewer } from '../../viewer/closedChildren'
import { childLabels } from '../children/labels'
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
 */
export async function outstandingPlacements(db: ReadDatabase, viewing: Viewing): Promise<Outstanding[]> {
  const rows = await placementsHolding(db, viewing.today)
    .innerJoin('child', 'child.id', 'placement.child_id')
    .select(['placement.id', 'placement.child_id', 'child.responsible_la'])
    .select(standingColumns.map((column) => `placement.${column}` as const))
    .where('child.withdrawn_at', 'is', null)
    .where('placement.source', '!=', 'imported')
    .where('placement.placement_la', 'is not', null)
    .orderBy('placement.started_on', 'desc')
    .execute()
  const statuses = new Map(
    (await statusesHolding(db, viewing.today).select(['child_id', 'care_status']).execute()).map((row) => [
      row.child_id,
      row.care_status,
    ]),
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
  const labels = await childLabels(
    db,
    found.map(({ row }) => row.child_id),
    viewing.today,
  )
  return found
    .toSorted((a, b) => Number(isLate(b.open)) - Number(isLate(a.open)))
    .map(({ row, open }) => ({
      text: `${labels.get(row.child_id)?.label ?? 'A child'}, placed from ${plainDateWords(row.started_on)}: ${open.map(dutyWords).join(' ')}`,
      childId: row.child_id,
      placementId: row.id,
      page: null,
    }))
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
