import { labelFor } from '../../../../shared/codes'
import type { FoundPerson } from '../../../../shared/contract/finding'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'
import { closedToViewer } from '../../viewer/closedChildren'
import { childLabels } from '../children/labels'

/** People around children as a search shows them, in the order of the ids; a restricted child's are found by those who may open it. */
export async function foundPeople(
  db: ReadDatabase,
  ids: readonly string[],
  today: LocalDate,
): Promise<FoundPerson[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('contact')
    .select(['id', 'child_id', 'name', 'role', 'agency', 'phone', 'may_be_told'])
    .where('id', 'in', ids)
    .execute()
  const labels = await childLabels(
    db,
    rows.map(({ child_id }) => child_id),
    today,
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    const child = row === undefined ? undefined : labels.get(row.child_id)
    if (row === undefined || child === undefined || closedToViewer(child.id) !== undefined) return []
    const { name, role, agency, phone } = row
    return [
      {
        id,
        name,
        roleLabel: labelFor('contactRole', role),
        agency,
        phone,
        mayBeTold: row.may_be_told,
        child,
      },
    ]
  })
}
