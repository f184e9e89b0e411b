import { labelFor } from '../../../../shared/codes'
import { contract } from '../../../../shared/contract'
import type { UnplacedGroup } from '../../../../shared/contract/placements'
import { localDateOf } from '../../../../shared/domain/time/london'
import { plainDateWords } from '../../../../shared/domain/time/words'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { closedToViewer } from '../../viewer/closedChildren'
import { groupBy } from '../chunks'
import { livesAtName } from './onDay'

/** A placement whose authority nobody recorded. */
export interface UnplacedRow {
  readonly id: string
  readonly child_id: string
  readonly place_id: string | null
  readonly place_name: string | null
  readonly urn: string | null
  readonly postcode: string | null
  readonly placement_type: string | null
  readonly started_on: string
  readonly ended_on: string | null
}

/** What placements in one place have in common: the home, else its number, else the postcode, else nothing. */
export function groupKeyOf(row: UnplacedRow): Pick<UnplacedGroup, 'by' | 'key'> {
  if (row.place_id !== null) return { by: 'place', key: row.place_id }
  if (isUrn(row.urn)) return { by: 'urn', key: row.urn }
  if (row.postcode !== null) return { by: 'postcode', key: row.postcode }
  return { by: 'placement', key: row.id }
}

/** Ofsted's numbers: seven digits, or SC and six; the files also hold fillers such as XXXXXXX. */
export function isUrn(urn: string | null): urn is string {
  return urn !== null && /^(\d{7}|SC\d{6})$/i.test(urn)
}

/** Placements of looked-after children without an authority, withdrawn ones left out. */
export async function unplacedRows(db: ReadDatabase): Promise<UnplacedRow[]> {
  return db
    .selectFrom('placement')
    .innerJoin('child', 'child.id', 'placement.child_id')
    .leftJoin('place', 'place.id', 'placement.place_id')
    .select([
      'placement.id',
      'placement.child_id',
      'placement.place_id',
      livesAtName.as('place_name'),
      'placement.urn',
      'placement.postcode',
      'placement.placement_type',
      'placement.started_on',
      'placement.ended_on',
    ])
    .where('placement.withdrawn_at', 'is', null)
    .where('child.withdrawn_at', 'is', null)
    .where('placement.placement_la', 'is', null)
    .where((where) =>
      where.exists(
        where
          .selectFrom('status_period')
          .select('status_period.id')
          .whereRef('status_period.child_id', '=', 'placement.child_id')
          .where('status_period.care_status', 'in', ['looked_after', 'other_LA_looked_after'])
          .where('status_period.withdrawn_at', 'is', null),
      ),
    )
    .execute()
}

/** "In which authority are these?", places where children live today first, then those with most placements. */
export const withoutAuthority = query(contract.placements.withoutAuthority, async ({ db, now }) => {
  const today = localDateOf(now)
  // Where a restricted child lives is not said; one answer sets such a placement with the others of its home.
  const rows = (await unplacedRows(db)).filter(({ child_id }) => closedToViewer(child_id) === undefined)
  const groups = groupBy(rows, (row) => Object.values(groupKeyOf(row)).join(' '))
  return [...groups.values()]
    .map((group) => shownGroup(group, today))
    .toSorted((a, b) => Number(b.now) - Number(a.now) || b.placements - a.placements)
})

function shownGroup(group: readonly UnplacedRow[], today: string): UnplacedGroup {
  const [first] = group
  if (first === undefined) throw new Error('an empty group')
  const key = groupKeyOf(first)
  const type = first.placement_type === null ? null : labelFor('placementType', first.placement_type)
  const label = first.place_name ?? (key.by === 'urn' ? `URN ${key.key}` : (first.postcode ?? type))
  const detail = [
    label === type ? null : type,
    first.postcode === label ? null : first.postcode,
    key.by === 'placement' ? `from ${plainDateWords(first.started_on)}` : null,
  ].filter((part) => part !== null)
  return {
    ...key,
    label: label ?? 'Placement not described',
    detail: detail.length === 0 ? null : detail.join(', '),
    placements: group.length,
    children: new Set(group.map(({ child_id }) => child_id)).size,
    now: group.some(
      ({ started_on, ended_on }) => started_on <= today && (ended_on === null || ended_on >= today),
    ),
  }
}
